package org.towncurrent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.towncurrent.Sketch;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BasicServicePrice.Kind;
import org.towncurrent.facts.BasicServicePrice.Status;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.PriceReason;

/** What stands in the table of all prices when prices are hard to write down. */
class PricesFileTest {

  private static String text(Consumer<Sketch> more) {
    Facts facts = Sketch.of(more).facts("en");
    return PricesFile.csv(PriceRows.of(facts, facts.programs().get(0), Sketch.TODAY));
  }

  /** The rows without the head, of these columns. */
  private static List<String> rows(Consumer<Sketch> more, String... columns) throws IOException {
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text(more)))
            .getRecords();
    return records.stream()
        .map(row -> String.join(" | ", Stream.of(columns).map(row::get).toList()))
        .toList();
  }

  @Test
  void aCorrectionIsTwoRowsWithDayAndReason() throws IOException {
    assertThat(
            rows(
                it -> {
                  it.price("standard", "residential", "2025-01", "2026-01", "14.823");
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.last(
                      Sketch.correcting("14.823", "2025-02-03", "The \"8\" and \"2\", swapped."));
                  it.east.clear();
                },
                "price (cents per kWh)",
                "standing",
                "corrected on",
                "reason of correction",
                "corrects (cents per kWh)"))
        .containsExactly(
            "14.823 | wrong | 2025-02-03 | The \"8\" and \"2\", swapped. | ",
            "14.283 | holds | 2025-02-03 | The \"8\" and \"2\", swapped. | 14.823");
  }

  @Test
  void aCommaOrAQuotationMarkIsQuoted() {
    assertThat(
            text(
                it -> {
                  it.customers("large", "Large, \"G-3\"");
                  it.price("standard", "large", "2025-01", "2026-01", "14.2");
                }))
        .contains("product,Ashby Standard,\"Large, \"\"G-3\"\"\",,,fixed,2025-01,2026-01,")
        .contains(",14.200,holds,contract,");
  }

  @Test
  void whatIsNotKnownIsEmptyAndAPriceEndsWhereTheNextBegins() throws IOException {
    assertThat(
            rows(
                it -> {
                  it.price("standard", "residential", "", "2019", "10.880");
                  it.price("standard", "residential", "2020-02", "", "11.200");
                  it.price("standard", "residential", "2021-05-15", "", "12.100");
                  it.last(Sketch.because(PriceReason.CHANGE_IN_LAW));
                  it.price("standard", "residential", "2022-01", "", "");
                  it.last(Sketch::marketBased);
                  it.east.clear();
                },
                "kind",
                "from",
                "until",
                "dates are",
                "price (cents per kWh)",
                "reason of change"))
        .containsExactlyInAnyOrder(
            "fixed |  | 2019 | meter reads | 10.880 | ",
            "fixed | 2020-02 | 2021-05-15 | meter reads | 11.200 | ",
            "fixed | 2021-05-15 |  | meter reads | 12.100 | change-in-law",
            "market-based | 2022-01 |  | meter reads |  | ");
  }

  @Test
  void townsOfOneUtilityShareARowAndThoseOfAnotherDoNot() throws IOException {
    assertThat(
            rows(
                it -> {
                  it.town("Berlin", "east-power");
                  it.town("Carver", "west-power");
                  it.town("Dover");
                  BasicServicePrice west =
                      Sketch.basic(
                          "residential",
                          "2025-08-01",
                          "2025-08-31",
                          Kind.VARIABLE,
                          "13.490",
                          Status.DISPUTED);
                  it.west.add(west);
                },
                "municipalities",
                "utility",
                "kind",
                "from",
                "until",
                "price (cents per kWh)",
                "standing",
                "status"))
        .containsExactly(
            "Ashby; Berlin | East Power | fixed | 2025-08-01 | 2026-01-31 | 16.050 | holds |"
                + " approved",
            "Carver | West Power | variable | 2025-08-01 | 2025-08-31 | 13.490 | disputed |"
                + " disputed");
  }

  @Test
  void aProductThatEveryClassPaysStandsUnderEach() throws IOException {
    assertThat(
            rows(
                it -> {
                  it.customers("large", "Large business");
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.price("standard", "large", "2025-01", "2026-01", "14.283");
                  it.east.clear();
                },
                "class",
                "product"))
        .containsExactly("Residential | Ashby Standard", "Large business | Ashby Standard");
  }

  @Test
  void withoutAnyPriceThereIsTheHead() {
    String head = text(it -> it.east.clear());

    assertThat(head).startsWith("price of,product,class,").endsWith(",note\r\n");
    assertThat(head.split(",", -1)).hasSize(PricesFile.COLUMNS.size());
    assertThat(head.lines()).hasSize(1);
  }
}
