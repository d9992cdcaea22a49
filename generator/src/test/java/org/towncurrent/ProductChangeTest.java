package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.OptInProductRule;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.rates.Day;

/** The letters besides the Opt-Out Notice, as those read them who find them in their mail. */
class ProductChangeTest {

  private static Notice notice(Notice.Kind kind, String effect) {
    return new Notice(
        "letter",
        kind,
        Day.parse("2025-11-03"),
        effect.isEmpty()
            ? Optional.empty()
            : Optional.of(
                MeterRead.inMonth(
                    Day.parse(effect + "-01").year(), Day.parse(effect + "-01").month())),
        Optional.empty(),
        kind == Notice.Kind.CHANGE_IN_LAW
            ? Optional.of(Sketch.prose("A new charge of the grid."))
            : Optional.empty(),
        PriceStatus.REAL,
        Map.of(),
        Origin.none());
  }

  private static Map<String, Document> pages(Consumer<Sketch> more) {
    return ProgramZooTest.pages(
        Sketch.of(
                it -> {
                  it.basis = Optional.of(RenewableBasis.TOTAL);
                  it.product("green", "Ashby Green", false);
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.price("standard", "residential", "2026-01", "2027-01", "15.500");
                  it.price("green", "residential", "2025-01", "2026-01", "16.000");
                  it.price("green", "residential", "2026-01", "2027-01", "15.000");
                  it.east.clear();
                  it.basicService("residential", "2025-08-01", "2026-01-31", "15.200");
                  it.minimum(2026, 30, 39);
                  it.content("green", 2025, 20);
                  it.content("green", 2026, 10);
                  more.accept(it);
                })
            .facts("en", "ar-XB"));
  }

  private static Document letter(Notice.Kind kind, String effect, Consumer<Sketch> more) {
    return page(
        pages(
            it -> {
              it.notices.add(notice(kind, effect));
              more.accept(it);
            }),
        "notices/letter");
  }

  private static Document page(Map<String, Document> pages, String name) {
    return pages.getOrDefault("ashby/en/" + name + "/index.html", new Document(""));
  }

  @Test
  void aRiseIsToldAsPlainlyAsAFall() {
    Document letter = letter(Notice.Kind.PRODUCT_CHANGE, "2026-01", it -> {});

    assertThat(letter.select("main tr").eachText())
        .contains(
            "Ashby Standard 14.283 15.500 1.217 more January 2027",
            "Ashby Green 16.000 15.000 1.000 less January 2027")
        .contains("Ashby Green 83%, of which 20% added 79%, of which 10% added");
    assertThat(letter.select(".notice-key").text())
        .contains("from your meter read in January 2026")
        .contains("Ashby Standard costs 0.300 cents per kWh more than Basic Service does then")
        .contains("Ashby Green costs 0.200 cents per kWh less than Basic Service does then")
        .contains("leave the program at any time");
    assertThat(letter.select("main").text())
        .contains("from August 1, 2025 to January 31, 2026")
        .doesNotContain("change in law");
  }

  @Test
  void thePlanSaysWhetherOneMustEnrollAgain() {
    assertThat(
            letter(
                    Notice.Kind.PRODUCT_CHANGE,
                    "2026-01",
                    it ->
                        it.optInProductChanges =
                            Optional.of(OptInProductRule.RE_ENROLL_OR_BASIC_SERVICE))
                .select("main")
                .text())
        .contains("If you are in Ashby Green, you must enroll again to stay in it")
        .contains("If you are in Ashby Standard, you need not do anything");
    assertThat(
            letter(
                    Notice.Kind.PRODUCT_CHANGE,
                    "2026-01",
                    it -> it.optInProductChanges = Optional.of(OptInProductRule.STAYS))
                .select("main")
                .text())
        .contains("If you are in Ashby Green, you need not do anything");
    assertThat(letter(Notice.Kind.PRODUCT_CHANGE, "2026-01", it -> {}).select("main").text())
        .contains("The plan does not say");
  }

  @Test
  void aProductThatEndsSaysWhatComesAfterIt() {
    Document letter =
        letter(
            Notice.Kind.PRODUCT_CHANGE,
            "2026-01",
            it -> {
              it.prices.removeIf(
                  row ->
                      row.product().equals("green")
                          && row.from().equals(Optional.of(MeterRead.inMonth(2026, 1))));
              it.optInProductDiscontinued = Optional.of(OptInProductRule.DEFAULT_PRODUCT);
            });

    assertThat(letter.select("main").text())
        .contains("If you do not, you are enrolled in Ashby Standard.");
  }

  @Test
  void aChangeInLawSaysItsReason() {
    assertThat(letter(Notice.Kind.CHANGE_IN_LAW, "2026-01", it -> {}).select("main").text())
        .contains("A change in law changes your price", "A new charge of the grid.")
        .contains("1.217 more");
  }

  @Test
  void theEndOfTheProgramAsksNothingOfAnybody() {
    assertThat(letter(Notice.Kind.TERMINATION, "2026-01", it -> {}).select("main").text())
        .contains("ends for you with your meter read in January 2026")
        .contains("You need not do anything")
        .contains("costs 15.200 cents per kWh from August 1, 2025 to January 31, 2026")
        .contains("You can choose another supplier");
  }

  @Test
  void customersOfOtherSuppliersAreWarnedOfAFee() {
    assertThat(letter(Notice.Kind.COMPETITIVE_SUPPLY, "", it -> {}).select(".notice-key").text())
        .contains("you may owe your supplier an early termination fee")
        .contains("Check with your supplier before you enroll");
  }

  @Test
  void onlyAnOptOutNoticeHasAReplyCard() {
    Map<String, Document> pages =
        pages(it -> it.notices.add(notice(Notice.Kind.TERMINATION, "2026-01")));

    assertThat(pages).doesNotContainKey("ashby/en/notices/letter/enclosures/index.html");
    assertThat(page(pages, "notices").select("main").text())
        .contains("Notice of the end of the program, November 3, 2025")
        .doesNotContain("Reply card");
  }

  @Test
  void theProductSummaryFormKnowsNoContract() {
    Map<String, Document> pages = pages(it -> {});

    assertThat(page(pages, "notices").select("main a").eachText())
        .contains("Ashby Standard", "Ashby Green");
    String form = page(pages, "product-summary/green").select("main").text();
    assertThat(form)
        .contains("Ashby Green", "16.000 cents per kWh", "January 2025", "January 2026")
        .contains("There is no fee", "83% in all", "15.200 cents per kWh", "at no charge");
    assertThat(form.toLowerCase(java.util.Locale.ROOT)).doesNotContain("contract");
  }
}
