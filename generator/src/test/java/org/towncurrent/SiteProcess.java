package org.towncurrent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.towncurrent.Project.Outcome;
import org.towncurrent.cli.Main;

/**
 * The command in a process of its own, started as {@code ./site} does it, to be killed or pressed.
 */
final class SiteProcess {

  private static final long LONGEST_SECONDS = 120;

  private final Process process;
  private final Path output;
  private final Path errors;

  private SiteProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /**
   * Starts a build of a project.
   *
   * @param work an empty folder for its working files and what it prints
   * @param options of the JVM, like {@code -Xmx256m}
   */
  static SiteProcess build(Project project, Path work, List<String> options) {
    try {
      Files.createDirectories(work);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
      command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + work));
      command.addAll(options);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(Main.class.getName(), "build"));
      command.addAll(List.of("--config", project.root().resolve("site-config.yml").toString()));
      command.addAll(List.of("--out", project.out().toString()));
      Path output = Files.createTempFile(work, "output", ".txt");
      Path errors = Files.createTempFile(work, "errors", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      return new SiteProcess(process, output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it printed so far to tell how far it is. */
  String said() throws IOException {
    return Files.readString(errors, StandardCharsets.UTF_8);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it at once, as a system does that has no memory left. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits until it has ended by itself. */
  Outcome outcome() throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("the build did not end within " + LONGEST_SECONDS + " s");
    }
    return new Outcome(process.exitValue(), Files.readString(output), said());
  }
}
