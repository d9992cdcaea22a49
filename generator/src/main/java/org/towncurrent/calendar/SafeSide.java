package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.towncurrent.calendar.BusinessDays.Reached;
import org.towncurrent.facts.Holiday;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * Counts for a program whose municipalities may lie in several counties, or in one that nobody has
 * written down: in each calendar that may hold, and then takes the day with which nobody is late.
 *
 * <p>That is the earliest day for what is done by then, and the latest for what must not happen
 * sooner.
 */
final class SafeSide {

  /** The calendars that may hold, by where they hold. */
  private final Map<String, BusinessDays> calendars = new LinkedHashMap<>();

  SafeSide(Program program, List<Holiday> holidays) {
    for (Municipality town : program.municipalities()) {
      if (town.county().isPresent()) {
        add(town.county().get() + " County", town.county(), holidays);
      } else {
        add(town.name() + ", whose county is not given", Optional.empty(), holidays);
        holidays.stream()
            .flatMap(holiday -> holiday.counties().stream())
            .distinct()
            .forEach(county -> add(county + " County", Optional.of(county), holidays));
      }
    }
    if (calendars.isEmpty()) {
      add("Massachusetts", Optional.empty(), holidays);
    }
  }

  private void add(String where, Optional<String> county, List<Holiday> holidays) {
    BusinessDays days = BusinessDays.in(county, holidays);
    if (calendars.values().stream().noneMatch(one -> one.holidays().equals(days.holidays()))) {
      calendars.put(where, days);
    }
  }

  /** Where a count ended, and why there when the calendars disagree. */
  record Chosen(Reached reached, Optional<String> why) {}

  /**
   * Counts in every calendar.
   *
   * @param earliest whether the earliest day is the safe one
   */
  Chosen count(Function<BusinessDays, Reached> counting, boolean earliest) {
    List<Map.Entry<String, Reached>> ends = new ArrayList<>();
    calendars.forEach((where, days) -> ends.add(Map.entry(where, counting.apply(days))));
    Comparator<Map.Entry<String, Reached>> byDay =
        Comparator.comparing((Map.Entry<String, Reached> end) -> end.getValue().day());
    Map.Entry<String, Reached> chosen =
        ends.stream().min(earliest ? byDay : byDay.reversed()).orElseThrow();
    Day day = chosen.getValue().day();
    Optional<String> why =
        ends.stream()
            .filter(end -> !end.getValue().day().equals(day))
            .findFirst()
            .map(
                end ->
                    "counted for "
                        + chosen.getKey()
                        + ", the safe side; for "
                        + end.getKey()
                        + " it would be "
                        + Written.day(end.getValue().day()));
    return new Chosen(chosen.getValue(), why);
  }
}
