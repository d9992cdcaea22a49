package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.PriceStatus;

/** Whether a program has saved or cost its participants money, and how that is reckoned. */
class SavingsTest {

  private static Document page(Consumer<Sketch> more) {
    Map<String, Document> pages =
        ProgramZooTest.pages(
            Sketch.of(
                    it -> {
                      it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                      it.basicService("residential", "2025-02-01", "2025-07-31", "14.672");
                      more.accept(it);
                    })
                .facts("en"));
    return pages.getOrDefault("ashby/en/savings/index.html", new Document(""));
  }

  private static String text(Document page) {
    return page.select("main").text();
  }

  @Test
  void aSavingIsKilowattHoursTimesTheDifference() {
    Document page =
        page(
            it ->
                it.annual.add(
                    Sketch.year(2025)
                        .row(7, "standard", "residential", 3000, 2_440_431)
                        .row(8, "standard", "residential", 3000, 2_343_396)
                        .told()));

    // 2,440,431 x 0.389 + 2,343,396 x 1.767 cents
    assertThat(text(page))
        .contains("In all, from July 2025 to August 2025")
        .contains("Participants paid $50,901.08 less than Basic Service would have cost.")
        .contains("Share of what Basic Service would have cost: 6.9%")
        .contains("In the sum: 4,783,827 of 4,783,827 kWh that are known")
        .contains("Savings are never guaranteed.")
        .doesNotContain("sample");
    assertThat(page.select("section[aria-labelledby=lines] tbody tr").eachText())
        .containsExactly(
            "July 2025 Ashby Standard 2,440,431 14.283 14.672 $9,493.28 less",
            "August 2025 Ashby Standard 2,343,396 14.283 16.050 $41,407.81 less");
    assertThat(page.select("section[aria-labelledby=in-all] tbody tr").eachText())
        .containsExactly("2025 Residential 4,783,827 $683,274.01 $734,175.09 $50,901.08 less");
  }

  @Test
  void aLossIsToldAsPlainly() {
    Document page =
        page(
            it -> {
              it.product("green", "Ashby Green", false);
              it.price("green", "residential", "2025-01", "2027-01", "16.940");
              it.annual.add(
                  Sketch.year(2025)
                      .row(7, "standard", "residential", 10, 1_000)
                      .row(7, "green", "residential", 90, 9_000)
                      .told());
            });

    assertThat(text(page))
        .contains("Participants paid $200.23 more than Basic Service would have cost.");
    assertThat(page.select("section[aria-labelledby=lines] tbody tr").eachText())
        .containsExactly(
            "July 2025 Ashby Standard 1,000 14.283 14.672 $3.89 less",
            "July 2025 Ashby Green 9,000 16.940 14.672 $204.12 more");
  }

  @Test
  void whatCannotBeComparedIsNamedAndLeftOut() {
    Document page =
        page(
            it -> {
              it.customers("business", "Business", 1000);
              it.price("standard", "business", "2025-01", "2027-01", "15.000");
              it.product("green", "Ashby Green", false);
              it.price("green", "residential", "2025-08", "2027-01", "16.940");
              it.annual.add(
                  Sketch.year(2025)
                      .row(6, "standard", "residential", 10, 1_000)
                      .row(7, "standard", "residential", 10, -1)
                      .row(7, "green", "residential", 10, 2_000)
                      .row(7, "standard", "business", 10, 3_000)
                      .told());
            });

    assertThat(page.select("section[aria-labelledby=gaps] li").eachText())
        .containsExactly(
            "Residential How many kWh were used is not known, or not of all products. July 2025",
            "Residential The price of a product is not known. July 2025",
            "Business The price of Basic Service is not known. July 2025");
    assertThat(text(page)).contains("In the sum: 1,000 of 6,000 kWh that are known");
  }

  @Test
  void eachMunicipalityIsComparedWithItsOwnUtility() {
    Document page =
        ProgramZooTest.pages(
                Sketch.of(
                        it -> {
                          it.town("Berlin", "west-power");
                          it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                          it.west.add(
                              Sketch.basic(
                                  "residential",
                                  "2025-08-01",
                                  "2025-08-31",
                                  BasicServicePrice.Kind.FIXED,
                                  "13.283",
                                  BasicServicePrice.Status.PUBLISHED));
                          it.annual.add(
                              Sketch.year(2025)
                                  .row(8, "standard", "residential", 10, 1_000)
                                  .in("ashby")
                                  .row(8, "standard", "residential", 10, 1_000)
                                  .in("berlin")
                                  .row(9, "standard", "residential", 20, 2_000)
                                  .told());
                        })
                    .facts("en"))
            .getOrDefault("ashby/en/berlin/savings/index.html", new Document(""));

    assertThat(page.select("section[aria-labelledby=lines] section").eachText())
        .anyMatch(text -> text.startsWith("Ashby Residential") && text.endsWith("$17.67 less"))
        .anyMatch(text -> text.startsWith("Berlin Residential") && text.endsWith("$10.00 more"));
    assertThat(page.select("section[aria-labelledby=gaps] li").text())
        .contains("It is not known in which municipality the kWh were used")
        .contains("September 2025");
  }

  @Test
  void withoutKilowattHoursThereIsNoStatement() {
    assertThat(text(page(it -> {})))
        .contains("This cannot be reckoned yet.")
        .doesNotContain("Participants paid");
    assertThat(
            text(
                page(
                    it ->
                        it.annual.add(
                            Sketch.year(2025).row(7, "standard", "residential", 1, -1).told()))))
        .contains("This cannot be reckoned yet.")
        .contains("How many kWh were used is not known");
  }

  @Test
  void aMadeUpPriceMakesAMadeUpSaving() {
    Document page =
        page(
            it -> {
              it.last(price -> Sketch.as(price, PriceStatus.SAMPLE));
              it.annual.add(Sketch.year(2025).row(7, "standard", "residential", 10, 1_000).told());
            });

    assertThat(text(page)).contains("Figures on this page are samples.");
  }
}
