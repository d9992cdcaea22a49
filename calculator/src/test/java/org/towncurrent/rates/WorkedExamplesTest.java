package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sums that others published, recomputed: see the README beside the file. */
class WorkedExamplesTest {

  /** These set a new price against the one before it, which stands in the product's column. */
  private static final Set<String> OLDER_PRICE_FIRST = Set.of("boston-2025", "eversource-2026");

  private static final Pattern FIGURE = Pattern.compile("(\\d+\\.\\d\\d)(%?)");

  @ParameterizedTest
  @MethodSource("examples")
  void isTheExpectedSum(Example example) {
    Price product = Price.ofCents(example.product);
    Price other = Price.ofCents(example.comparedWith);
    Use use = Use.ofKwh(Integer.parseInt(example.kwh));
    Comparison comparison =
        OLDER_PRICE_FIRST.contains(example.id)
            ? Comparison.ofMonth(use, other, product)
            : Comparison.ofMonth(use, product, other);
    List<String> money = new ArrayList<>();
    List<String> percents = new ArrayList<>();
    for (MatchResult figure : FIGURE.matcher(example.recomputed).results().toList()) {
      (figure.group(2).isEmpty() ? money : percents).add(figure.group());
    }
    String saving = Figures.money(comparison.saving().rounded()).substring(1);
    switch (money.size()) {
      case 3 ->
          assertThat(money)
              .containsExactly(
                  Figures.money(comparison.cost().rounded()).substring(1),
                  Figures.money(comparison.comparedCost().rounded()).substring(1),
                  saving);
      case 2 -> {
        boolean isOfTheYear = example.id.equals("boston-2025");
        String year = Figures.money(saving(comparison, 12)).substring(1);
        String cost = Figures.money(comparison.cost().rounded()).substring(1);
        assertThat(money).isEqualTo(isOfTheYear ? List.of(saving, year) : List.of(cost, saving));
      }
      default -> assertThat(money).containsExactly(saving);
    }
    if (!percents.isEmpty()) {
      String percent = Figures.percent(comparison.percent(2).orElseThrow());
      assertThat(percents).containsExactly(percent);
    }
  }

  static Stream<Example> examples() throws IOException {
    return all().stream().filter(example -> example.isComplete());
  }

  @Test
  void onlyTwoRowsCannotBeRecomputed() throws IOException {
    assertThat(all()).hasSize(13);
    assertThat(all().stream().filter(example -> !example.isComplete()).map(Example::id))
        .containsExactly("hadley-2019", "ashland-2016");
  }

  @Test
  void twoCentsAMonthIsAboutTheSame() {
    Comparison arlington =
        Comparison.ofMonth(Use.ofKwh(600), Price.ofCents("10.756"), Price.ofCents("10.759"));
    assertThat(arlington.outcome()).isEqualTo(Outcome.ABOUT_THE_SAME);
  }

  @Test
  void percentagesThatNeedNoUse() {
    assertThat(percent("9.75", "9.85")).isEqualTo("1.02%");
    assertThat(percent("8.67", "10.84")).isEqualTo("20.02%");
  }

  private static Money saving(Comparison month, int months) {
    Amount sum = Amount.zero();
    for (int i = 0; i < months; i++) {
      sum = sum.plus(month.saving());
    }
    return sum.rounded();
  }

  private static String percent(String product, String comparedWith) {
    return Figures.percent(
        Comparison.ofMonth(Use.ofKwh(1), Price.ofCents(product), Price.ofCents(comparedWith))
            .percent(2)
            .orElseThrow());
  }

  private static List<Example> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            WorkedExamplesTest.class.getResourceAsStream("/worked_examples.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(WorkedExamplesTest::example)
          .toList();
    }
  }

  private static Example example(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return new Example(cells.get(0), cells.get(2), cells.get(3), cells.get(4), cells.get(7));
  }

  record Example(String id, String kwh, String product, String comparedWith, String recomputed) {

    boolean isComplete() {
      return !kwh.isEmpty() && !product.contains("?") && !comparedWith.contains("?");
    }

    @Override
    public String toString() {
      return id;
    }
  }
}
