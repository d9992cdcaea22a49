package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.towncurrent.rates.Metered;

/** Days of Green Button against the JDK's own time zones, on files made at random. */
class GreenButtonOracleTest {

  private record Place(ZoneId zone, int offset, String start, String end) {}

  private record Reading(long start, int seconds, int value) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(ZoneId.of("America/New_York"), -18_000, "360E2000", "B40E2000"),
          new Place(ZoneId.of("America/Los_Angeles"), -28_800, "360E2000", "B40E2000"),
          new Place(ZoneId.of("America/St_Johns"), -12_600, "360E2000", "B40E2000"),
          new Place(ZoneId.of("Europe/Paris"), 3600, "3E0E2000", "AE0E3000"),
          new Place(ZoneId.of("Europe/Helsinki"), 7200, "3E0E3000", "AE0E4000"),
          new Place(ZoneId.of("Australia/Sydney"), 36_000, "A40E2000", "440E3000"),
          new Place(ZoneId.of("Asia/Kolkata"), 19_800, "FFFFFFFF", "FFFFFFFF"),
          new Place(ZoneId.of("America/Phoenix"), -25_200, "00000000", "00000000"));

  @RepeatedTest(400)
  void daysAgree(RepetitionInfo repetition) {
    Random dice = new Random(repetition.getCurrentRepetition());
    Place place = PLACES.get(dice.nextInt(PLACES.size()));
    int power = dice.nextInt(6) - 4;
    List<Reading> readings = readings(dice);

    Map<LocalDate, BigDecimal> expected = new TreeMap<>();
    for (Reading reading : readings) {
      share(reading, amount(reading, power), place.zone(), expected);
    }
    Collections.shuffle(readings, dice);
    UsageFile.Accepted file = Files.accepted(feed(place, power, readings, dice.nextBoolean()));

    Map<LocalDate, BigDecimal> found =
        Arrays.stream(file.metered())
            .collect(
                Collectors.toMap(
                    one -> LocalDate.ofEpochDay(one.first().epoch()),
                    GreenButtonOracleTest::wattHours,
                    (one, other) -> other,
                    TreeMap::new));
    expected.replaceAll(
        (day, thousandths) -> thousandths.movePointLeft(3).setScale(0, RoundingMode.HALF_UP));
    assertThat(found).isEqualTo(expected);
  }

  private static BigDecimal wattHours(Metered metered) {
    return new BigDecimal(metered.use().wattHours()).setScale(0, RoundingMode.UNNECESSARY);
  }

  private static List<Reading> readings(Random dice) {
    int[] lengths = {900, 1800, 3600, 3600, 7200, 5 * 3600};
    int seconds = lengths[dice.nextInt(lengths.length)];
    // From 2008, when the rules of today were in force, on; often around a change of the clocks.
    long at = 1_199_145_600L + dice.nextInt(25 * 365) * 86_400L + dice.nextInt(96) * 900L;
    List<Reading> readings = new ArrayList<>();
    for (int i = dice.nextInt(900) + 1; i > 0; i--) {
      readings.add(new Reading(at, seconds, dice.nextInt(6000)));
      at += seconds + (dice.nextInt(30) == 0 ? dice.nextInt(300) * 900L : 0);
    }
    return readings;
  }

  private static BigDecimal amount(Reading reading, int power) {
    return BigDecimal.valueOf(reading.value())
        .scaleByPowerOfTen(power + 3)
        .setScale(0, RoundingMode.HALF_UP);
  }

  /** By seconds, the last day taking what is left. */
  private static void share(
      Reading reading, BigDecimal amount, ZoneId zone, Map<LocalDate, BigDecimal> days) {
    long end = reading.start() + reading.seconds();
    long from = reading.start();
    BigDecimal rest = amount;
    while (from < end) {
      ZonedDateTime wall = Instant.ofEpochSecond(from).atZone(zone);
      long midnight = wall.toLocalDate().plusDays(1).atStartOfDay(zone).toEpochSecond();
      BigDecimal part = rest;
      if (midnight < end) {
        part =
            amount
                .multiply(BigDecimal.valueOf(midnight - from))
                .divide(BigDecimal.valueOf(reading.seconds()), 0, RoundingMode.HALF_UP);
      }
      days.merge(wall.toLocalDate(), part, BigDecimal::add);
      rest = rest.subtract(part);
      from = Math.min(midnight, end);
    }
  }

  private static String feed(Place place, int power, List<Reading> readings, boolean twoBlocks) {
    String[] written =
        readings.stream()
            .map(one -> Feed.reading(one.start(), one.seconds(), Integer.toString(one.value())))
            .toArray(String[]::new);
    int half = twoBlocks ? written.length / 2 : written.length;
    return Feed.of(
        Feed.point(0),
        Feed.type(72, "<powerOfTenMultiplier>" + power + "</powerOfTenMultiplier>"),
        Feed.block(Arrays.copyOf(written, half)),
        Feed.block(Arrays.copyOfRange(written, half, written.length)),
        Feed.time(place.offset(), 3600, place.start(), place.end()));
  }
}
