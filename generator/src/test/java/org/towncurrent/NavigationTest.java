package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Prose;
import org.towncurrent.pages.Page;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.pages.Proofreading;
import org.towncurrent.pages.SitePlan;

/** How readers find their way: menu, foot, breadcrumbs, in programs of every state. */
final class NavigationTest {

  @ParameterizedTest
  @EnumSource(ProgramState.class)
  void everyPageIsReachedFromHomeAndNamedAlike(ProgramState state) {
    Facts facts = Sketch.of(it -> it.state = state).facts("en");
    Map<String, Document> pages = ProgramZooTest.pages(facts);

    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("ashby/en/index.html"));
    while (!next.isEmpty()) {
      String file = next.pop();
      if (reached.add(file)) {
        page(pages, file).select("a[href]").stream()
            .map(link -> target(file, link))
            .filter(pages::containsKey)
            .forEach(next::push);
      }
    }

    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            SitePlan.of(facts).pages().stream()
                .filter(page -> !page.is(Page.NOT_FOUND) && !page.is(Page.CHOOSE_LANGUAGE))
                .map(page -> page.address().file())
                .toList());
    pages.forEach(
        (file, page) -> {
          for (Element link : page.select(".top .main a, footer li a")) {
            Document there = page(pages, target(file, link));
            boolean home = link.text().equals("Home");
            assertThat(there.title()).startsWith(home ? "Ashby Power" : link.text() + " · ");
            assertThat(there.select("h1").text()).isEqualTo(home ? "Ashby Power" : link.text());
          }
        });
  }

  @Test
  void theMenuFollowsTheState() {
    assertThat(menu(ProgramState.PLANNING))
        .containsExactly("How it works", "Change or leave", "Questions", "Documents");
    assertThat(menu(ProgramState.LAUNCHED))
        .containsExactly("Prices", "Calculator", "Change or leave", "Questions");
    assertThat(menu(ProgramState.TERMINATED))
        .containsExactly("Prices", "Questions", "Documents", "Contact");
  }

  @Test
  void whatIsStillToComeIsNeitherPlannedNorNamed() {
    for (ProgramState state : ProgramState.values()) {
      Facts facts = Sketch.of(it -> it.state = state).facts("en");

      for (PlannedPage page : SitePlan.of(facts).pages()) {
        assertThat(page.page().map(Page::made)).isNotEqualTo(Optional.of(false));
      }
      List<String> foot = new ArrayList<>(List.of("Prices", "Calculator", "Change or leave"));
      if (state == ProgramState.TERMINATED) {
        foot.add("Prices of all years");
      }
      foot.addAll(List.of("Home", "How it works", "What is new", "Your bill", "For town websites"));
      foot.addAll(List.of("Program information", "Documents"));
      if (!state.beforeLaunch()) {
        foot.add("Disclosure labels");
      }
      if (state != ProgramState.PLANNING && state != ProgramState.UNDER_REVIEW) {
        foot.add("Notices");
      }
      if (!state.beforeLaunch()) {
        foot.add("Years of the program");
      }
      if (state == ProgramState.TERMINATED) {
        foot.add("Savings of the program");
      }
      if (state != ProgramState.PLANNING && state != ProgramState.UNDER_REVIEW) {
        foot.add("Open data");
      }
      foot.addAll(
          List.of(
              "Questions",
              "Contact",
              "Help in your language",
              "Words from A to Z",
              "Accessibility"));
      assertThat(
              page(ProgramZooTest.pages(facts), "ashby/en/index.html")
                  .select("footer li")
                  .eachText())
          .isEqualTo(foot);
    }
  }

  @Test
  void theFootListsATextOfTheProgramsOwn() {
    Facts facts = Sketch.of(it -> it.texts.add(own("goals", "What we want"))).facts("en");

    Document home = page(ProgramZooTest.pages(facts), "ashby/en/index.html");

    Element group = home.select("footer section").get(1);
    assertThat(group.select("h2").text()).isEqualTo("About the program");
    assertThat(group.select("a").last()).isNotNull();
    assertThat(group.select("li").eachText())
        .containsExactly(
            "Home",
            "How it works",
            "What is new",
            "Your bill",
            "For town websites",
            "What we want");
  }

  @Test
  void breadcrumbsStandAboveWhatLiesDeeperThanTheMenu() {
    Map<String, Document> pages = ProgramZooTest.pages(Sketch.of(it -> {}).facts("en", "ar-XB"));

    assertThat(trail(pages, "ashby/en/documents/index.html"))
        .containsExactly(
            "Home -> ../", "Program information -> ../program-information/", "Documents");
    assertThat(trail(pages, "ashby/en/index.html")).isEmpty();
    assertThat(trail(pages, "ashby/en/prices/index.html")).isEmpty();
    assertThat(trail(pages, "ashby/404.html")).isEmpty();
    Document mirrored = page(pages, "ashby/ar-XB/documents/index.html");
    assertThat(mirrored.select("nav.trail").attr("aria-label"))
        .isNotBlank()
        .isNotEqualTo("Breadcrumb");
    assertThat(mirrored.select("nav.trail li")).hasSize(3);
  }

  @Test
  void breadcrumbsOfAJointProgramLeadBackToTheChoiceOfATown() {
    Sketch joint =
        Sketch.of(
            it -> {
              it.town("Berlin", "west-power");
              it.texts.add(own("goals", "What we want"));
            });
    Map<String, Document> pages = ProgramZooTest.pages(joint.facts("en"));

    assertThat(trail(pages, "ashby/en/index.html")).isEmpty();
    assertThat(trail(pages, "ashby/en/berlin/index.html"))
        .containsExactly("Ashby Power -> ../", "Berlin");
    assertThat(trail(pages, "ashby/en/berlin/prices/index.html"))
        .containsExactly("Ashby Power -> ../../", "Berlin -> ../", "Prices");
    assertThat(trail(pages, "ashby/en/berlin/goals/index.html"))
        .containsExactly("Ashby Power -> ../../", "Berlin -> ../", "What we want");
    assertThat(trail(pages, "ashby/en/berlin/documents/index.html"))
        .containsExactly(
            "Ashby Power -> ../../",
            "Berlin -> ../",
            "Program information -> ../program-information/",
            "Documents");
  }

  @Test
  void thePageThatIsNotThereOffersTheMenuAndSomebodyToAsk() {
    Document page = page(ProgramZooTest.pages(Sketch.of(it -> {}).facts("en")), "ashby/404.html");

    assertThat(page.select("main li a").eachText())
        .containsExactly("Home", "Prices", "Calculator", "Change or leave", "Questions", "Contact");
    assertThat(page.select("main li a").eachAttr("href")).allMatch(href -> href.startsWith("/en/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"translations", "translations/help"})
  void theAddressOfAPageStillToComeIsKeptForIt(String id) {
    Facts facts = Sketch.of(it -> it.texts.add(own(id, "Of our own"))).facts("en");

    assertThat(findings(facts))
        .anyMatch(
            finding ->
                finding.contains("error coming-page")
                    && finding.contains(id.split("/", 2)[0] + "/ is kept"));
  }

  private static Set<String> findings(Facts facts) {
    Set<String> findings = new LinkedHashSet<>();
    for (Finding finding :
        Proofreading.of(
            facts,
            SitePlan.of(facts),
            Sketch.TODAY,
            true,
            (text, words) -> Place.startOf(text.id()))) {
      findings.add(finding.toString());
    }
    return findings;
  }

  private static PageText own(String id, String title) {
    return new PageText(
        id,
        Optional.of("ashby"),
        new Prose(title, Place.startOf("sketch")),
        0,
        List.of(),
        "<p>We want it.</p>",
        Origin.none());
  }

  private static List<String> menu(ProgramState state) {
    Facts facts = Sketch.of(it -> it.state = state).facts("en");
    return page(ProgramZooTest.pages(facts), "ashby/en/index.html")
        .select(".top .main a")
        .eachText();
  }

  /** The steps of the breadcrumbs, each with where it leads; the current page leads nowhere. */
  private static List<String> trail(Map<String, Document> pages, String file) {
    Document page = page(pages, file);
    assertThat(page.select("nav.trail a[aria-current]")).isEmpty();
    assertThat(page.select("nav.trail span[aria-current=page]"))
        .hasSameSizeAs(page.select("nav.trail"));
    return page.select("nav.trail > ol > li").stream()
        .map(
            step ->
                step.text()
                    + step.select("a").eachAttr("href").stream()
                        .map(href -> " -> " + href)
                        .findFirst()
                        .orElse(""))
        .toList();
  }

  private static Document page(Map<String, Document> pages, String file) {
    Document page = pages.get(file);
    assertThat(page).as(file).isNotNull();
    return page == null ? new Document("") : page;
  }

  /** The file a link leads to, without the place in it. */
  private static String target(String file, Element link) {
    String href = link.attr("href").replaceFirst("#.*", "");
    String from = file.endsWith("404.html") && href.startsWith("/") ? "/" : "/" + file;
    java.net.URI target =
        java.net.URI.create("http://x" + from).resolve(href.isEmpty() ? from : href);
    String path = target.getPath().substring(1);
    String within = from.equals("/") ? "ashby/" + path : path;
    return within.endsWith("/") ? within + "index.html" : within;
  }
}
