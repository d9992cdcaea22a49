package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Complaints;
import org.towncurrent.facts.AnnualInformation.Funding;
import org.towncurrent.facts.AnnualInformation.Notification;
import org.towncurrent.facts.AnnualInformation.OptedOut;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Money;

/** What a program tells of its years: the nine items, from the facts of the year. */
class AnnualTest {

  private static final String YEAR_2024 = "ashby/en/annual/2024/index.html";
  private static final Prose WORDS = new Prose("Grant for posters", Place.startOf("2024.yml"));

  private static AnnualInformation year2024(Optional<List<PlanTable>> tables) {
    AnnualInformation rows =
        Sketch.year(2024)
            .row(11, "standard", "residential", 1200, 600_000)
            .row(11, "standard", "business", 40, -1)
            .row(12, "standard", "residential", 1190, 702_000)
            .row(12, "standard", "business", 41, 90_000)
            .row(12, "green", "residential", 5, 2_500)
            .told();
    return new AnnualInformation(
        2024,
        rows.participation(),
        Optional.of(
            List.of(
                new OptedOut(
                    123,
                    Optional.of(1365),
                    Optional.empty(),
                    OptedOut.When.BEFORE_ENROLLMENT,
                    Optional.empty(),
                    PriceStatus.REAL,
                    Origin.none()))),
        Optional.of(
            List.of(
                new Complaints(
                    Complaints.About.BILLING, 4, Optional.empty(), PriceStatus.REAL, Origin.none()),
                new Complaints(
                    Complaints.About.PRICE,
                    3,
                    Optional.empty(),
                    PriceStatus.SAMPLE,
                    Origin.none()))),
        Optional.of(
            List.of(
                new Funding(
                    WORDS,
                    Funding.Flow.FUNDING,
                    Optional.of(new Money(1_250_050)),
                    Optional.empty(),
                    PriceStatus.REAL,
                    Origin.none()))),
        Optional.of(
            List.of(
                new Notification(
                    Day.of(2024, 9, 20),
                    Notification.Kind.OPT_OUT_NOTICE,
                    Optional.of(1365),
                    Optional.of("https://ashby.example.org/notice.pdf"),
                    Optional.empty(),
                    Optional.empty(),
                    PriceStatus.REAL,
                    Origin.none()))),
        tables,
        Origin.none());
  }

  private static PlanTable table(String cell) {
    return new PlanTable(
        "organizational-structure",
        new Prose("Organizational structure", Place.startOf("information.yml")),
        "IV.A",
        List.of(new PlanTable.Column("Who", Optional.empty())),
        List.of(
            new PlanTable.Row(
                Optional.empty(),
                List.of(new PlanTable.Cell(cell, List.of(), 1, 1)),
                Place.startOf("information.yml"))),
        List.of(),
        Origin.none());
  }

  private static Map<String, Document> pages(
      Optional<List<PlanTable>> tables, Consumer<Sketch> more) {
    return ProgramZooTest.pages(
        Sketch.of(
                it -> {
                  it.basis = Optional.of(RenewableBasis.TOTAL);
                  it.minimum(2024, 24, 38);
                  it.customers("business", "Business", 1000);
                  it.product(
                      "green",
                      "Ashby Green",
                      false,
                      Sketch.part(ComponentKind.CONSULTANT, "0.100"));
                  it.supplier("North Power", Optional.empty());
                  it.price("standard", "residential", "2024-11", "2025-11", "14.283");
                  it.price("standard", "business", "2024-11", "2025-11", "14.283");
                  it.price("green", "residential", "2024-11", "2025-11", "16.900");
                  it.contentFilledTo("standard", 2024, 70);
                  it.tables.add(table("The Town"));
                  it.annual.add(year2024(tables));
                  more.accept(it);
                })
            .facts("en"));
  }

  private static Document page(Map<String, Document> pages, String path) {
    return pages.getOrDefault(path, new Document(""));
  }

  @Test
  void aYearTellsTheNineItemsFromItsOwnFacts() {
    Document year = page(pages(Optional.empty(), it -> {}), YEAR_2024);

    assertThat(year.select("h2").eachText())
        .containsSubsequence(
            "1. Products and participation",
            "2. Rate components",
            "3. Renewable energy content",
            "4. Who does what",
            "5. Equitable treatment of customer classes",
            "6. Supply",
            "7. What was sent to customers",
            "8. Where the public can read about the program",
            "9. Other funding and costs");
    assertThat(year.select("main").text())
        .contains("Renewable energy content in 2024")
        .contains("North Power supplied at the prices of this year.")
        .contains("September 20, 2024 Opt-Out Notice Copies: 1,365")
        .contains("Grant for posters Funding $12,500.50")
        .contains("Before enrollment All customer classes 123 1,365 9.0%")
        .contains("Bills 4 Prices 3 All 7")
        .contains("The Town")
        .contains("Figures on this page are samples.")
        .doesNotContain("The year is not over");
  }

  @Test
  void participationIsAddedUpByProductAndClass() {
    Document year = page(pages(Optional.empty(), it -> {}), YEAR_2024);

    assertThat(year.select(".participation").get(0).select("caption").text())
        .contains("December 2024");
    assertThat(year.select(".participation").get(0).select("tbody tr").eachText())
        .containsExactly(
            "Ashby Standard 1,190 1,302,000 kWh 41 90,000 kWh, not all known 1,231 1,392,000 kWh,"
                + " not all known",
            "Ashby Green 5 2,500 kWh not known 5 2,500 kWh",
            "All products 1,195 1,304,500 kWh 41 90,000 kWh, not all known 1,236 1,394,500 kWh,"
                + " not all known");
    assertThat(year.select(".participation").get(1).select("tbody tr").eachText())
        .containsExactly(
            "November 2024 1,200 600,000 kWh 40 kWh not known 1,240 600,000 kWh, not all known",
            "December 2024 1,190 702,000 kWh 41 90,000 kWh 1,231 792,000 kWh");
  }

  @Test
  void whatIsNotKnownIsListed() {
    Document year = page(pages(Optional.empty(), it -> {}), YEAR_2024);

    assertThat(year.select("section[aria-labelledby=missing] li").eachText())
        .containsExactly(
            "Rate components of every price",
            "Renewable energy content of every product",
            "All kWh supplied in these months: November 2024",
            "A table of the plan on the equitable treatment of customer classes",
            "A table of the plan on the procurement of supply",
            "Beginning and end of every agreement with a supplier",
            "A table of the plan on public access to information");
  }

  @Test
  void aPastYearDoesNotChangeWhenThisYearsFactsDo() {
    List<PlanTable> then = List.of(table("The Town"));
    String before = page(pages(Optional.of(then), it -> {}), YEAR_2024).select("main").outerHtml();

    String after =
        page(
                pages(
                    Optional.of(then),
                    it -> {
                      it.price("standard", "residential", "2025-11", "2027-01", "15.900");
                      it.contract("", "2025-11", "2027-01", 14);
                      it.product("plus", "Ashby Plus", false);
                      it.price("plus", "residential", "2025-11", "2027-01", "19.900");
                      it.contentFilledTo("standard", 2025, 100);
                      it.tables.clear();
                      it.tables.add(table("The Regional Council"));
                    }),
                YEAR_2024)
            .select("main")
            .outerHtml();

    assertThat(before).contains("North Power", "$0.14283");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void yearsAreListedTheNewestFirstAndThoseWithoutAWordByName() {
    Map<String, Document> pages =
        pages(
            Optional.empty(),
            it -> {
              it.price("standard", "residential", "2022-11", "2024-11", "13.000");
              it.annual.add(Sketch.year(2025).nothing());
            });
    Document archive = page(pages, "ashby/en/annual/index.html");

    assertThat(archive.select("section[aria-labelledby=years] li a").eachAttr("href"))
        .containsExactly("2025/", "2024/");
    assertThat(archive.select("section[aria-labelledby=missing] li").eachText())
        .containsExactly("2023", "2022");
    assertThat(page(pages, "ashby/en/annual/2025/index.html").select("[aria-current=page]").text())
        .contains("2025");
  }
}
