package org.towncurrent.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jbake.app.ContentStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ShellTest {

  @TempDir Path temp;
  Path content = Path.of("unset");
  Path assets = Path.of("unset");
  Path destination = Path.of("unset");

  /** What the renderer was given, when it was called. */
  final List<SortedMap<String, String>> rendered = new ArrayList<>();

  @BeforeEach
  void folders() throws IOException {
    content = Files.createDirectories(temp.resolve("content"));
    assets = Files.createDirectories(temp.resolve("assets"));
    destination = temp.resolve("out");
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Problem> bake() {
    return bake(Files::readString);
  }

  private List<Problem> bake(Shell.Parser<String> parser) {
    return Shell.bake(content, assets, destination, parser, d -> rendered.add(new TreeMap<>(d)));
  }

  @Test
  void hands_every_markdown_file_to_the_parser_and_all_to_the_renderer() throws IOException {
    write("content/pages/b.md", "B");
    write("content/pages/a.md", "A");
    write("content/programs/x/news/1.md", "N");
    write("content/programs/x/program.yml", "name: X");
    write("content/translations/es.po", "msgid");
    write("content/tables/prices.csv", "1,2");
    write("content/programs/x/documents/plan.pdf", "%PDF");
    write("assets/css/town.css", "body{}");
    write("assets/icon.svg", "<svg/>");
    assertThat(bake()).isEmpty();
    assertThat(rendered)
        .containsExactly(
            new TreeMap<>(
                java.util.Map.of(
                    "pages/a.md", "A", "pages/b.md", "B", "programs/x/news/1.md", "N")));
    assertThat(destination.resolve("css/town.css")).hasContent("body{}");
    assertThat(destination.resolve("icon.svg")).hasContent("<svg/>");
    try (var list = Files.walk(destination)) {
      assertThat(list.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void what_a_document_says_does_not_matter_to_jbake() throws IOException {
    write("content/a.md", "type=post\nstatus=draft\n~~~~~~\n<script>");
    write("content/empty.md", "");
    write("content/na\u00efve name.md", "x");
    assertThat(bake()).isEmpty();
    assertThat(rendered.get(0)).containsOnlyKeys("a.md", "empty.md", "na\u00efve name.md");
  }

  @Test
  void every_parser_trouble_is_told_with_its_file_and_nothing_is_rendered() throws IOException {
    write("content/a.md", "bad");
    write("content/b.md", "good");
    write("content/c.md", "bad");
    List<Problem> problems =
        bake(
            file -> {
              String text = Files.readString(file);
              if (text.equals("bad")) {
                throw new IOException("line 1: it is bad");
              }
              return text;
            });
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).file()).contains(content.resolve("a.md"));
    assertThat(problems.get(0).message()).isEqualTo("line 1: it is bad");
    assertThat(problems.get(0).cause()).containsInstanceOf(IOException.class);
    assertThat(problems.get(1).file()).contains(content.resolve("c.md"));
    assertThat(rendered).isEmpty();
  }

  @Test
  void a_parser_that_overflows_the_stack_is_told_too() throws IOException {
    write("content/deep.md", ">>>>");
    List<Problem> problems =
        bake(
            file -> {
              throw new StackOverflowError();
            });
    assertThat(problems)
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("StackOverflowError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page.html",
        "page.htm",
        "page.ad",
        "page.adoc",
        "page.asciidoc",
        "facts.yaml",
        "page.MD",
        "page.markdown",
        "Facts.YML",
        "a/b/page.Html"
      })
  void a_file_that_would_never_be_published_is_told(String name) throws IOException {
    write("content/good.md", "good");
    write("content/" + name, "lost");
    List<Problem> problems = bake();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).file()).contains(content.resolve(name));
    assertThat(problems.get(0).message()).contains("never be published");
    assertThat(rendered).isEmpty();
  }

  @Test
  void hidden_files_are_left_alone() throws IOException {
    write("content/.a.md.swp", "x");
    write("content/.hidden.md", "x");
    write("content/.git/x.md", "x");
    write("content/.git/x.html", "x");
    write("content/a.md~", "x");
    write("content/a.md", "x");
    assertThat(bake()).isEmpty();
    assertThat(rendered.get(0)).containsOnlyKeys("a.md");
  }

  @Test
  void no_marker_file_hides_a_folder() throws IOException {
    write("content/pages/.jbakeignore", "");
    write("content/pages/a.md", "x");
    write("assets/img/.jbakeignore", "");
    write("assets/img/a.svg", "x");
    assertThat(bake()).isEmpty();
    assertThat(rendered.get(0)).containsOnlyKeys("pages/a.md");
    assertThat(destination.resolve("img/a.svg")).exists();
  }

  @Test
  void a_renderer_that_throws_is_told() throws IOException {
    write("content/a.md", "x");
    List<Problem> problems =
        Shell.bake(
            content,
            assets,
            destination,
            Files::readString,
            documents -> {
              throw new IllegalStateException("template home.html line 3");
            });
    assertThat(problems)
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("Rendering failed: template home.html line 3");
  }

  @Test
  void an_asset_that_cannot_be_copied_is_told() throws IOException {
    write("assets/a/b.css", "x");
    write("out/a", "a file where a folder is needed");
    assertThat(bake()).isNotEmpty().allSatisfy(p -> assertThat(p.message()).contains("asset"));
  }

  @Test
  void a_missing_folder_is_told() {
    assertThat(
            Shell.bake(temp.resolve("no"), assets, destination, Files::readString, rendered::add))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("There is no folder");
    assertThat(
            Shell.bake(content, temp.resolve("no"), destination, Files::readString, rendered::add))
        .hasSize(1);
    assertThat(rendered).isEmpty();
  }

  @Test
  void a_link_that_leads_in_circles_or_nowhere_is_told() throws IOException {
    write("content/a/b.md", "x");
    Path loop = content.resolve("a/loop");
    Files.createSymbolicLink(loop, content);
    assertThat(bake())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("leads back");
    Files.delete(loop);
    Files.createSymbolicLink(content.resolve("gone.md"), temp.resolve("nowhere"));
    assertThat(bake()).singleElement().extracting(Problem::message).asString().contains("be read");
  }

  @Test
  void the_address_of_a_document_survives_a_folder_named_like_the_way_to_it() throws IOException {
    write("content/a.md", "1");
    write("content" + content + "/a.md", "2"); // JBake cuts the way to the content out twice
    List<Problem> problems = bake();
    if (problems.isEmpty()) {
      assertThat(rendered.get(0)).hasSize(2);
    } else {
      assertThat(rendered).isEmpty();
    }
  }

  @Test
  void one_bake_at_a_time() throws Exception {
    write("content/a.md", "x");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Problem>>> bakes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Path own = temp.resolve("out" + i);
        bakes.add(
            pool.submit(
                () ->
                    Shell.bake(
                        content,
                        assets,
                        own,
                        file -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          Thread.sleep(5);
                          inside.decrementAndGet();
                          return "x";
                        },
                        documents -> {})));
      }
      for (Future<List<Problem>> bake : bakes) {
        assertThat(bake.get()).isEmpty();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void a_bake_within_a_bake_is_refused() throws IOException {
    write("content/a.md", "x");
    assertThat(bake(file -> bake().toString()))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("within a bake");
  }

  @Test
  void leaves_the_locale_of_the_jvm_alone() throws IOException {
    Locale before = Locale.getDefault();
    write("content/a.md", "x");
    bake();
    assertThat(Locale.getDefault()).isEqualTo(before);
  }

  @Test
  void the_database_of_jbake_is_not_here() {
    for (String name :
        List.of(
            "com.orientechnologies.orient.core.Orient",
            "com.orientechnologies.orient.core.db.ODatabaseSession",
            "com.vladsch.flexmark.parser.Parser",
            "org.json.simple.JSONValue")) {
      assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void the_store_overrides_all_that_would_touch_the_database() {
    Set<String> harmless =
        Set.of("getStart", "setStart", "getLimit", "setLimit", "resetPagination");
    // Read as bytes: reflection would look for the classes of the database.
    JavaClasses classes = new ClassFileImporter().importClasses(ContentStore.class);
    assertThat(classes.get(ContentStore.class).getMethods()).hasSizeGreaterThan(30);
    for (JavaMethod method : classes.get(ContentStore.class).getMethods()) {
      if (!method.getModifiers().contains(JavaModifier.PUBLIC)
          || method.getModifiers().contains(JavaModifier.FINAL)
          || harmless.contains(method.getName())) {
        continue;
      }
      List<String> parameters =
          method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
      assertThat(DocumentStore.class.getDeclaredMethods())
          .as(method.getFullName())
          .anyMatch(
              own ->
                  own.getName().equals(method.getName())
                      && Arrays.stream(own.getParameterTypes())
                          .map(Class::getName)
                          .toList()
                          .equals(parameters));
    }
  }

  /**
   * A bake in a JVM of its own, where we see every class that is loaded: JBake's classes link
   * without its database, and none of its template engines or Markdown takes part.
   */
  @Test
  void a_bake_loads_nothing_of_jbakes_engines() throws Exception {
    write("content/a.md", "# A");
    write("content/facts.yml", "a: b");
    write("assets/a.css", "x");
    Path log = temp.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                BakesOnce.class.getName(),
                content.toString(),
                assets.toString(),
                destination.toString())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("{a.md=# A} []");
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains(" org.jbake.app.Crawler "));
    for (String foreign :
        List.of(
            " org.jbake.template.ThymeleafTemplateEngine",
            " org.jbake.template.DelegatingTemplateEngine",
            " org.thymeleaf.",
            " org.commonmark.",
            " com.vladsch.",
            " org.jsoup.",
            " com.orientechnologies.")) {
      assertThat(loaded).as(foreign).noneMatch(line -> line.contains(foreign));
    }
  }
}
