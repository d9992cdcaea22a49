package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.calendar.CalendarText;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;

/**
 * What changes when, for the calendars of residents and of those who report, {@code calendar.ics}:
 * prices of products and of Basic Service that begin, and that end with nothing known after them;
 * the last day to answer an Opt-Out Notice; the end of the program; steps of the program. In
 * English. Where only the month of a meter read is known, the event is that month.
 */
final class PublicCalendar {

  private final Facts facts;
  private final Program program;
  private final String base;
  private final Day asOf;
  private final CalendarText calendar;

  private PublicCalendar(Facts facts, Program program, String base, Day asOf) {
    this.facts = facts;
    this.program = program;
    this.base = base;
    this.asOf = asOf;
    this.calendar = new CalendarText("Program", asOf);
  }

  static String of(Facts facts, Program program, String base, Day asOf) {
    PublicCalendar made = new PublicCalendar(facts, program, base, asOf);
    made.calendar.named(program.name().english());
    for (Product product : program.products()) {
      made.begins(product);
      made.ends(product);
    }
    made.basicService();
    made.letters();
    made.steps();
    return made.calendar.text();
  }

  /** Prices that begin at one read, class by class. */
  private void begins(Product product) {
    Map<MeterRead, List<String>> begins = new LinkedHashMap<>();
    for (ProgramClass one : program.classes()) {
      for (ProductPrice row : rows(product, one)) {
        row.from()
            .filter(MeterRead::hasMonth)
            .filter(read -> row.price().isPresent())
            .ifPresent(
                read ->
                    begins
                        .computeIfAbsent(read, key -> new ArrayList<>())
                        .add(
                            one.name().english()
                                + ": "
                                + Figures.cents(row.price().orElseThrow())
                                + " cents per kWh"));
      }
    }
    begins.forEach(
        (read, lines) ->
            event(
                product.id() + "-from-" + PriceRows.read(read),
                first(read),
                last(read),
                product.name().english() + ": new price from your meter read",
                String.join("\n", lines) + "\n" + onRead(read)));
  }

  /** Prices that end at a read at which no other is known to begin. */
  private void ends(Product product) {
    Map<MeterRead, Set<String>> ends = new LinkedHashMap<>();
    for (ProgramClass one : program.classes()) {
      List<ProductPrice> rows = rows(product, one);
      for (ProductPrice row : rows) {
        row.until()
            .filter(MeterRead::hasMonth)
            .filter(read -> rows.stream().noneMatch(next -> next.from().equals(Optional.of(read))))
            .ifPresent(
                read ->
                    ends.computeIfAbsent(read, key -> new LinkedHashSet<>())
                        .add(one.name().english()));
      }
    }
    ends.forEach(
        (read, classes) ->
            event(
                product.id() + "-until-" + PriceRows.read(read),
                first(read),
                last(read),
                product.name().english() + ": the price ends with your meter read",
                String.join("\n", classes) + "\nNo later price is known.\n" + onRead(read)));
  }

  private List<ProductPrice> rows(Product product, ProgramClass one) {
    return new ProgramPrices(facts, program, program.places().get(0), asOf).rows(product, one);
  }

  /** Of each utility, the days on which prices begin, and those after which none is known. */
  private void basicService() {
    Map<String, Set<String>> begins = new LinkedHashMap<>();
    Map<String, Set<String>> ends = new LinkedHashMap<>();
    for (Optional<Municipality> town : program.places()) {
      ProgramPrices prices = new ProgramPrices(facts, program, town, asOf);
      Optional<Utility> utility = prices.utility();
      if (utility.isEmpty()) {
        continue;
      }
      for (ProgramClass one : program.classes()) {
        List<BasicServicePrice> rows = prices.basicRows(one);
        for (BasicServicePrice row : rows) {
          String customers = one.name().english();
          begins
              .computeIfAbsent(key(utility.get(), row.from()), key -> new LinkedHashSet<>())
              .add(customers + ": " + Figures.cents(row.price()) + " cents per kWh" + filed(row));
          if (rows.stream().noneMatch(next -> next.from().equals(row.to().plusDays(1)))) {
            ends.computeIfAbsent(key(utility.get(), row.to()), key -> new LinkedHashSet<>())
                .add(customers);
          }
        }
      }
    }
    begins.forEach(
        (key, lines) -> onDay(key, "from", " Basic Service: new price", String.join("\n", lines)));
    ends.forEach(
        (key, classes) ->
            onDay(
                key,
                "until",
                " Basic Service: last day of the known price",
                String.join("\n", classes) + "\nNo later price is known."));
  }

  private static String filed(BasicServicePrice row) {
    return row.status() == BasicServicePrice.Status.FILED ? " (asked for, not approved yet)" : "";
  }

  private static String key(Utility utility, Day day) {
    return utility.id() + " " + day.iso();
  }

  private void onDay(String key, String verb, String what, String description) {
    int space = key.indexOf(' ');
    Day day = Day.parse(key.substring(space + 1));
    Utility utility = facts.utility(key.substring(0, space)).orElseThrow();
    event(
        utility.id() + "-" + verb + "-" + day.iso(), day, day, utility.name() + what, description);
  }

  /** What letters that were really mailed say of days. */
  private void letters() {
    for (Notice notice : program.notices()) {
      if (!notice.real() || notice.mailing().isAfter(asOf)) {
        continue;
      }
      notice
          .replyBy()
          .ifPresent(
              day ->
                  event(
                      notice.id() + "-reply",
                      day,
                      day,
                      "Last day to opt out before you are enrolled",
                      "If you got the Opt-Out Notice. You can also leave later, without a fee."));
      notice
          .effect()
          .filter(read -> notice.kind() == Notice.Kind.TERMINATION && read.hasMonth())
          .ifPresent(
              read ->
                  event(
                      notice.id() + "-end",
                      first(read),
                      last(read),
                      "The program ends with your meter read",
                      onRead(read)));
    }
  }

  private void steps() {
    int number = 0;
    for (Milestone step : program.milestones()) {
      number++;
      event(
          "step-" + number + "-" + step.date().iso(),
          step.date(),
          step.last().orElse(step.date()),
          step.event().english(),
          "A step of the program.");
    }
  }

  private void event(String id, Day first, Day last, String summary, String description) {
    String sample = program.sample() ? "This is a sample.\n" : "";
    calendar.event(
        program.id() + "-" + id + "@towncurrent",
        first,
        last,
        program.name().english() + ": " + summary,
        sample + description + "\n" + base,
        program.name().english());
  }

  private static Day first(MeterRead read) {
    return read.earliest();
  }

  /** Its own day; the last one of the month where no more is known. */
  private static Day last(MeterRead read) {
    if (read.hasDay()) {
      return read.earliest();
    }
    return read.month() == 12
        ? Day.of(read.year(), 12, 31)
        : Day.of(read.year(), read.month() + 1, 1).plusDays(-1);
  }

  private static String onRead(MeterRead read) {
    return read.hasDay()
        ? "It changes with your own meter read on or after this day."
        : "It changes on the day of your own meter read in this month.";
  }
}
