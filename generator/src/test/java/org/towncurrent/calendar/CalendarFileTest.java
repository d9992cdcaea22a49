package org.towncurrent.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Counted;
import org.towncurrent.facts.PlanRule.Kind;
import org.towncurrent.facts.PlanRule.Sense;
import org.towncurrent.facts.PlanRule.Unit;
import org.towncurrent.rates.Day;

/** The calendar file, read back by a reader that is not ours. */
final class CalendarFileTest {

  private static final Day TODAY = Day.parse("2026-03-02");
  private static final String SENTENCE =
      "At least 30 days prior; the Town’s notice, by mail, says \"C:\\prices\" — "
          + "así lo exige el plan, 通知 🏛 ".repeat(6)
          + "end.";

  @Test
  void anotherReaderFindsWhatWasWritten() {
    ICalendar calendar = read(CalendarFile.of(List.of(deadline("2026-04-10")), TODAY));

    assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(calendar.getEvents()).hasSize(1);
    VEvent event = calendar.getEvents().get(0);
    assertThat(event.getUid().getValue())
        .isEqualTo("pepperell-change-in-law-department-change-in-law-price-2026-05-27@towncurrent");
    assertThat(event.getSummary().getValue())
        .isEqualTo(
            "pepperell: Tell the Department's Consumer Division of the price that a change in law"
                + " brings");
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20260410");
    assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20260411");
    assertThat(event.getDateTimeStamp().getValue().toInstant()).hasToString("2026-03-02T00:00:00Z");
    assertThat(event.getDescription().getValue())
        .contains("\n", "The plan, IV.4: “" + SENTENCE + "”", "How: by mail to each")
        .contains("prices; all of them, May 27, 2026.");
  }

  @Test
  void linesAreFoldedBetweenCharactersAndEndAsTheStandardSays() {
    String text = CalendarFile.of(List.of(deadline("2026-04-10")), TODAY);

    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD");
    }
  }

  @Test
  void anotherDayForTheSameDutyMovesTheAppointmentAndMakesNoSecondOne() {
    VEvent before =
        read(CalendarFile.of(List.of(deadline("2026-04-10")), TODAY)).getEvents().get(0);
    VEvent after = read(CalendarFile.of(List.of(deadline("2026-04-13")), TODAY)).getEvents().get(0);

    assertThat(after.getUid()).isEqualTo(before.getUid());
    assertThat(after.getDateStart()).isNotEqualTo(before.getDateStart());
  }

  @Test
  void withoutDeadlinesItIsAnEmptyCalendar() {
    assertThat(read(CalendarFile.of(List.of(), TODAY)).getEvents()).isEmpty();
  }

  private static ICalendar read(String text) {
    return Biweekly.parse(text).first();
  }

  private static Deadline deadline(String due) {
    return new Deadline(
        "pepperell",
        new PlanRule(
            Kind.CHANGE_IN_LAW_DEPARTMENT,
            Optional.of(new Counted(10, Unit.BUSINESS_DAYS)),
            Optional.empty(),
            List.of(PlanRule.Means.MAIL),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.of(SENTENCE),
            Optional.of("IV.4"),
            Origin.none()),
        new Occurrence(
            Event.Kind.CHANGE_IN_LAW_PRICE,
            Day.parse("2026-05-27"),
            "a change in law: prices; all of them",
            Occurrence.Ground.ANNOUNCED,
            Place.startOf("program.yml")),
        Sense.BY,
        Day.parse(due),
        "10 business days before April 27, 2026",
        List.of(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
