package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.rates.Day;

/**
 * Table IV.B.3 as it was, or as far as it is known will be, from a day on.
 *
 * @param day the first day on which the table was so
 * @param last the last day on which it was so; empty while it is not known to change again
 * @param coming whether the day is later than that for which the page is made
 * @param days all such days, of which this is one
 */
public record ProgramInformationDayPage(
    String day,
    Optional<String> last,
    boolean coming,
    List<ProgramInformationPage.Table> tables,
    boolean basisTotal,
    boolean basisClassOne,
    boolean basisClassOnePlusOther,
    List<DayLink> days) {

  /**
   * A day from which the table is another one.
   *
   * @param last the last day before it changes again
   * @param current {@code page} for the page that it is on
   */
  public record DayLink(
      String day, Optional<String> last, Link link, Optional<String> current, boolean coming) {}

  /** The days on which any price begins, the newest first. */
  static List<Day> days(Program program) {
    TreeSet<Day> days = new TreeSet<>();
    for (ProductPrice row : program.prices()) {
      row.from().filter(MeterRead::hasMonth).map(MeterRead::earliest).ifPresent(days::add);
    }
    return List.copyOf(days.descendingSet());
  }

  static ProgramInformationDayPage of(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    Day day = Day.parse(page.which().orElseThrow().value());
    Optional<RenewableBasis> basis = program.basis();
    return new ProgramInformationDayPage(
        voice.day(day),
        last(program, day).map(voice::day),
        day.isAfter(outlook.asOf()),
        ProgramInformationPage.tables(outlook.on(day), voice),
        basis.equals(Optional.of(RenewableBasis.TOTAL)),
        basis.equals(Optional.of(RenewableBasis.CLASS_ONE)),
        basis.equals(Optional.of(RenewableBasis.CLASS_ONE_PLUS_OTHER)),
        links(plan, page, outlook, voice));
  }

  static List<DayLink> links(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    List<DayLink> links = new ArrayList<>();
    for (Day day : days(outlook.program())) {
      Links.find(plan, page, outlook, Page.PROGRAM_INFORMATION_DAY, day.iso())
          .ifPresent(
              link ->
                  links.add(
                      new DayLink(
                          voice.day(day),
                          last(outlook.program(), day).map(voice::day),
                          link,
                          page.which()
                              .filter(which -> which.value().equals(day.iso()))
                              .map(which -> "page"),
                          day.isAfter(outlook.asOf()))));
    }
    return links;
  }

  /** The day before the next change. */
  private static Optional<Day> last(Program program, Day day) {
    return days(program).stream()
        .filter(one -> one.isAfter(day))
        .reduce((later, earlier) -> earlier)
        .map(next -> next.plusDays(-1));
  }
}
