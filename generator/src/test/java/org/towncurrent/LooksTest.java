package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program chose of its looks, on its published pages and on nobody else's. */
final class LooksTest {

  @TempDir static Path folder;

  private static Project project;
  private static Map<String, String> published;

  @BeforeAll
  static void publishOnce() {
    project = Project.in(folder);
    project.edit(
        "content/programs/western-mass/seal.svg", "<defs>", "<script>alert(1)</script><defs>");
    Project.Outcome outcome = project.build();
    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output()).contains("warning seal-cleaned: 1 thing was left out");
    published = project.published();
  }

  @Test
  void programsWithoutAccentShareOneSheetAndTheOthersHaveTheirs() {
    String shared = sheet("chelsea");
    assertThat(sheet("western-mass")).isEqualTo(shared);
    assertThat(List.of(sheet("pepperell"), sheet("rutland"))).doesNotContain(shared);
    assertThat(project.page("pepperell/assets/" + sheet("pepperell")))
        .startsWith(project.page("chelsea/assets/" + shared))
        .contains("--accent: #1d4f91; --accent-ink: #ffffff;");
  }

  @Test
  void theSheetForPaperComesAfterTheAccent() {
    Document page = Jsoup.parse(project.page("pepperell/en/"));

    assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
        .satisfiesExactly(
            first -> assertThat(first).endsWith("/" + sheet("pepperell")),
            second -> assertThat(second).contains("/print."));
  }

  @Test
  void theListOfProgramsLooksLikeNoneOfThem() {
    Document list = Jsoup.parse(project.page("index.html"));

    assertThat(list.select("link[rel=stylesheet]").attr("href"))
        .isEqualTo("assets/" + sheet("chelsea"));
    assertThat(published).containsKeys("assets/" + sheet("chelsea"));
    assertThat(published).containsKeys(list.select("link[rel=icon]").attr("href"));
  }

  @Test
  void aSealStandsInTheHeadOfEachPageInTheWordsOfItsLanguage() {
    String seal = only("western-mass/assets/seal.");
    assertThat(project.page(seal)).startsWith("<svg").doesNotContain("script", "alert");
    int pages = 0;
    for (String path : published.keySet()) {
      if (!path.startsWith("western-mass/") || !path.endsWith(".html")) {
        continue;
      }
      Document page = Jsoup.parse(project.page(path));
      assertThat(page.select("link[rel=icon]").attr("href")).as(path).endsWith(name(seal));
      Element head = page.selectFirst(".name");
      if (head == null) {
        continue;
      }
      pages++;
      assertThat(head.select("svg")).as(path).isEmpty();
      assertThat(head.select("img").attr("src")).as(path).endsWith("/" + name(seal));
      assertThat(head.select("img").attr("width")).as(path).isEqualTo("48");
      assertThat(head.select("img").attr("height")).as(path).isEqualTo("48");
      assertThat(head.select("img").attr("alt"))
          .as(path)
          .isEqualTo(page.child(0).attr("lang").equals("es") ? "Sello de muestra" : "Sample seal");
    }
    assertThat(pages).isGreaterThan(20);
  }

  @Test
  void aProgramWithoutSealKeepsTheDefaultMark() {
    Document page = Jsoup.parse(project.page("chelsea/en/"));

    assertThat(page.select(".name svg")).hasSize(1);
    assertThat(page.select(".name img")).isEmpty();
    assertThat(page.select("link[rel=icon]").attr("href")).contains("/icon.");
  }

  @Test
  void noPageHasAStyleOfItsOwn() {
    for (String path : published.keySet()) {
      if (path.endsWith(".html")) {
        assertThat(project.page(path).toLowerCase(Locale.ROOT))
            .as(path)
            .doesNotContain("<style", " style=");
      }
    }
  }

  private static String sheet(String program) {
    return name(only(program + "/assets/town."));
  }

  private static String only(String start) {
    List<String> found =
        published.keySet().stream().filter(path -> path.startsWith(start)).toList();
    assertThat(found).as(start).hasSize(1);
    return found.get(0);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
