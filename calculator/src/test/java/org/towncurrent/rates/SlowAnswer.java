package org.towncurrent.rates;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The same answers worked out in another way, day by day with {@link LocalDate} and {@link
 * BigDecimal}, knowing nothing of the classes it checks.
 */
final class SlowAnswer {

  /** A row of a product: two reads as they are typed, and thousandths of a cent. */
  record ReadRow(String from, String until, int milliCents) {}

  /** A row of Basic Service: first and last day, and thousandths of a cent. */
  record DayRow(LocalDate first, LocalDate last, int milliCents) {}

  /** What a meter counted: first and last day, and watt-hours. */
  record Count(LocalDate first, LocalDate last, long wattHours) {
    int days() {
      return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }
  }

  /** How the use is known: a month's, a year's, both -1 where not, twelve months', or counted. */
  record Known(long month, long year, List<Long> months, List<Count> counts) {}

  /** An exact fraction. */
  record Exact(BigInteger top, BigInteger bottom) {
    static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
    static final Exact NOT_KNOWN = new Exact(BigInteger.ZERO, BigInteger.ZERO);

    static Exact of(long top, long bottom) {
      return new Exact(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Exact plus(Exact other) {
      if (bottom.equals(other.bottom)) {
        return new Exact(top.add(other.top), bottom);
      }
      BigInteger sum = top.multiply(other.bottom).add(other.top.multiply(bottom));
      BigInteger under = bottom.multiply(other.bottom);
      BigInteger common = sum.gcd(under);
      return new Exact(sum.divide(common), under.divide(common));
    }

    Exact times(long number, long parts) {
      return new Exact(
          top.multiply(BigInteger.valueOf(number)), bottom.multiply(BigInteger.valueOf(parts)));
    }

    Exact minus(Exact other) {
      return plus(other.times(-1, 1));
    }

    double over(Exact other) {
      return new BigDecimal(top.multiply(other.bottom))
          .divide(new BigDecimal(bottom.multiply(other.top)), 0, RoundingMode.HALF_UP)
          .doubleValue();
    }
  }

  /** One month or billing period; a cost is not known when a day has no price, a use likewise. */
  record Period(LocalDate first, LocalDate last, Exact use, Exact cost, Exact basicService) {
    boolean isCompared() {
      return isKnown(use) && isKnown(cost) && isKnown(basicService);
    }
  }

  static boolean isKnown(Exact exact) {
    return exact.bottom.signum() > 0;
  }

  private final int readDay;
  private final Known known;

  SlowAnswer(int readDay, Known known) {
    this.readDay = readDay;
    this.known = known;
  }

  List<Period> lastTwelve(LocalDate asOf, List<ReadRow> product, List<DayRow> basicService) {
    List<Period> periods = new ArrayList<>();
    LocalDate end = startOnOrBefore(asOf);
    for (int i = 0; i < 12; i++) {
      LocalDate start = startOnOrBefore(end.minusDays(1));
      periods.add(0, period(start, end.minusDays(1), product, basicService));
      end = start;
    }
    return periods;
  }

  List<Period> since(
      LocalDate launch, LocalDate asOf, List<ReadRow> product, List<DayRow> basicService) {
    List<Period> periods = new ArrayList<>();
    LocalDate end = startOnOrBefore(asOf);
    LocalDate start = startOnOrBefore(launch);
    while (start.isBefore(end)) {
      LocalDate next = startAfter(start);
      periods.add(period(start, next.minusDays(1), product, basicService));
      start = next;
    }
    return periods;
  }

  /** From the period of the day on, those that end by the last day on which both are known. */
  List<Period> coming(
      LocalDate asOf, LocalDate lastKnown, List<ReadRow> product, List<DayRow> basicService) {
    List<Period> periods = new ArrayList<>();
    LocalDate start = startOnOrBefore(asOf);
    LocalDate next = startAfter(start);
    while (next.minusDays(1).compareTo(lastKnown) <= 0) {
      periods.add(period(start, next.minusDays(1), product, basicService));
      start = next;
      next = startAfter(start);
    }
    return periods;
  }

  Period today(LocalDate asOf, List<ReadRow> product, List<DayRow> basicService) {
    LocalDate start = startOnOrBefore(asOf);
    LocalDate last = startAfter(start).minusDays(1);
    Exact use = use(start, last);
    return new Period(
        start,
        last,
        use,
        cost(use, sum(asOf, asOf, product), 1),
        cost(use, sumOfDays(asOf, asOf, basicService), 1));
  }

  private Period period(
      LocalDate first, LocalDate last, List<ReadRow> product, List<DayRow> basicService) {
    Exact use = use(first, last);
    int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    return new Period(
        first,
        last,
        use,
        cost(use, sum(first, last, product), days),
        cost(use, sumOfDays(first, last, basicService), days));
  }

  private static Exact cost(Exact use, long sum, int days) {
    return sum < 0 ? Exact.NOT_KNOWN : (isKnown(use) ? use : Exact.ZERO).times(sum, days);
  }

  private long sum(LocalDate first, LocalDate last, List<ReadRow> rows) {
    List<DayRow> days = new ArrayList<>();
    for (ReadRow row : rows) {
      days.add(
          new DayRow(
              begin(row.from),
              row.until.isEmpty() ? LocalDate.MAX : begin(row.until).minusDays(1),
              row.milliCents));
    }
    return sumOfDays(first, last, days);
  }

  private static long sumOfDays(LocalDate first, LocalDate last, List<DayRow> rows) {
    long sum = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      int price = -1;
      for (DayRow row : rows) {
        if (!day.isBefore(row.first) && !day.isAfter(row.last)) {
          price = row.milliCents;
        }
      }
      if (price < 0) {
        return -1;
      }
      sum += price;
    }
    return sum;
  }

  /** The day on which what a read begins begins for this customer. */
  LocalDate begin(String read) {
    boolean month = read.length() == 7;
    LocalDate day = LocalDate.parse(month ? read + "-01" : read);
    if (readDay == 0) {
      return day;
    }
    while (!isRead(day)) {
      day = day.plusDays(1);
    }
    return day.plusDays(1);
  }

  private boolean isRead(LocalDate day) {
    return day.getDayOfMonth() == Math.min(readDay, day.lengthOfMonth());
  }

  private boolean isStart(LocalDate day) {
    return readDay == 0 ? day.getDayOfMonth() == 1 : isRead(day.minusDays(1));
  }

  LocalDate startOnOrBefore(LocalDate day) {
    LocalDate start = day;
    while (!isStart(start)) {
      start = start.minusDays(1);
    }
    return start;
  }

  private LocalDate startAfter(LocalDate day) {
    LocalDate start = day.plusDays(1);
    while (!isStart(start)) {
      start = start.plusDays(1);
    }
    return start;
  }

  private Exact use(LocalDate first, LocalDate last) {
    if (known.month >= 0) {
      return Exact.of(known.month, 1);
    }
    if (known.year >= 0) {
      return Exact.of(known.year, 12);
    }
    int days = 0;
    int knownDays = 0;
    Map<Integer, Long> byParts = new TreeMap<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days++;
      if (!known.months.isEmpty()) {
        byParts.merge(day.lengthOfMonth(), known.months.get(day.getMonthValue() - 1), Long::sum);
        knownDays++;
        continue;
      }
      Optional<Count> count = countLike(day);
      if (count.isPresent()) {
        byParts.merge(count.get().days(), count.get().wattHours, Long::sum);
        knownDays++;
      }
    }
    if (knownDays * 2 < days) {
      return Exact.NOT_KNOWN;
    }
    Exact sum = Exact.ZERO;
    for (Map.Entry<Integer, Long> part : byParts.entrySet()) {
      sum = sum.plus(Exact.of(part.getValue(), part.getKey()));
    }
    return sum.times(days, knownDays);
  }

  private Optional<Count> countLike(LocalDate day) {
    Optional<Count> count = countOf(day);
    for (int year = 2100; count.isEmpty() && year >= 2000; year--) {
      YearMonth month = YearMonth.of(year, day.getMonth());
      boolean inData =
          !known.counts.isEmpty()
              && year <= known.counts.get(known.counts.size() - 1).last.getYear()
              && year >= known.counts.get(0).first.getYear();
      if (inData) {
        count = countOf(month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth())));
      }
    }
    return count;
  }

  private Optional<Count> countOf(LocalDate day) {
    for (Count count : known.counts) {
      if (!day.isBefore(count.first) && !day.isAfter(count.last)) {
        return Optional.of(count);
      }
    }
    return Optional.empty();
  }
}
