package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.Project.Outcome;

/**
 * Files that are not what they seem, or far too much of something: each gives a finding with its
 * place, or the right pages; never a crash, and never half a site.
 */
@Tag("slow")
@Timeout(300)
final class HostileFilesTest {

  private static final String CONFIG = "site-config.yml";
  private static final String PEPPERELL = "content/programs/pepperell/";
  private static final String PROGRAM = PEPPERELL + "program.yml";
  private static final String PRICES = PEPPERELL + "prices.yml";
  private static final String JOINT = "content/programs/western-mass/program.yml";
  private static final String TEXT = "content/pages/questions/moving.md";
  private static final String SPANISH = "content/translations/es.po";
  private static final String HOME = "templates/home.html";
  private static final String OFFER = "templates/parts/offer/offer.html";

  private static final Pattern INSIDES =
      Pattern.compile("Exception|Error\\b|\\bat (?:org|java)\\.|SITE_TRACE|\\bnull\\b");

  @TempDir static Path published;
  @TempDir Path temp;

  private static Map<String, String> sound = Map.of();

  /**
   * Something hostile.
   *
   * @param place what stands before the finding
   */
  private record Hostile(
      String name, String place, String code, Consumer<Project> act, String says) {

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void publishOnce(@TempDir Path folder) {
    assertThat(build(Project.in(folder)).status()).isZero();
    sound = Project.tree(published.resolve("site"));
  }

  private static Outcome build(Project project) {
    return Project.command(
        "build",
        "--config",
        project.root().resolve(CONFIG).toString(),
        "--out",
        published.resolve("site").toString());
  }

  static Stream<Hostile> refused() {
    return Stream.of(
        // links and things that are no files
        away("link of a text out of the project", TEXT),
        away("link of a program out of the project", "content/programs/pepperell"),
        away("link of prices out of the project", PRICES),
        away("link of translations out of the project", SPANISH),
        away("link of a template out of the project", HOME),
        away("link of an asset out of the project", "assets/print.css"),
        link("link to nowhere", "content/pages/x.md", "/nowhere/x.md", "outside-link", "nowhere"),
        link("link to itself", "content/pages/x.md", "x.md", "outside-link", "nowhere"),
        link("loop of links in texts", "content/pages/x", "..", "link-loop", "back to a folder"),
        link("loop of links in templates", "templates/x", ".", "link-loop", "back to a folder"),
        hostile("pipe in place of prices", PRICES, "not-a-file", HostileFilesTest::pipe, "pipe"),
        hostile("pipe in place of a PO", SPANISH, "not-a-file", HostileFilesTest::pipe, "pipe"),
        // names
        copied(
            "name in capitals",
            TEXT,
            "content/pages/questions/Moving.md",
            "Moving.md",
            "same-name",
            TEXT),
        copied(
            "program in capitals",
            PROGRAM,
            "content/programs/Pepperell/program.yml",
            "Pepperell",
            "same-name",
            "content/programs/pepperell"),
        copied(
            "name that Windows keeps",
            TEXT,
            "content/pages/questions/con.md",
            "Windows",
            "reserved-name"),
        copied(
            "folder that Windows keeps",
            TEXT,
            "content/pages/nul/x.md",
            "Windows",
            "reserved-name",
            "content/pages/nul"),
        edit(
            "municipality that Windows keeps",
            JOINT,
            "id: pelham",
            "id: aux",
            "reserved-name",
            "Windows"),
        copied(
            "name with a space",
            TEXT,
            "content/pages/questions/my page.md",
            "does not belong",
            "unexpected-file"),
        copied(
            "name with an accent",
            TEXT,
            "content/pages/questions/m\u00f6ving.md",
            "does not belong",
            "unexpected-file"),
        copied(
            "name that turns direction",
            TEXT,
            "content/pages/questions/mo\u202egnid.md",
            "cannot be seen",
            "bad-name",
            "content/pages/questions/mo\\u202Egnid.md"),
        copied(
            "name of two lines",
            TEXT,
            "content/pages/questions/a\nb.md",
            "cannot be seen",
            "bad-name",
            "content/pages/questions/a\\u000Ab.md"),
        edit("id of 300 letters", JOINT, "id: pelham", "id: " + "p".repeat(300), "bad-value", "no"),
        // bytes
        bytes("prices in UTF-16", PRICES, StandardCharsets.UTF_16, "not-text", "UTF-8"),
        bytes("text in UTF-16", TEXT, StandardCharsets.UTF_16, "not-text", "UTF-8"),
        bytes("translations in UTF-16", SPANISH, StandardCharsets.UTF_16, "not-utf-8", "UTF-8"),
        bytes("template in UTF-16", HOME, StandardCharsets.UTF_16, "not-utf-8", "UTF-8"),
        edit("zero byte in prices", PRICES, "price: 14", "price: \0", "not-text", "zero byte"),
        edit("zero byte in a template", HOME, "<h1>", "<h1>\0", "not-text", "U+0000"),
        edit("zero byte in a PO", SPANISH, "\nmsgstr \"P", "\nmsgstr \"\0P", "not-text", "U+0000"),
        // too much
        whole("alias bomb", PRICES, aliasBomb(), "not-plain-yaml", "nchor"),
        whole("lists in lists", PRICES, "[".repeat(100_000), "not-plain-yaml", "deep"),
        whole(
            "lists in lists, in lines",
            PRICES,
            "- ".repeat(50_000) + "x",
            "not-plain-yaml",
            "deep"),
        whole("groups in groups", PRICES, "a: {".repeat(100_000), "not-plain-yaml", "deep"),
        whole(
            "head of lists in lists",
            TEXT,
            "---\ntitle: " + "[".repeat(100_000) + "\n---\nx\n",
            "not-plain-yaml",
            "deep"),
        append(
            "list that is very wide",
            TEXT,
            "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|x|\n".repeat(5_000),
            "too-large",
            "table"),
        append("many open braces", TEXT, "{".repeat(100_000), "bad-hole", "hole"),
        append("many openings of HTML", TEXT, "<!--".repeat(50_000), "raw-html", "HTML"),
        append("many keys", PRICES, keys(), "unknown-key", "more like it"),
        append("thousands of programs", CONFIG, programs(), "missing-file", "more like it"),
        edit(
            "thousands of languages",
            CONFIG,
            "  - tag: es\n",
            "  - tag: es\n".repeat(3_000),
            "duplicate-id",
            "more like it"),
        edit(
            "very deep template",
            HOME,
            "<h1>",
            "<div>".repeat(20_000) + "</div>".repeat(20_000) + "<h1>",
            "template",
            "deep"),
        edit(
            "part that takes in itself",
            OFFER,
            "<h3 ",
            "<th:block th:replace=\"~{parts/offer :: offer(${offer})}\"></th:block><h3 ",
            "page",
            "takes in itself"),
        edit(
            "part that takes in a missing one",
            OFFER,
            "<h3 ",
            "<th:block th:replace=\"~{parts/ofer :: offer(${offer})}\"></th:block><h3 ",
            "page",
            "no template parts/ofer"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(Hostile hostile) {
    Project project = Project.in(temp.resolve("project"));
    hostile.act().accept(project);

    Outcome outcome = build(project);

    assertThat(outcome.status()).as(outcome.all()).isEqualTo(1);
    // On a machine that is busy, progress is told.
    assertThat(outcome.errors().replaceAll("(?m)^site: [a-z ]+\\R", "")).isEmpty();
    assertThat(INSIDES.matcher(outcome.all()).find()).as(outcome.all()).isFalse();
    assertThat(outcome.output())
        .containsPattern(
            "(?m)^"
                + Pattern.quote(hostile.place())
                + ":[0-9]+:[0-9]+: error "
                + hostile.code()
                + ": .*"
                + Pattern.quote(hostile.says()));
    assertThat(outcome.output()).contains("Nothing was published.");
    assertThat(Project.tree(published.resolve("site"))).isEqualTo(sound);
  }

  static Stream<Hostile> sizes() {
    return Stream.of(PRICES, SPANISH, TEXT, HOME, "assets/town.css", "assets/today.js")
        .map(
            file ->
                hostile(
                    "200 MB of " + file,
                    file,
                    "too-large",
                    (project, path) -> grow(path),
                    "200 MB"));
  }

  @Test
  void filesOfAnySizeAreToldWithLittleMemory() throws Exception {
    Project project = Project.in(temp.resolve("project"));
    List<Hostile> all = sizes().toList();
    all.forEach(hostile -> hostile.act().accept(project));

    Outcome outcome = small(project);

    assertThat(outcome.status()).as(outcome.all()).isEqualTo(1);
    assertThat(INSIDES.matcher(outcome.all()).find()).as(outcome.all()).isFalse();
    for (Hostile hostile : all) {
      assertThat(outcome.output())
          .contains(hostile.place() + ":1:1: error too-large: This file has 200 MB");
    }
  }

  /** Just below the limit, so that all of it is read. */
  @Test
  void theLargestFileThatIsReadNeedsLittleMemory() throws Exception {
    Project project = Project.in(temp.resolve("project"));
    StringBuilder keys = new StringBuilder(project.text(PRICES));
    for (int i = 0; keys.length() < 4_000_000; i++) {
      keys.append("key-").append(i).append(": [a, {b: c}]\n");
    }
    project.write(PRICES, keys.toString());

    Outcome outcome = small(project);

    assertThat(outcome.status()).as(outcome.all()).isEqualTo(1);
    assertThat(INSIDES.matcher(outcome.all()).find()).as(outcome.all()).isFalse();
    assertThat(outcome.output()).contains(PRICES + ":", "error unknown-key", "more like it");
  }

  private Outcome small(Project project) throws IOException, InterruptedException {
    return SiteProcess.build(project, temp.resolve("work"), List.of("-Xmx256m")).outcome();
  }

  static Stream<Hostile> harmless() {
    return Stream.of(
        all("line ends of Windows", text -> text.replace("\n", "\r\n")),
        all("line ends of old Macs", text -> text.replace("\n", "\r")),
        all("byte order marks", text -> "\uFEFF" + text));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void harmless(Hostile hostile) {
    Project project = Project.in(temp.resolve("project"));
    hostile.act().accept(project);

    Outcome outcome = build(project);

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(Project.tree(published.resolve("site"))).isEqualTo(sound);
  }

  static Stream<Hostile> readable() {
    return Stream.of(
        append("quotes in quotes", TEXT, "> ".repeat(100_000) + "marker", "", ""),
        append("lists in lists", TEXT, "- ".repeat(100_000) + "marker", "", ""),
        append("many stars", TEXT, "*a **b ".repeat(50_000) + "marker", "", ""),
        append("many links that never close", TEXT, "[a](".repeat(100_000) + " marker", "", ""),
        append("a very long line", TEXT, "word ".repeat(400_000) + "marker", "", ""),
        append("a very long word", TEXT, "w".repeat(500_000) + " marker", "", ""));
  }

  /** Much of what Markdown allows is simply shown; it takes seconds, not minutes. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  @Timeout(60)
  void readable(Hostile hostile) {
    Project project = Project.of(temp.resolve("project"), "pepperell");
    hostile.act().accept(project);

    Outcome outcome = project.build();

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(project.page("pepperell/en/questions/")).contains("marker", "</html>");
  }

  private static Hostile hostile(
      String name, String file, String code, BiConsumer<Project, Path> act, String says) {
    return new Hostile(
        name, file, code, project -> act.accept(project, project.root().resolve(file)), says);
  }

  /** What lies there is moved out of the project, and a link put in its place. */
  private static Hostile away(String name, String file) {
    return hostile(
        name,
        file,
        "outside-link",
        (project, path) -> {
          Path outside = project.root().resolveSibling("outside");
          io(() -> Files.move(path, outside));
          io(() -> Files.createSymbolicLink(path, outside));
        },
        "out of the project");
  }

  private static Hostile link(String name, String file, String target, String code, String says) {
    return new Hostile(
        name,
        file,
        code,
        project ->
            io(() -> Files.createSymbolicLink(project.root().resolve(file), Path.of(target))),
        says);
  }

  private static void pipe(Project project, Path path) {
    io(() -> Files.deleteIfExists(path));
    io(
        () -> {
          try {
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
          }
        });
  }

  private static Hostile copied(String name, String file, String copy, String says, String code) {
    return copied(name, file, copy, says, code, copy);
  }

  private static Hostile copied(
      String name, String file, String copy, String says, String code, String place) {
    return new Hostile(
        name, place, code, project -> project.write(copy, project.bytes(file)), says);
  }

  private static Hostile edit(
      String name, String file, String words, String others, String code, String says) {
    return new Hostile(name, file, code, project -> project.edit(file, words, others), says);
  }

  private static Hostile whole(String name, String file, String text, String code, String says) {
    return new Hostile(name, file, code, project -> project.write(file, text), says);
  }

  private static Hostile append(String name, String file, String text, String code, String says) {
    return new Hostile(
        name,
        file,
        code,
        project ->
            project.write(
                file, project.text(file) + (file.endsWith(".md") ? "\n" : "") + text + "\n"),
        says);
  }

  private static Hostile bytes(
      String name, String file, Charset charset, String code, String says) {
    return new Hostile(
        name,
        file,
        code,
        project -> project.write(file, project.text(file).getBytes(charset)),
        says);
  }

  /** Every text that a publisher or a designer writes is changed so. */
  private static Hostile all(String name, UnaryOperator<String> change) {
    return new Hostile(
        name,
        "",
        "",
        project ->
            io(
                () ->
                    Files.walkFileTree(
                        project.root(),
                        new SimpleFileVisitor<Path>() {
                          @Override
                          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                              throws IOException {
                            if (file.toString().matches(".*\\.(yml|md|po|html)|.*/town\\.css")
                                || file.toString().matches(".*/parts/.*\\.css")) {
                              Files.writeString(file, change.apply(Files.readString(file)));
                            }
                            return FileVisitResult.CONTINUE;
                          }
                        })),
        "");
  }

  private static void grow(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String aliasBomb() {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c <= 'i'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append(c + ": &" + c + " [" + String.join(",", List.of(before, before, before)) + "]\n");
    }
    return bomb.toString();
  }

  private static String keys() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      keys.append("key-").append(i).append(": x\n");
    }
    return keys.toString();
  }

  private static String programs() {
    StringBuilder programs = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      programs.append("  - id: p" + i + "\n    base: https://p" + i + ".example.org/\n");
    }
    return programs.toString();
  }

  private interface Act {
    Object act() throws IOException;
  }

  private static void io(Act act) {
    try {
      act.act();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
