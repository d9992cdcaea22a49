package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.publish.Manifest;

/** The same facts give the same bytes, wherever and however they are built. */
class ReproducibleTest {

  private final BuiltSite site = BuiltSite.samples();

  @Test
  void theManifestTellsTheTruth() throws IOException, NoSuchAlgorithmException {
    Map<String, Manifest.Entry> files = Manifest.read(site.folder()).files();
    assertThat(files.keySet()).containsAll(site.pages());
    for (Map.Entry<String, Manifest.Entry> file : files.entrySet()) {
      byte[] bytes = site.bytes(file.getKey());
      assertThat(file.getValue())
          .as(file.getKey())
          .isEqualTo(
              new Manifest.Entry(
                  bytes.length,
                  HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, tr, TR, Asia/Tokyo, UTF-8", "4, ar, EG, Pacific/Apia, ISO-8859-1"})
  void anotherPlaceAndAnotherNumberOfThreads(
      String threads, String language, String country, String zone, String encoding)
      throws IOException, InterruptedException {
    Path out = BuiltSite.room().resolve("again-" + language);
    Path log = BuiltSite.room().resolve("again-" + language + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    command.add("-Duser.timezone=" + zone);
    command.add("-Dfile.encoding=" + encoding);
    command.add("-Dsite.home=" + BuiltSite.project());
    command.add("org.towncurrent.cli.Main");
    command.addAll(List.of("build", "--out", out.toString(), "--threads", threads));
    command.addAll(List.of("--last", BuiltSite.nothingPublished().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", classPath());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue())
        .as(Files.readString(log, StandardCharsets.ISO_8859_1))
        .isEqualTo(0);
    assertThat(Files.readString(out.resolve(Manifest.NAME))).isEqualTo(site.text(Manifest.NAME));
  }

  /** Surefire may hide the class path in a jar of its own. */
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real != null ? real : System.getProperty("java.class.path", "");
  }
}
