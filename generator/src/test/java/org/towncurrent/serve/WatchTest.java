package org.towncurrent.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(60)
class WatchTest {

  @TempDir Path temp;
  final BlockingQueue<String> rebuilds = new LinkedBlockingQueue<>();
  final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
  volatile Runnable rebuild = () -> rebuilds.add("rebuilt");
  Watch watch;

  WatchTest() throws IOException {
    watch = Watch.start(List.of(), Watch.QUIET, () -> {}, troubles::add);
  }

  @BeforeEach
  void start() throws IOException {
    watch.close();
    Files.createDirectories(temp.resolve("content/programs/a"));
    Files.writeString(temp.resolve("content/programs/a/prices.yml"), "1");
    Files.writeString(temp.resolve("site-config.yml"), "1");
    watch =
        Watch.start(
            List.of(
                temp.resolve("content"),
                temp.resolve("templates"),
                temp.resolve("site-config.yml")),
            Duration.ofMillis(60),
            () -> rebuild.run(),
            troubles::add);
  }

  @AfterEach
  void stop() throws IOException {
    watch.close();
  }

  private void assertRebuilt() throws InterruptedException {
    assertThat(rebuilds.poll(20, TimeUnit.SECONDS)).isEqualTo("rebuilt");
    assertQuiet();
  }

  private void assertQuiet() throws InterruptedException {
    assertThat(rebuilds.poll(200, TimeUnit.MILLISECONDS)).isNull();
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_saved_file_calls_once() throws Exception {
    Files.writeString(temp.resolve("content/programs/a/prices.yml"), "2");
    assertRebuilt();
  }

  @Test
  void many_saves_call_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.writeString(temp.resolve("content/programs/a/" + i + ".yml"), "2");
      Thread.sleep(5);
    }
    assertRebuilt();
  }

  @Test
  void an_editor_that_saves_by_renaming_is_seen() throws Exception {
    Path file = temp.resolve("content/programs/a/prices.yml");
    Path fresh = temp.resolve("content/programs/a/.prices.yml.tmp");
    Files.writeString(fresh, "2");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    assertRebuilt();
    Files.move(file, file.resolveSibling("prices.yml~"));
    Files.writeString(file, "3");
    assertRebuilt();
    Path config = temp.resolve("site-config.yml");
    Files.writeString(temp.resolve(".site-config.yml.swp"), "2");
    Files.move(temp.resolve(".site-config.yml.swp"), config, StandardCopyOption.REPLACE_EXISTING);
    assertRebuilt();
  }

  @Test
  void a_removed_file_calls() throws Exception {
    Files.delete(temp.resolve("content/programs/a/prices.yml"));
    assertRebuilt();
  }

  @Test
  void a_new_folder_is_watched_with_what_is_in_it() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("content/programs/b/news"));
    Files.writeString(folder.resolve("1.md"), "1");
    assertRebuilt();
    Files.writeString(folder.resolve("1.md"), "2");
    assertRebuilt();
  }

  @Test
  void a_folder_moved_in_is_watched() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("elsewhere/c/d"));
    Files.move(temp.resolve("elsewhere"), temp.resolve("content/elsewhere"));
    assertRebuilt();
    Files.writeString(temp.resolve("content").resolve(temp.relativize(folder)).resolve("x"), "1");
    assertRebuilt();
  }

  @Test
  void a_folder_removed_and_made_anew_is_watched() throws Exception {
    Path folder = temp.resolve("content/programs/a");
    for (int i = 0; i < 3; i++) {
      Files.delete(folder.resolve("prices.yml"));
      Files.delete(folder);
      Files.createDirectory(folder);
      Files.writeString(folder.resolve("prices.yml"), "new");
      assertRebuilt();
      Files.writeString(folder.resolve("prices.yml"), "newer");
      assertRebuilt();
    }
  }

  @Test
  void a_root_that_was_missing_is_awaited() throws Exception {
    Files.createDirectory(temp.resolve("templates"));
    assertRebuilt();
    Files.writeString(temp.resolve("templates/home.html"), "1");
    assertRebuilt();
  }

  @Test
  void a_change_during_a_rebuild_calls_once_more() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    rebuild =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          try {
            if (rebuilds.isEmpty()) {
              Files.writeString(temp.resolve("content/during.yml"), "2");
              Thread.sleep(200);
            }
          } catch (IOException | InterruptedException e) {
            troubles.add(e.toString());
          }
          running.decrementAndGet();
          rebuilds.add("rebuilt");
        };
    Files.writeString(temp.resolve("content/a.yml"), "2");
    for (int i = 0; i < 200 && rebuilds.size() < 2; i++) {
      Thread.sleep(50);
    }
    assertThat(rebuilds).hasSize(2);
    assertThat(most).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/.a.md.swp",
        "content/a.md~",
        "content/#a.md#",
        "content/4913",
        "other.yml",
        "build/site/index.html",
        "content/.git/index"
      })
  void what_is_nobodys_content_does_not_call(String path) throws Exception {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    assertQuiet();
  }

  @Test
  void a_rebuild_that_throws_is_told_and_the_watch_goes_on() throws Exception {
    rebuild =
        () -> {
          throw new IllegalStateException("oops");
        };
    Files.writeString(temp.resolve("content/a.yml"), "1");
    assertThat(troubles.poll(20, TimeUnit.SECONDS)).contains("oops");
    rebuild = () -> rebuilds.add("rebuilt");
    Files.writeString(temp.resolve("content/a.yml"), "2");
    assertRebuilt();
  }

  @Test
  void a_closed_watch_is_silent() throws Exception {
    watch.close();
    Files.writeString(temp.resolve("content/a.yml"), "1");
    assertQuiet();
  }
}
