package org.towncurrent.rates;

/**
 * How a customer's use falls on months: from whatever is at hand, one month's kWh, a year's, those
 * of twelve months, or what the meter counted day by day or bill by bill.
 *
 * <pre>{@code
 * Profile.ofMonth(Use.ofKwh(600)); // the same in every month
 * Profile.ofYear(Use.ofKwh(7_200)); // a twelfth in every month
 * Profile.ofMonths(twelve); // January's in every January
 * Profile.ofMeter(metered); // as it was, and elsewhere as in the latest year known
 * }</pre>
 *
 * <p>A month that the meter did not count is taken to be like the same days of the latest year that
 * it did. Where fewer than half of a month's days are known in that way, nothing is made up: the
 * month is not compared, and the page says so. So a file of half a year never speaks for a year.
 *
 * <p>Immutable, as long as nobody changes the arrays it was made of.
 */
public final class Profile {

  /** Longer than any bill; and little enough for every sum to stay exact. */
  private static final int MOST_DAYS = 3_660;

  private static final int DAYS_A_MONTH = 31;

  private final Use[] months;
  private final int parts;
  private final Metered[] metered;

  private Profile(Use[] months, int parts, Metered[] metered) {
    this.months = months;
    this.parts = parts;
    this.metered = metered;
    for (Use month : months) {
      check(!month.isMoreThan(parts));
    }
  }

  /**
   * This use in every month, and in every billing period, however many days it has.
   *
   * @throws IllegalArgumentException when it is more than {@link Use#LARGEST_KWH}
   */
  public static Profile ofMonth(Use use) {
    return new Profile(new Use[] {use}, 1, new Metered[0]);
  }

  /**
   * A twelfth of this use in every month, and in every billing period: nobody's months are so, and
   * the page says that it is reckoned in this way.
   *
   * @throws IllegalArgumentException when it is more than twelve times {@link Use#LARGEST_KWH}
   */
  public static Profile ofYear(Use use) {
    return new Profile(new Use[] {use}, 12, new Metered[0]);
  }

  /**
   * Each calendar month's use in that month of every year, evenly on its days.
   *
   * @param months those of January to December
   * @throws IllegalArgumentException when there are not twelve, or one is more than {@link
   *     Use#LARGEST_KWH}
   */
  public static Profile ofMonths(Use[] months) {
    check(months.length == 12);
    return new Profile(months, 1, new Metered[0]);
  }

  /**
   * What the meter counted, evenly on the days of each count.
   *
   * @param metered the earliest first, not overlapping; there may be gaps
   * @throws IllegalArgumentException when it is not so, when one spans more than ten years, or when
   *     a day has more than its share of {@link Use#LARGEST_KWH} a month
   */
  public static Profile ofMeter(Metered[] metered) {
    for (int i = 0; i < metered.length; i++) {
      Metered one = metered[i];
      check(i == 0 || one.first().isAfter(metered[i - 1].last()));
      check(one.days() <= MOST_DAYS && !one.use().isMoreThan(one.days() / (double) DAYS_A_MONTH));
    }
    return new Profile(new Use[0], 1, metered);
  }

  private static void check(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("these uses are out of order or out of range");
    }
  }

  /** The use from this day to that, which are a month or a billing period. */
  MonthUse in(Day first, Day last) {
    int days = first.daysUntil(last) + 1;
    if (months.length == 1) {
      return MonthUse.ofPart(days, months[0], parts);
    }
    MonthUse use = new MonthUse(days);
    for (int i = 0; i < days; i++) {
      Day day = first.plusDays(i);
      if (months.length > 0) {
        use.addDay(months[day.month() - 1], Day.daysInMonth(day.year(), day.month()), false);
      } else {
        addMetered(use, day);
      }
    }
    return use;
  }

  private void addMetered(MonthUse use, Day day) {
    int at = find(day);
    boolean counted = at >= 0;
    if (!counted && metered.length > 0) {
      int latest = metered[metered.length - 1].last().year();
      for (int year = latest; at < 0 && year >= metered[0].first().year(); year--) {
        int days = Day.daysInMonth(year, day.month());
        at = find(Day.of(year, day.month(), day.dayOfMonth() < days ? day.dayOfMonth() : days));
      }
    }
    if (at >= 0) {
      use.addDay(metered[at].use(), metered[at].days(), !counted);
    }
  }

  /** Which count this day lies in, or -1. */
  private int find(Day day) {
    int low = 0;
    int high = metered.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (metered[middle].last().isBefore(day)) {
        low = middle + 1;
      } else if (metered[middle].first().isAfter(day)) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
