package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Means;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Promise;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.Waiver;
import org.towncurrent.rates.Day;

/** What a program posts where its plan says, and how each promise of the plan stands. */
class PostingsTest {

  private static final Quarter QUARTER = new Quarter(2025, 1);
  private static final String KIT = "ashby/en/postings/index.html";
  private static final String PROMISES = "ashby/en/compliance/index.html";

  private static DisclosureLabel label(PriceStatus status, String published) {
    return new DisclosureLabel(
        QUARTER,
        "standard",
        List.of("residential"),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(
            new DisclosureLabel.PowerSource(
                DisclosureLabel.Fuel.WIND,
                Optional.empty(),
                Optional.empty(),
                Percent.of(100),
                Origin.none())),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Day.parse(published)),
        Optional.empty(),
        Optional.empty(),
        status,
        Origin.none());
  }

  private static Promise promise(Promise.What what, Means... where) {
    return new Promise(
        what,
        List.of(where),
        Optional.of("IV.2"),
        Optional.of("Said by the plan."),
        Optional.empty(),
        Origin.none());
  }

  private static Posting posting(Means where, PriceStatus status) {
    return new Posting(
        Posting.What.DISCLOSURE_LABEL,
        Optional.of(QUARTER),
        Optional.empty(),
        where,
        Day.parse("2025-05-20"),
        "Town Clerk",
        "Photograph of the board",
        Optional.empty(),
        status,
        Origin.none());
  }

  private static PlanRule announced(Means... how) {
    return new PlanRule(
        PlanRule.Kind.PRICE_CHANGE_PARTICIPANTS,
        Optional.of(new PlanRule.Counted(30, PlanRule.Unit.DAYS)),
        Optional.empty(),
        List.of(how),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.of("Thirty days before."),
        Optional.of("IV.4"),
        Origin.none());
  }

  private static void prices(Sketch it) {
    it.price("standard", "residential", "2025-01", "2025-12", "14.283");
    it.price("standard", "residential", "2025-12", "2027-01", "14.501");
  }

  private static Map<String, Document> pages(Sketch sketch) {
    return ProgramZooTest.pages(sketch.facts("en", "ar-XB"));
  }

  private static Document page(Map<String, Document> pages, String path) {
    return pages.getOrDefault(path, new Document(""));
  }

  private static Set<String> blocks(Document page) {
    return new TreeSet<>(page.select("textarea").eachAttr("id"));
  }

  @Test
  void onlyWhatThePlanNamesIsMade() {
    Map<String, Document> pages =
        pages(
            Sketch.of(
                it -> {
                  prices(it);
                  it.labels.add(label(PriceStatus.REAL, "2025-05-15"));
                  it.promises.add(
                      promise(
                          Promise.What.DISCLOSURE_LABELS,
                          Means.MUNICIPAL_BUILDING,
                          Means.SOCIAL_MEDIA));
                  it.rules.add(announced(Means.MAIL, Means.RELEASE, Means.CABLE));
                }));

    assertThat(blocks(page(pages, KIT)))
        .containsExactly(
            "labels-2025-q1-social-media", "prices-2025-12-01-cable", "prices-2025-12-01-release");
    assertThat(page(pages, KIT).select("a[href$=sheet/]")).hasSize(1);
    assertThat(pages).containsKey("ashby/en/disclosure/2025-q1/sheet/index.html");
    assertThat(pages).doesNotContainKey("ashby/en/postings/2025-12-01/index.html");
  }

  @Test
  void thePosterForANewPriceIsMadeWhereThePlanPostsInTheBuilding() {
    Map<String, Document> pages =
        pages(
            Sketch.of(
                it -> {
                  prices(it);
                  it.rules.add(announced(Means.MUNICIPAL_BUILDING));
                }));

    Document poster = page(pages, "ashby/en/postings/2025-12-01/index.html");
    assertThat(poster.select(".new-prices tbody tr").eachText())
        .containsExactly("Ashby Standard 14.283 14.501");
    assertThat(poster.select("h1 + .lead").text()).contains("December 2025");
    assertThat(poster.select(".qr-code svg path").attr("d")).isNotEmpty();
    assertThat(pages).containsKey("ashby/ar-XB/postings/2025-12-01/index.html");
    assertThat(pages).doesNotContainKey("ashby/en/postings/2025-01-01/index.html");
  }

  @Test
  void theTextsSayTheNewPriceTheOldOneAndBasicService() {
    Map<String, Document> pages =
        pages(
            Sketch.of(
                it -> {
                  prices(it);
                  it.rules.add(announced(Means.RELEASE));
                }));

    assertThat(page(pages, KIT).select("#prices-2025-12-01-release").text())
        .contains("14.501 cents per kWh. Until then: 14.283 cents.")
        .contains("Basic Service")
        .contains("Savings are never guaranteed.")
        .contains("https://");
  }

  @Test
  void aProgramWhosePlanNamesNothingIsTold() {
    Document kit = page(pages(Sketch.of(PostingsTest::prices)), KIT);

    assertThat(kit.select("textarea")).isEmpty();
    assertThat(kit.select("main .notice").text()).contains("names no place");
  }

  @Test
  void whatIsPostedKeepsItsPromiseAndWhatIsNotIsOverdue() {
    Document page =
        page(
            pages(
                Sketch.of(
                    it -> {
                      prices(it);
                      it.waiver = new Waiver(Waiver.State.REQUESTED, Optional.empty());
                      it.labels.add(label(PriceStatus.REAL, "2025-05-15"));
                      it.promises.add(
                          promise(
                              Promise.What.DISCLOSURE_LABELS,
                              Means.MUNICIPAL_BUILDING,
                              Means.PROGRAM_WEBSITE,
                              Means.SOCIAL_MEDIA));
                      it.postings.add(posting(Means.MUNICIPAL_BUILDING, PriceStatus.REAL));
                      it.postings.add(posting(Means.SOCIAL_MEDIA, PriceStatus.SAMPLE));
                    })),
            PROMISES);

    assertThat(page.select("table tbody tr").eachText())
        .containsExactly(
            "2025 Q1 Town Hall Posted on May 20, 2025. Photograph of the board (Town Clerk)",
            "2025 Q1 Website of the program Posted here.",
            "2025 Q1 Social media Overdue since June 14, 2025.");
    assertThat(page.select("main").text()).contains("Promises that are overdue:");
  }

  @Test
  void aSampleIsNeitherKeptNorLate() {
    Document page =
        page(
            pages(
                Sketch.of(
                    it -> {
                      prices(it);
                      it.labels.add(label(PriceStatus.SAMPLE, "2025-05-15"));
                      it.promises.add(
                          promise(Promise.What.DISCLOSURE_LABELS, Means.PROGRAM_WEBSITE));
                    })),
            PROMISES);

    assertThat(page.select("table tbody tr").text()).contains("A sample: it keeps no promise.");
    assertThat(page.select("main").text()).doesNotContain("Posted here.");
  }

  @Test
  void everyDutyStandsWithItsSentenceAndItsDay() {
    Document page =
        page(
            pages(
                Sketch.of(
                    it -> {
                      prices(it);
                      it.rules.add(announced(Means.MAIL));
                    })),
            PROMISES);

    Element duty =
        Objects.requireNonNull(
            page.selectFirst("[aria-labelledby=duty-price-change-participants]"));
    assertThat(duty.text())
        .contains("Telling participants of a new price")
        .contains("Thirty days before.")
        .contains("December 1, 2025")
        .contains("Due on November 1, 2025.");
  }
}
