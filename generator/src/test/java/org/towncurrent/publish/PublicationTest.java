package org.towncurrent.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.publish.PublicationException.Reason;

@Timeout(60)
class PublicationTest {

  @TempDir Path temp;
  Path out = Path.of("unset");

  @BeforeEach
  void place() {
    out = temp.resolve("build/site");
  }

  private Published publish(Map<String, String> files, String... keep) throws IOException {
    try (Publication publication = Publication.open(out, List.of(keep))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        publication.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      return publication.publish();
    }
  }

  private Reason refused(String path) throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      PublicationException e =
          catchThrowableOfType(
              PublicationException.class, () -> publication.write(path, new byte[0]));
      assertThat(e).hasMessageMatching("[^\\p{Cntrl}]*\\.");
      return e.reason();
    }
  }

  /** Every file and link below a folder with its bytes, so that "as it was" can be compared. */
  private static Map<String, String> snapshot(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.toList()) {
        if (Files.isSymbolicLink(path)) {
          all.put(path.toString(), "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path)) {
          all.put(
              path.toString(),
              Files.getAttribute(path, "unix:ino") + " " + Files.readString(path, UTF_8));
        } else {
          all.put(path.toString(), "folder");
        }
      }
    }
    return all;
  }

  private String read(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  private Path version() throws IOException {
    return out.toRealPath();
  }

  private Path versions() {
    return out.resolveSibling("site.versions");
  }

  @Test
  void the_site_is_a_relative_link_to_a_version() throws IOException {
    Published published = publish(Map.of("index.html", "home", "a/en/index.html", "a"));
    assertThat(published.changed()).isTrue();
    assertThat(read("a/en/index.html")).isEqualTo("a");
    assertThat(out).isSymbolicLink();
    Path target = Files.readSymbolicLink(out);
    assertThat(target).isRelative();
    assertThat(target.toString()).matches("site\\.versions/[0-9a-f]{16}");
    assertThat(Manifest.read(out)).isEqualTo(published.manifest());
    assertThat(published.manifest().files().keySet())
        .containsExactly("a/en/index.html", "index.html");
  }

  @Test
  void the_same_files_make_the_same_version_and_bytes_anywhere() throws IOException {
    publish(Map.of("b.html", "b", "a.html", "a"));
    String first = version().getFileName().toString();
    String manifest = read(Manifest.NAME);
    out = temp.resolve("elsewhere");
    publish(Map.of("a.html", "a", "b.html", "b"));
    assertThat(version().getFileName()).hasToString(first);
    assertThat(read(Manifest.NAME)).isEqualTo(manifest);
  }

  @Test
  void publishing_the_same_again_changes_nothing() throws IOException {
    publish(Map.of("index.html", "one"));
    publish(Map.of("index.html", "two"));
    Map<String, String> before = snapshot(temp);
    Published again = publish(Map.of("index.html", "two"));
    assertThat(again.changed()).isFalse();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(snapshot(temp)).isEqualTo(before);
  }

  @Test
  void a_file_that_did_not_change_is_shared_with_the_version_before() throws IOException {
    publish(Map.of("same.html", "same", "other.html", "one"));
    Object inode = Files.getAttribute(out.resolve("same.html"), "unix:ino");
    Object other = Files.getAttribute(out.resolve("other.html"), "unix:ino");
    Published published = publish(Map.of("same.html", "same", "other.html", "two"));
    assertThat(published.unchanged()).isEqualTo(1);
    assertThat(Files.getAttribute(out.resolve("same.html"), "unix:ino")).isEqualTo(inode);
    assertThat(Files.getAttribute(out.resolve("other.html"), "unix:ino")).isNotEqualTo(other);
    assertThat(Files.readString(versions().resolve("previous/other.html"))).isEqualTo("one");
  }

  @Test
  void a_build_that_is_not_published_leaves_everything_as_it_was() throws IOException {
    publish(Map.of("index.html", "good", "same.html", "same"));
    Map<String, String> before = snapshot(temp);
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write("index.html", "bad".getBytes(UTF_8));
      publication.write("same.html", "same".getBytes(UTF_8));
      publication.seal();
    }
    assertThat(snapshot(temp)).isEqualTo(before);
  }

  @Test
  void a_first_build_that_is_not_published_leaves_no_site() throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write("index.html", new byte[0]);
    }
    assertThat(out).doesNotExist();
    assertThat(versions().resolve(".building")).doesNotExist();
  }

  @Test
  void after_a_write_that_failed_nothing_can_be_published() throws IOException {
    publish(Map.of("index.html", "good"));
    Map<String, String> before = snapshot(temp);
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write("index.html", "new".getBytes(UTF_8));
      assertThatThrownBy(() -> publication.write("../evil", new byte[0]))
          .isInstanceOf(PublicationException.class);
      assertThatThrownBy(publication::publish)
          .isInstanceOf(PublicationException.class)
          .hasMessageStartingWith("Nothing was published. \"../evil\" cannot be a path");
    }
    assertThat(snapshot(temp)).isEqualTo(before);
  }

  /**
   * The version before stays for those who are reading it, so no single reading may last longer
   * than a publication: each reader reads at least once between two of them.
   */
  @Test
  void a_reader_never_misses_a_file_while_the_site_is_replaced() throws Exception {
    publish(Map.of("index.html", "0", "a/b/c.html", "0"));
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      Map<AtomicInteger, Future<?>> reading = new LinkedHashMap<>();
      for (String path : List.of("index.html", "a/b/c.html")) {
        AtomicInteger reads = new AtomicInteger();
        reading.put(
            reads,
            readers.submit(
                () -> {
                  while (!stop.get()) {
                    assertThat(Integer.parseInt(read(path))).isNotNegative();
                    reads.incrementAndGet();
                  }
                  return reads;
                }));
      }
      for (int i = 0; i < 60; i++) {
        publish(Map.of("index.html", "" + i % 3, "a/b/c.html", "" + i));
        for (Map.Entry<AtomicInteger, Future<?>> reader : reading.entrySet()) {
          int before = reader.getKey().get();
          while (reader.getKey().get() == before && !reader.getValue().isDone()) {
            Thread.onSpinWait();
          }
        }
      }
      stop.set(true);
      for (Future<?> reader : reading.values()) {
        reader.get();
      }
    } finally {
      stop.set(true);
      readers.shutdownNow();
    }
  }

  @Test
  void going_back_to_an_earlier_content_works() throws IOException {
    for (String content : List.of("a", "b", "a", "b", "a")) {
      assertThat(publish(Map.of("index.html", content)).changed()).isTrue();
      assertThat(read("index.html")).isEqualTo(content);
    }
  }

  @Test
  void a_plain_folder_is_taken_over_once_and_kept_aside() throws IOException {
    Files.createDirectories(out.resolve("old"));
    Files.writeString(out.resolve("index.html"), "by hand");
    Files.writeString(out.resolve("old/page.html"), "by hand");
    Published published = publish(Map.of("index.html", "new"));
    assertThat(published.messages())
        .singleElement()
        .asString()
        .contains("was a plain folder", "site.versions/before");
    assertThat(out).isSymbolicLink();
    assertThat(read("index.html")).isEqualTo("new");
    assertThat(publish(Map.of("index.html", "newer")).messages()).isEmpty();
    publish(Map.of("index.html", "newest"));
    assertThat(versions().resolve("before/old/page.html")).hasContent("by hand");
  }

  @Test
  void a_plain_folder_stays_when_nothing_is_published() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("index.html"), "by hand");
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write("index.html", new byte[0]);
    }
    assertThat(out).isDirectory();
    assertThat(out.resolve("index.html")).hasContent("by hand");
  }

  @Test
  void an_empty_folder_simply_becomes_the_site() throws IOException {
    Files.createDirectories(out);
    assertThat(publish(Map.of("index.html", "new")).messages()).isEmpty();
    assertThat(read("index.html")).isEqualTo("new");
  }

  @Test
  void a_folder_that_is_no_site_is_left_alone() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.doc"), "mine");
    assertReason(Reason.FOREIGN_FOLDER, "Choose an empty or new folder");
    assertThat(out.resolve("thesis.doc")).hasContent("mine");
  }

  @Test
  void a_file_in_the_place_of_the_site_is_left_alone() throws IOException {
    Files.createDirectories(temp.resolve("build"));
    Files.writeString(out, "mine");
    assertReason(Reason.NOT_A_FOLDER, "is a file");
    assertThat(out).hasContent("mine");
  }

  @Test
  void a_file_in_the_place_of_a_folder_above_is_told() throws IOException {
    Files.writeString(temp.resolve("build"), "mine");
    assertReason(Reason.NOT_A_FOLDER, "A file stands where a folder is needed");
  }

  @Test
  void a_link_made_by_somebody_else_is_left_alone() throws IOException {
    Files.createDirectories(temp.resolve("build"));
    Files.createSymbolicLink(out, Path.of("/var/www/html"));
    assertReason(Reason.FOREIGN_LINK, "did not make");
    assertThat(Files.readSymbolicLink(out)).isEqualTo(Path.of("/var/www/html"));
  }

  @Test
  void the_root_of_a_disk_is_no_site() {
    out = Path.of("/");
    assertReason(Reason.NOT_A_FOLDER, "Choose a folder");
  }

  private void assertReason(Reason reason, String saying) {
    PublicationException e =
        catchThrowableOfType(
            PublicationException.class, () -> Publication.open(out, List.of()).close());
    assertThat(e).hasMessageContaining(saying);
    assertThat(e.reason()).isEqualTo(reason);
  }

  @Test
  void a_link_whose_version_is_gone_is_replaced() throws IOException {
    publish(Map.of("index.html", "one"));
    Folders.remove(version());
    publish(Map.of("index.html", "two"), "a/");
    assertThat(read("index.html")).isEqualTo("two");
  }

  @Test
  void what_killed_builds_left_and_old_versions_go_and_nothing_else() throws IOException {
    publish(Map.of("index.html", "one"));
    final Path one = version();
    publish(Map.of("index.html", "two"));
    final Path two = version();
    publish(Map.of("index.html", "three"));
    Files.createDirectories(versions().resolve(".building/tree/x"));
    Files.writeString(versions().resolve(".building/tree/x/y.html"), "half");
    Files.createSymbolicLink(versions().resolve(".link"), Path.of("nowhere"));
    Files.createDirectories(versions().resolve("0123456789abcdef"));
    Files.createDirectories(versions().resolve("0123456789abcdef-2"));
    Files.createDirectories(versions().resolve("my-notes"));
    Files.writeString(versions().resolve("notes.txt"), "mine");
    try (Publication publication = Publication.open(out, List.of())) {
      assertThat(publication.incoming()).isEmptyDirectory();
      assertThat(one).doesNotExist();
      assertThat(two).isDirectory();
      assertThat(version()).isDirectory();
      assertThat(versions().resolve(".link")).doesNotExist();
      assertThat(versions().resolve("0123456789abcdef")).doesNotExist();
      assertThat(versions().resolve("0123456789abcdef-2")).doesNotExist();
      assertThat(versions().resolve("my-notes")).isDirectory();
      assertThat(versions().resolve("notes.txt")).hasContent("mine");
    }
  }

  @Test
  void cleaning_does_not_follow_links_out_of_the_versions() throws IOException {
    publish(Map.of("index.html", "one"));
    Path precious = Files.createDirectories(temp.resolve("precious"));
    Files.writeString(precious.resolve("file"), "mine");
    Files.createSymbolicLink(versions().resolve("0123456789abcdef"), precious);
    Publication.open(out, List.of()).close();
    assertThat(precious.resolve("file")).hasContent("mine");
  }

  @Test
  void a_second_build_at_once_is_refused_and_harms_nothing() throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write("index.html", "first".getBytes(UTF_8));
      assertReason(Reason.BUSY, "Another build is writing");
      publication.publish();
    }
    assertThat(read("index.html")).isEqualTo("first");
    publish(Map.of("index.html", "second"));
    assertThat(read("index.html")).isEqualTo("second");
  }

  @Test
  void a_build_of_another_process_is_waited_for() throws Exception {
    publish(Map.of("index.html", "one"));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsPublication.class.getName(),
                out.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('!');
      assertReason(Reason.BUSY, "Another build is writing");
    } finally {
      other.destroyForcibly().waitFor();
    }
    publish(Map.of("index.html", "two"));
    assertThat(read("index.html")).isEqualTo("two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "..",
        "../site.html",
        "a/../../b.html",
        "a/./b.html",
        "a//b.html",
        "a/",
        "a\\b.html",
        "C:/b.html",
        "a b.html",
        "a\u0000b.html",
        "a\nb.html",
        "caf\u00e9.html",
        "%2e%2e/b.html",
        "a\".html",
        "a/b.",
        "manifest.json"
      })
  void evil_paths_are_refused(String path) throws IOException {
    assertThat(refused(path)).isEqualTo(Reason.BAD_PATH);
  }

  @Test
  void a_very_long_path_is_refused() throws IOException {
    assertThat(refused("a".repeat(121))).isEqualTo(Reason.BAD_PATH);
    assertThat(refused("a/".repeat(500) + "b")).isEqualTo(Reason.BAD_PATH);
  }

  @Test
  void a_path_is_given_once() throws IOException {
    assertTaken("a/index.html", "a/index.html", "written already");
    assertTaken("a/index.html", "a/Index.html", "capital letters");
    assertTaken("a/index.html", "A/other.html", "capital letters");
    assertTaken("a/b", "a/b/c.html", "a/b is already a file");
    assertTaken("a/b/c.html", "a/b", "a/b is already a folder");
  }

  private void assertTaken(String first, String second, String saying) throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write(first, new byte[0]);
      PublicationException e =
          catchThrowableOfType(
              PublicationException.class, () -> publication.write(second, new byte[0]));
      assertThat(e).hasMessageContaining(saying);
      assertThat(e.reason()).isEqualTo(Reason.PATH_TAKEN);
    }
  }

  @Test
  void many_threads_write_at_once() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (Publication publication = Publication.open(out, List.of())) {
      List<Future<?>> writes = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String path = "p" + i % 7 + "/en/" + i + ".html";
        writes.add(
            pool.submit(
                () -> {
                  publication.write(path, path.getBytes(UTF_8));
                  return path;
                }));
      }
      for (Future<?> write : writes) {
        write.get();
      }
      assertThat(publication.read("p3/en/10.html")).asString(UTF_8).isEqualTo("p3/en/10.html");
      assertThat(publication.publish().manifest().files()).hasSize(400);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void other_programs_are_kept() throws IOException {
    publish(
        Map.of("index.html", "1", "a/x.html", "a1", "a/gone.html", "", "b/x.html", "b1", "c", ""));
    Object inode = Files.getAttribute(out.resolve("b/x.html"), "unix:ino");
    Published published = publish(Map.of("index.html", "2", "a/x.html", "a2"), "b/");
    assertThat(published.manifest().files().keySet())
        .containsExactly("a/x.html", "b/x.html", "index.html");
    assertThat(read("a/x.html")).isEqualTo("a2");
    assertThat(read("b/x.html")).isEqualTo("b1");
    assertThat(Files.getAttribute(out.resolve("b/x.html"), "unix:ino")).isEqualTo(inode);
  }

  @Test
  void what_is_written_wins_over_what_is_kept() throws IOException {
    publish(Map.of("b/x.html", "old", "b/y.html", "y"));
    publish(Map.of("b/x.html", "new"), "b/");
    assertThat(read("b/x.html")).isEqualTo("new");
    assertThat(read("b/y.html")).isEqualTo("y");
  }

  @Test
  void a_kept_file_that_was_changed_by_hand_stops_the_publication() throws IOException {
    publish(Map.of("b/x.html", "old"));
    Files.writeString(out.resolve("b/x.html"), "defaced");
    assertThatThrownBy(() -> publish(Map.of("a.html", ""), "b/"))
        .isInstanceOf(PublicationException.class)
        .hasMessageContaining("The published b/x.html is not as it was published");
  }

  @Test
  void a_file_changed_or_added_by_hand_is_put_right_by_the_next_build() throws IOException {
    publish(Map.of("index.html", "good"));
    Files.writeString(out.resolve("index.html"), "evil");
    assertThat(publish(Map.of("index.html", "good")).changed()).isTrue();
    assertThat(read("index.html")).isEqualTo("good");
    Files.writeString(out.resolve("added.html"), "evil");
    assertThat(publish(Map.of("index.html", "good")).changed()).isTrue();
    assertThat(out.resolve("added.html")).doesNotExist();
    assertThat(publish(Map.of("index.html", "good")).changed()).isFalse();
  }

  @Test
  void tools_may_drop_files_to_be_taken_in() throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      Files.createDirectories(publication.incoming().resolve("assets"));
      Files.writeString(publication.incoming().resolve("assets/town.css"), "body{}");
      assertThat(publication.seal().files()).containsKey("assets/town.css");
      assertThatThrownBy(() -> publication.write("late.html", new byte[0]))
          .isInstanceOf(IllegalStateException.class);
      publication.publish();
    }
    assertThat(read("assets/town.css")).isEqualTo("body{}");
    assertThat(Files.isDirectory(out.resolve("incoming"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void a_dropped_file_that_is_already_written_or_a_link_stops_the_publication() throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      publication.write("a.html", new byte[0]);
      Files.writeString(publication.incoming().resolve("a.html"), "other");
      assertThatThrownBy(publication::seal).hasMessageContaining("written already");
    }
    try (Publication publication = Publication.open(out, List.of())) {
      Files.createSymbolicLink(publication.incoming().resolve("a"), Path.of("/etc/passwd"));
      assertThatThrownBy(publication::publish).hasMessageContaining("symbolic link");
      assertThatThrownBy(publication::publish).hasMessageStartingWith("Nothing was published.");
    }
  }

  @Test
  void what_the_system_says_becomes_a_sentence() {
    assertThat(
            PublicationException.of(
                    "writing x", new FileSystemException("x", null, "No space left on device"))
                .reason())
        .isEqualTo(Reason.DISK_FULL);
    assertThat(PublicationException.of("writing x", new AccessDeniedException("x")))
        .hasMessageContaining("No permission to write (writing x)")
        .extracting(PublicationException::reason)
        .isEqualTo(Reason.NOT_WRITABLE);
    assertThat(
            PublicationException.of(
                    "writing x", new FileSystemException("x", null, "Read-only file system"))
                .reason())
        .isEqualTo(Reason.NOT_WRITABLE);
    assertThat(PublicationException.of("writing x", new IOException("odd")))
        .hasMessage("The system refused (writing x): odd.");
  }

  private Published compressed(Map<String, String> files, String... keep) throws IOException {
    try (Publication publication = Publication.open(out, List.of(keep))) {
      publication.compress();
      for (Map.Entry<String, String> file : files.entrySet()) {
        publication.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      return publication.publish();
    }
  }

  private static final String LONG = "<p>A sentence that says the same.</p>".repeat(100);

  @Test
  void a_large_text_has_a_compressed_copy_that_is_no_address() throws IOException {
    Published published =
        compressed(
            Map.of(
                "a/index.html",
                LONG,
                "a/short.html",
                "short",
                "a/x.png",
                LONG,
                "a/x.pdf",
                LONG,
                "a/.htaccess",
                LONG));
    assertThat(published.manifest().files().keySet())
        .containsExactly(
            "a/.htaccess", "a/index.html", "a/index.html.gz", "a/short.html", "a/x.pdf", "a/x.png");
    assertThat(published.manifest().addresses())
        .containsExactly("a/", "a/short.html", "a/x.pdf", "a/x.png");
    try (InputStream copy =
        new GZIPInputStream(Files.newInputStream(out.resolve("a/index.html.gz")))) {
      assertThat(new String(copy.readAllBytes(), UTF_8)).isEqualTo(LONG);
    }
    assertThat(Files.size(out.resolve("a/index.html.gz"))).isLessThan(LONG.length() / 5);
  }

  @Test
  void a_text_that_gets_no_smaller_has_no_copy() {
    byte[] noise = new byte[2000];
    new Random(1).nextBytes(noise);
    assertThat(Compression.of("a.txt", noise)).isEmpty();
    assertThat(Compression.of("a.txt", new byte[2000])).isPresent();
  }

  @Test
  void the_same_copy_shares_its_place_on_the_disk() throws IOException {
    compressed(Map.of("a/index.html", LONG, "b.html", "one"));
    Object before = Files.getAttribute(out.resolve("a/index.html.gz"), "unix:ino");
    assertThat(compressed(Map.of("a/index.html", LONG, "b.html", "two")).changed()).isTrue();
    assertThat(Files.getAttribute(out.resolve("a/index.html.gz"), "unix:ino")).isEqualTo(before);
    assertThat(compressed(Map.of("a/index.html", LONG, "b.html", "two")).changed()).isFalse();
  }

  @Test
  void kept_files_have_copies_exactly_when_copies_are_asked_for() throws IOException {
    compressed(Map.of("a/index.html", LONG, "b/index.html", "b"));
    assertThat(compressed(Map.of("b/index.html", "c"), "a/").manifest().files())
        .containsKey("a/index.html.gz");
    assertThat(publish(Map.of("b/index.html", "d"), "a/").manifest().files().keySet())
        .containsExactly("a/index.html", "b/index.html");
    assertThat(compressed(Map.of("b/index.html", "e"), "a/").manifest().files())
        .containsKey("a/index.html.gz");
  }

  @Test
  void the_header_of_a_copy_names_no_day() throws IOException {
    compressed(Map.of("a.html", LONG));
    byte[] copy = Files.readAllBytes(out.resolve("a.html.gz"));
    assertThat(Arrays.copyOf(copy, 9)).containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, copy[8]);
  }
}
