package org.towncurrent.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Holiday;
import org.towncurrent.facts.Weekday;
import org.towncurrent.rates.Day;

/** Reads {@code content/state/holidays.yml}. */
final class HolidaysReader {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> WEEKS = List.of("last", "first", "second", "third", "fourth");
  private static final List<String> WEEKDAYS =
      Arrays.stream(Weekday.values())
          .map(day -> day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT))
          .toList();

  private static final Pattern YEARLY =
      Pattern.compile("(" + String.join("|", MONTHS) + ") ([0-9]{1,2})");
  private static final Pattern NTH =
      Pattern.compile(
          "("
              + String.join("|", WEEKS)
              + ") ("
              + String.join("|", WEEKDAYS)
              + ") of ("
              + String.join("|", MONTHS)
              + ")");

  private HolidaysReader() {}

  static List<Holiday> read(Node node, Problems problems) {
    return Fields.of(node, "the list of holidays", problems)
        .map(
            fields -> {
              List<Holiday> holidays =
                  fields.someFacts("holidays", "a holiday", HolidaysReader::holiday);
              fields.noMore();
              return holidays;
            })
        .orElse(List.of());
  }

  private static Optional<Holiday> holiday(Fields fields) {
    Optional<String> name = fields.must("name", Values::text);
    Optional<Holiday.Falls> falls = fields.must("falls", HolidaysReader::falls);
    Optional<Integer> since = fields.may("since", Values::year);
    List<String> counties = fields.values("counties", Values::county);
    boolean checked = fields.may("checked", Values::yesNo).orElse(true);
    Optional<String> source = fields.must("source", Values::text);
    if (fields.has("counties") && counties.isEmpty()) {
      fields.spoiled();
    }
    return fields.make(
        () ->
            new Holiday(
                name.orElseThrow(),
                falls.orElseThrow(),
                since,
                counties,
                checked,
                source.orElseThrow(),
                fields.origin()));
  }

  private static Optional<Holiday.Falls> falls(Node.Scalar typed, Problems problems) {
    Optional<Holiday.Falls> falls = falls(typed.text());
    if (falls.isEmpty()) {
      problems.add(
          "bad-day",
          typed.place(),
          Quoted.words(typed.text()) + " does not say on which days a holiday falls.",
          "Write `July 4`, `third Monday of April`, `last Monday of May`, or, for a day that was"
              + " proclaimed once, `2027-01-04`.");
    }
    return falls;
  }

  private static Optional<Holiday.Falls> falls(String text) {
    try {
      Matcher yearly = YEARLY.matcher(text);
      if (yearly.matches()) {
        Day day =
            Day.of(2001, 1 + MONTHS.indexOf(yearly.group(1)), Integer.parseInt(yearly.group(2)));
        return Optional.of(new Holiday.Yearly(day.month(), day.dayOfMonth()));
      }
      Matcher nth = NTH.matcher(text);
      if (nth.matches()) {
        return Optional.of(
            new Holiday.Nth(
                WEEKS.indexOf(nth.group(1)),
                Weekday.valueOf(nth.group(2).toUpperCase(Locale.ROOT)),
                1 + MONTHS.indexOf(nth.group(3))));
      }
      return Optional.of(new Holiday.Once(Day.parse(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
