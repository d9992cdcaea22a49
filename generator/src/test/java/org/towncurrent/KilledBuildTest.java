package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project.Outcome;
import org.towncurrent.publish.Manifest;

/**
 * Builds killed at seeded instants, half of them while the site is being put in force: what is
 * published is always the whole old site or the whole new one.
 */
@Tag("slow")
@Timeout(900)
final class KilledBuildTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";
  private static final List<String> OLD_AND_NEW = List.of("price: 14.283", "price: 14.383");

  private final Path temp;
  private final Project project;
  private long milliseconds;

  /** The sites that there can be, by what was changed for them. */
  private final Map<String, Map<String, String>> whole = new TreeMap<>();

  KilledBuildTest(@TempDir Path temp) {
    this.temp = temp;
    this.project = Project.of(temp.resolve("project"), "pepperell");
  }

  @BeforeEach
  void publishBoth() {
    for (String price : OLD_AND_NEW) {
      write(price);
      long start = System.nanoTime();
      assertThat(build().status()).isZero();
      milliseconds = (System.nanoTime() - start) / 1_000_000;
      whole.put(price, project.published());
    }
    assertThat(whole.get(OLD_AND_NEW.get(0))).isNotEqualTo(whole.get(OLD_AND_NEW.get(1)));
  }

  @Test
  void tenKillsNeverLeaveHalfASite() throws Exception {
    killed(10, 20251015);
  }

  @Test
  @Tag("deep")
  void fiftyKillsNeverLeaveHalfASite() throws Exception {
    killed(50, 20251122);
  }

  private void killed(int times, long seed) throws Exception {
    Random random = new Random(seed);
    int cut = 0;
    for (int i = 0; i < times; i++) {
      String other = OLD_AND_NEW.get(standing().equals(OLD_AND_NEW.get(0)) ? 1 : 0);
      write(other);
      SiteProcess build = SiteProcess.build(project, work(), List.of());
      if (i % 2 == 0) {
        Thread.sleep(random.nextInt((int) milliseconds));
      } else {
        while (build.isRunning() && !build.said().contains("publishing")) {
          Thread.onSpinWait();
        }
        Thread.sleep(random.nextInt(12), random.nextInt(1_000_000));
      }
      if (build.isRunning()) {
        cut++;
      }
      build.kill();
      assertThat(whole).as("kill %s, seed %s", i, seed).containsKey(standing());
    }
    assertThat(cut).as("builds that were still running").isGreaterThan(times / 3);

    String last = OLD_AND_NEW.get(standing().equals(OLD_AND_NEW.get(0)) ? 1 : 0);
    write(last);
    assertThat(build().status()).isZero();
    assertThat(standing()).isEqualTo(last);
    assertThat(build().status()).isZero(); // only now the version that two replaced may go
    assertThat(leftovers()).isEmpty();
  }

  /** A plain folder is set aside by one rename and replaced by another: between them is no site. */
  @Test
  void aFolderThatAKilledBuildSetAsideIsPutBackEvenByABuildThatFails() throws Exception {
    Path out = project.out();
    Path versions = out.resolveSibling("site.versions");
    Path version = out.toRealPath();
    Files.delete(out);
    Files.move(version, versions.resolve("before"));
    Files.createSymbolicLink(versions.resolve(".link"), Path.of("site.versions/0123456789abcdef"));
    project.edit(PRICES, "price: ", "prize: ");

    assertThat(project.build().status()).isEqualTo(1);

    assertThat(Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(project.published()).isEqualTo(whole.get(OLD_AND_NEW.get(1)));
  }

  /** Which of the whole sites is published; what it holds when it is neither. */
  private String standing() throws IOException {
    Map<String, String> published = project.published();
    Manifest manifest = Manifest.read(project.out());
    assertThat(published.keySet()).containsAll(manifest.files().keySet());
    return whole.entrySet().stream()
        .filter(site -> site.getValue().equals(published))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(published::toString);
  }

  private void write(String price) {
    String text = project.text(PRICES);
    for (String one : OLD_AND_NEW) {
      text = text.replace(one, price);
    }
    project.write(PRICES, text);
  }

  private Outcome build() {
    try {
      return SiteProcess.build(project, work(), List.of()).outcome();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path work() {
    return temp.resolve("work");
  }

  /** What lies about that no later build needs. */
  private List<String> leftovers() throws IOException {
    Path versions = project.out().resolveSibling("site.versions");
    List<Path> kept =
        List.of(
            project.out().toRealPath(),
            versions.resolve("previous").toRealPath(),
            versions.resolve("previous"),
            versions.resolve(".lock"));
    try (Stream<Path> beside = Files.list(versions);
        Stream<Path> working = Files.list(work())) {
      return Stream.concat(
              beside.filter(path -> !kept.contains(path)),
              working.filter(path -> !path.toString().endsWith(".txt")))
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("hsperfdata"))
          .map(Path::toString)
          .toList();
    }
  }
}
