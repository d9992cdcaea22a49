package org.towncurrent.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.Snapshot.Entry;
import org.towncurrent.facts.Snapshot.Kind;

/** What a customer is told when prices change, in the words of a notice. */
final class TimelineTest {

  @Test
  void aNewPriceIsToldBesideTheOneItFollows() {
    assertThat(
            told(prices("2025-01..:14.283"), prices("2025-01..2027-03:14.283", "2027-03..:13.990")))
        .containsExactly("14.283 to 13.990 cents per kWh from the March 2027 meter read");
    assertThat(
            told(
                prices("2025-01..2027-03:14.283"),
                prices("2025-01..2027-03:14.283", "2027-03..:13.990")))
        .containsExactly("14.283 to 13.990 cents per kWh from the March 2027 meter read");
  }

  @Test
  void aStepWithinAContractEndsWithIt() {
    assertThat(
            told(
                prices("2025-01..2027-01:14.283"),
                prices("2025-01..2026-03-15:14.283", "2026-03-15..2027-01:14.9")))
        .containsExactly(
            "14.283 to 14.9 cents per kWh from meter reads on and after March 15, 2026, until the"
                + " January 2027 meter read");
  }

  @Test
  void aFirstPriceFollowsNone() {
    assertThat(told(prices(), prices("2027-03..:13.990")))
        .containsExactly("13.990 cents per kWh from the March 2027 meter read");
  }

  @Test
  void anEndAndAnEndPutOffAreTold() {
    assertThat(told(prices("2025-01..:14.283"), prices("2025-01..2027-01:14.283")))
        .containsExactly("14.283 cents per kWh ends with the January 2027 meter read");
    assertThat(told(prices("2025-01..2027-01:14.283"), prices("2025-01..2027-06:14.283")))
        .containsExactly(
            "14.283 cents per kWh goes on after the January 2027 meter read, until the June 2027"
                + " meter read");
  }

  @Test
  void aPriceTakenAwayIsTold() {
    assertThat(told(prices("2025-01..2027-01:14.283"), prices()))
        .containsExactly(
            "no price from the January 2025 meter read, until the January 2027 meter read, where it"
                + " was 14.283 cents per kWh");
  }

  @Test
  void rowsThatSayTheSameInOtherWordsChangeNothing() {
    assertThat(
            told(
                prices("2025-01..2027-01:14.283"),
                prices("2025-01..2026-01:14.283", "2026-01..2027-01:14.283")))
        .isEmpty();
    assertThat(
            told(
                prices("2025-01..:14.283", "2027-03..:13.990"),
                prices("2025-01..2027-03:14.283", "2027-03..:13.990")))
        .isEmpty();
  }

  @Test
  void aReadOfWhichOnlyTheYearIsKnownIsSaidSo() {
    assertThat(told(prices(), prices("2018..2020-02:10.880")))
        .containsExactly(
            "10.880 cents per kWh from some time in 2018, until the February 2020 meter read");
    assertThat(told(prices("2016-05..2018:9.500"), prices("2016-05..2018:9.500", "2018..:10.880")))
        .containsExactly("9.500 to 10.880 cents per kWh from some time in 2018");
  }

  private static List<String> told(Timeline before, Timeline after) {
    return after.insteadOf(before);
  }

  /** Prices such as {@code 2025-01..2027-01:14.283}. */
  private static Timeline prices(String... rows) {
    return new Timeline(Arrays.stream(rows).map(TimelineTest::row).toList());
  }

  private static Entry row(String row) {
    int dots = row.indexOf("..");
    int colon = row.indexOf(':');
    Map<String, String> values = new LinkedHashMap<>();
    values.put("from", row.substring(0, dots));
    if (colon > dots + 2) {
      values.put("until", row.substring(dots + 2, colon));
    }
    values.put("price", row.substring(colon + 1));
    return new Entry(Kind.PRICE, values);
  }
}
