package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.rates.Day;

/** The Opt-Out Notice, as those read it who find it in their mail. */
class OptOutNoticeTest {

  private static final String NOTICE = "ashby/en/notices/2025-11-opt-out/index.html";

  private static Notice notice(String enrollment) {
    Day day = Day.parse(enrollment + "-01");
    return new Notice(
        "2025-11-opt-out",
        Notice.Kind.OPT_OUT,
        Day.parse("2025-11-03"),
        Optional.of(MeterRead.inMonth(day.year(), day.month())),
        Optional.of(Day.parse("2025-12-08")),
        Optional.empty(),
        PriceStatus.REAL,
        Map.of(),
        Origin.none());
  }

  private static Document page(Sketch sketch) {
    Map<String, Document> pages = ProgramZooTest.pages(sketch.facts("en", "ar-XB"));
    return pages.getOrDefault(NOTICE, new Document(""));
  }

  private static Document withPrice(String cents) {
    return page(
        Sketch.of(
            it -> {
              it.price("standard", "residential", "2025-01", "2027-01", cents);
              it.east.clear();
              it.basicService("residential", "2025-08-01", "2026-01-31", "15.000");
              it.notices.add(notice("2026-01"));
            }));
  }

  @Test
  void aSavingIsClaimedForTheDayOfEnrollment() {
    Document page = withPrice("14.283");

    assertThat(page.select(".notice-key").text())
        .contains("with your meter read in January 2026")
        .contains("costs 0.717 cents per kWh less than Basic Service does then")
        .contains("(14.283 against 15.000)")
        .contains("act by December 8, 2025");
  }

  @Test
  void aTermAndAChargeAreToldOfThoseWhosePricesTheyAreOf() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.products.clear();
                  it.customers("small-business", "Small business", 1000);
                  it.product(
                      "standard",
                      "Ashby Standard",
                      true,
                      Sketch.part("Operational adder", "0.100"));
                  it.product("green", "Ashby Green", false);
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.price("standard", "small-business", "2025-01", "2026-04", "13.456");
                  it.price("green", "residential", "2025-01", "2027-01", "16.283");
                  it.price("green", "small-business", "2025-01", "2026-04", "15.456");
                  it.notices.add(notice("2026-01"));
                }));

    assertThat(page.select("main").text())
        .contains(
            "Residential: the prices hold until your meter read: January 2027.",
            "Small business: the prices hold until your meter read: April 2026.",
            "Ashby Standard The prices include 0.100 cents per kWh: Operational adder.",
            "When the term of a price ends, you stay")
        .doesNotContain("The prices hold until your meter read:");
    assertThat(page.select(".notice-table tr:contains(How long) td").eachText())
        .endsWith(
            "Residential: January 2025 – January 2027 Small business: January 2025 – April 2026");
  }

  @Test
  void aLossIsClaimedInTheSameWords() {
    assertThat(withPrice("15.500").select(".notice-key").text())
        .contains("costs 0.500 cents per kWh more than Basic Service does then")
        .doesNotContain("less");
  }

  @Test
  void nothingIsClaimedWhereBasicServiceIsNotKnownForThatDay() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.east.clear();
                  it.basicService("residential", "2025-08-01", "2026-01-31", "15.000");
                  it.notices.add(notice("2026-03"));
                }));

    assertThat(page.select(".notice-key").text()).doesNotContain("less", "more than");
    assertThat(page.select("main").text()).contains("from August 1, 2025 to January 31, 2026");
  }

  @Test
  void theReplyCardSaysByWhen() {
    Map<String, Document> pages =
        ProgramZooTest.pages(
            Sketch.of(
                    it -> {
                      it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                      it.notices.add(notice("2026-01"));
                    })
                .facts("en", "ar-XB"));

    Document card =
        pages.getOrDefault(NOTICE.replace("index", "enclosures/index"), new Document(""));
    assertThat(card.select(".card").text()).contains("postmarked by December 8, 2025");
    assertThat(card.select(".envelope")).hasSize(2);
  }

  @Test
  void itSaysWhatTheFormSays() {
    assertThat(withPrice("14.283").select("main").text())
        .contains("What changes?")
        .contains("What stays the same?")
        .contains("low-income discounts")
        .contains("at any time, without penalty")
        .contains("future savings cannot be guaranteed")
        .contains("cannot guarantee savings beyond the current term of Basic Service")
        .contains("on the days when your meter is read")
        .contains("a fee for ending early");
  }
}
