package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.Emission;
import org.towncurrent.facts.DisclosureLabel.Fuel;
import org.towncurrent.facts.DisclosureLabel.LevelPrice;
import org.towncurrent.facts.DisclosureLabel.Pollutant;
import org.towncurrent.facts.DisclosureLabel.PowerSource;
import org.towncurrent.facts.DisclosureLabel.Variability;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Quarter;
import org.towncurrent.rates.Price;

/** The disclosure labels of a program, as residents read them and as programs do. */
class LabelsTest {

  private static final String NEWEST = "ashby/en/disclosure/index.html";

  private static DisclosureLabel label(Quarter quarter, List<LevelPrice> prices) {
    return new DisclosureLabel(
        quarter,
        "standard",
        List.of("residential"),
        Optional.empty(),
        List.of(),
        prices,
        prices.isEmpty() ? Optional.empty() : Optional.of(Variability.STEPS),
        List.of(
            new PowerSource(
                Fuel.SOLAR,
                Optional.of(new Percent(125)),
                Optional.of(Percent.of(2)),
                new Percent(145),
                Origin.none()),
            new PowerSource(
                Fuel.NATURAL_GAS,
                Optional.empty(),
                Optional.empty(),
                new Percent(855),
                Origin.none())),
        List.of(
            new Emission(
                Pollutant.CO2, 512_400, Optional.of(640_000), Optional.empty(), Origin.none())),
        Optional.of(Percent.of(61)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PriceStatus.REAL,
        Origin.none());
  }

  private static Sketch sketch(DisclosureLabel... labels) {
    return Sketch.of(
        it -> {
          it.price("standard", "residential", "2025-01", "2025-05", "14.283");
          it.price("standard", "residential", "2025-05", "2027-01", "14.501");
          it.labels.addAll(List.of(labels));
        });
  }

  private static Document page(Map<String, Document> pages, String path) {
    return pages.getOrDefault(path, new Document(""));
  }

  @Test
  void thePriceOfTheWholeQuarterIsTheAverageAtEveryUse() {
    Map<String, Document> pages =
        ProgramZooTest.pages(sketch(label(new Quarter(2025, 1), List.of())).facts("en"));

    assertThat(page(pages, NEWEST).select(".levels tbody tr").eachText())
        .containsExactly(
            "250 kWh 14.283", "500 kWh 14.283", "1,000 kWh 14.283", "2,000 kWh 14.283");
    assertThat(page(pages, NEWEST).select(".disclosure-label").text())
        .contains("January 1, 2025 to March 31, 2025")
        .contains("Solar 12.5% 2% 14.5%")
        .contains("Natural gas 85.5%")
        .contains("512.4 20% less than the average 640 not known")
        .contains("61% of the power")
        .contains("The price is fixed.")
        .doesNotContain("sample");
  }

  @Test
  void whereThePriceChangesWithinTheQuarterTheLabelSaysTheAverage() {
    LevelPrice entered = new LevelPrice(500, Price.ofCents("14.422"), Origin.none());
    Map<String, Document> pages =
        ProgramZooTest.pages(sketch(label(new Quarter(2025, 2), List.of(entered))).facts("en"));

    assertThat(page(pages, NEWEST).select(".levels tbody tr").eachText())
        .containsExactly("500 kWh 14.422");
    assertThat(page(pages, NEWEST).select(".disclosure-label").text())
        .contains("The price changes on days that are known beforehand.")
        .doesNotContain("The price is fixed.");
  }

  @Test
  void theNewestLabelComesFirstAndEveryQuarterHasItsPage() {
    Map<String, Document> pages =
        ProgramZooTest.pages(
            sketch(label(new Quarter(2024, 4), List.of()), label(new Quarter(2025, 1), List.of()))
                .facts("en", "ar-XB"));

    Document newest = page(pages, NEWEST);
    assertThat(newest.select(".disclosure-label")).hasSize(1);
    assertThat(newest.select("#quarters ~ ul a").eachAttr("href"))
        .containsExactly("2025-q1/", "2024-q4/");
    Document old = page(pages, "ashby/en/disclosure/2024-q4/index.html");
    assertThat(old.select("h1").text()).contains("October 1, 2024");
    assertThat(old.select(".disclosure-label").text())
        .contains("The average price of this quarter is not known");
    assertThat(old.select("nav.trail a").eachText()).contains("Disclosure labels");
    assertThat(old.select("#quarters ~ ul [aria-current=page]").text()).contains("October 1, 2024");
    assertThat(pages).containsKey("ashby/ar-XB/disclosure/2025-q1/index.html");
  }

  @Test
  void withoutALabelThePageSaysSo() {
    Document page = page(ProgramZooTest.pages(sketch().facts("en")), NEWEST);

    assertThat(page.select("main").text()).contains("No label is posted yet.");
    assertThat(page.select("table, .disclosure-label")).isEmpty();
  }

  /** Page and file say the same of every sample. */
  @Test
  void theFileSaysWhatThePageSays(@TempDir Path out) throws IOException {
    Project project = Project.in(out);
    assertThat(project.build().status()).isZero();
    JsonNode file =
        new ObjectMapper().readTree(project.out().resolve("chelsea/data/v1/labels.json").toFile());
    Document page =
        Jsoup.parse(
            Files.readString(project.out().resolve("chelsea/en/disclosure/2025-q2/index.html")));

    int compared = 0;
    for (JsonNode label : file.get("labels")) {
      if (!label.get("quarter").asText().equals("2025-q2")) {
        continue;
      }
      String id = label.get("product").asText() + "-" + classes(label);
      Element shown = page.select("#" + id).first();
      if (shown == null) {
        throw new AssertionError("the page lacks " + id);
      }
      List<String> prices = shown.select(".levels td").eachText();
      assertThat(label.get("average-price").findValuesAsText("cents-per-kwh")).isEqualTo(prices);
      assertThat(shown.select(".sources-of-power tbody tr"))
          .hasSize(label.get("power-sources").size());
      compared++;
    }
    assertThat(compared).isEqualTo(9);
    assertThat(file.get("sample").asBoolean()).isTrue();
  }

  private static String classes(JsonNode label) {
    StringBuilder classes = new StringBuilder();
    label
        .get("classes")
        .forEach(one -> classes.append(classes.isEmpty() ? "" : "-").append(one.asText()));
    return classes.toString();
  }
}
