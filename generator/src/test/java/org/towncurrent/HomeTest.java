package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.rates.Day;

/** The home page in what a program can come to, as its residents read it. */
class HomeTest {

  @TempDir private Path folder;

  private static Document home(Consumer<Sketch> is) {
    Map<String, Document> pages = ProgramZooTest.pages(Sketch.of(is).facts("en", "ar-XB"));
    return pages.getOrDefault("ashby/en/index.html", new Document(""));
  }

  private static Notice notice(
      Notice.Kind kind, String mailing, MeterRead effect, Optional<Day> replyBy, PriceStatus real) {
    return new Notice(
        "the-letter",
        kind,
        Day.parse(mailing),
        Optional.of(effect),
        replyBy,
        Optional.empty(),
        real,
        Map.of(),
        Origin.none());
  }

  private static Notice end(String mailing, MeterRead end, PriceStatus status) {
    return notice(Notice.Kind.TERMINATION, mailing, end, Optional.empty(), status);
  }

  private static void serve(Sketch it) {
    it.price("standard", "residential", "2025-01", "2027-01", "14.283");
  }

  @Test
  void aProgramWhoseEndWasAnnouncedSaysSoFirst() {
    Document home =
        home(
            it -> {
              serve(it);
              it.notices.add(end("2025-10-01", MeterRead.inMonth(2026, 1), PriceStatus.REAL));
            });

    assertThat(home.select(".state h2").text()).isEqualTo("The program is ending");
    assertThat(home.select(".state").text())
        .contains("It ends with your January 2026 meter read.")
        .contains("After that you are on East Power Basic Service");
    assertThat(home.select(".state a").attr("href")).isEqualTo("notices/the-letter/");
    // It still serves: the price and the way out stay.
    assertThat(home.select(".offer.default .figure").text()).contains("14.283");
    assertThat(home.text()).contains("Leave the program");
  }

  @Test
  void anEndThatIsNotAnnouncedYetOrOnlyASampleIsNotTold() {
    for (Notice none :
        new Notice[] {
          end("2025-10-16", MeterRead.inMonth(2026, 1), PriceStatus.REAL),
          end("2025-10-01", MeterRead.inMonth(2026, 1), PriceStatus.SAMPLE),
          end("2024-10-01", MeterRead.inMonth(2025, 1), PriceStatus.REAL)
        }) {
      Document home =
          home(
              it -> {
                serve(it);
                it.notices.add(none);
              });
      assertThat(home.select(".state")).isEmpty();
    }
  }

  @Test
  void whileTheOptOutNoticeCanBeAnsweredItsLastDayIsAmongTheNextDates() {
    Document home =
        home(
            it -> {
              it.state = ProgramState.APPROVED;
              it.notices.add(
                  notice(
                      Notice.Kind.OPT_OUT,
                      "2025-10-10",
                      MeterRead.inMonth(2025, 12),
                      Optional.of(Day.parse("2025-11-12")),
                      PriceStatus.REAL));
            });

    assertThat(home.select("#next + dl div:first-child").text())
        .startsWith("November 12, 2025 Last day to opt out before you are enrolled.");
    assertThat(home.select("#next + dl div a").attr("href")).isEqualTo("notices/the-letter/");
  }

  @Test
  void aStepOfTheProgramToComeIsAmongTheNextDates() {
    Document home =
        home(
            it -> {
              it.state = ProgramState.PLANNING;
              it.milestones.add(step("Public hearing", "2025-11-04"));
              it.milestones.add(step("First meeting", "2025-01-04"));
            });

    assertThat(home.select("#next + dl").text())
        .contains("November 4, 2025 Public hearing")
        .doesNotContain("First meeting");
  }

  private static Milestone step(String event, String day) {
    return new Milestone(
        Sketch.prose(event), Day.parse(day), Optional.empty(), Optional.empty(), Origin.none());
  }

  @Test
  void twoDatesAreOpenAndTheLaterOnesFolded() {
    Document home =
        home(
            it -> {
              it.price("standard", "residential", "2025-01", "2026-01", "14.283");
              it.price("standard", "residential", "2026-01", "2027-01", "14.836");
              it.basicService("residential", "2026-02-01", "2026-07-31", "15.629");
            });

    assertThat(home.select("#next + dl dt").eachText())
        .containsExactly("January 2026", "February 1, 2026");
    assertThat(home.select("details dt").eachText())
        .containsExactly("July 31, 2026", "January 2027");
  }

  @Test
  void whereNothingIsLaterNothingIsFolded() {
    assertThat(home(HomeTest::serve).select("main details")).isEmpty();
  }

  @Test
  void everyPageNamesItsVersionAndWhomToTellOfAMistake() {
    Project project = Project.of(folder, "pepperell");
    assertThat(project.build().status()).isZero();
    Document home = page(project, "pepperell/en/index.html");
    Document prices = page(project, "pepperell/en/prices/index.html");

    String version = version(home);
    assertThat(version).matches("\\d{8}").isNotEqualTo(version(prices));
    assertThat(home.select("footer a[href^=mailto]").attr("href"))
        .contains("?subject=https%3A%2F%2F")
        .endsWith("%2Fen%2F%2C%20" + version);

    // Another price makes another version of the pages that show it, and of no others.
    String about = version(page(project, "pepperell/en/accessibility/index.html"));
    project.edit("content/programs/pepperell/prices.yml", "price: 14.283", "price: 14.293");
    assertThat(project.build().status()).isZero();
    assertThat(version(page(project, "pepperell/en/index.html"))).isNotEqualTo(version);
    assertThat(version(page(project, "pepperell/en/accessibility/index.html"))).isEqualTo(about);
  }

  private static Document page(Project project, String file) {
    return Jsoup.parse(project.page(file));
  }

  private static String version(Document page) {
    return page.select("footer p:contains(Is something wrong)")
        .text()
        .replaceFirst(".*version (\\S+)\\?.*", "$1");
  }
}
