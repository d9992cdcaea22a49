package org.towncurrent.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.calendar.Deadline.Standing;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.Reading;

/** What the plans of the sample programs require, once something happens to them. */
final class AgendaTest {

  private static final Day SPRING = Day.parse("2026-03-02");

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
  }

  @Test
  void theWorkedExample() {
    announce("chelsea", "change-in-law-price", "2026-05-27");
    announce("pepperell", "change-in-law-price", "2026-05-27");

    assertThat(due("chelsea", "change-in-law-consumers")).containsExactly("2026-04-27");
    assertThat(due("chelsea", "change-in-law-department")).containsExactly("2026-04-17");
    assertThat(due("pepperell", "change-in-law-consumers")).containsExactly("2026-04-27");
    assertThat(due("pepperell", "change-in-law-department")).containsExactly("2026-04-10");

    Deadline department = deadlines("pepperell", "change-in-law-department").get(0);
    assertThat(department.counted())
        .isEqualTo(
            "30 days before May 27, 2026; 10 business days before that, April 27, 2026"
                + " (not counted: Patriots' Day, April 20, 2026)");
    assertThat(department.rule().section()).contains("IV.4");
    assertThat(department.rule().quotation().orElseThrow())
        .contains("no less than ten business days prior");
    assertThat(department.told()).contains("the Department");
  }

  @Test
  void theDepartmentIsToldBeforeTheDayOnWhichConsumersWereTold() {
    announce("pepperell", "change-in-law-price", "2026-05-27");
    done("pepperell", "change-in-law-consumers", "2026-05-27", "2026-04-13");

    Agenda agenda = agenda("pepperell", Day.parse("2026-04-14"));
    assertThat(agenda.deadlines())
        .filteredOn(one -> Written.typed(one.rule().id()).equals("change-in-law-department"))
        .extracting(one -> one.due().iso())
        .containsExactly("2026-03-30");
  }

  @Test
  void mailingAndPostmarkAndEarliestEnrollment() {
    announce("chelsea", "opt-out-notice-mailed", "2026-05-01");

    assertThat(due("chelsea", "enrollment-after-opt-out-notice")).containsExactly("2026-06-07");
    assertThat(due("chelsea", "planned-postmark")).containsExactly("2026-06-03");
    assertThat(due("chelsea", "planned-enrollment")).isEmpty();
  }

  @Test
  void aPlannedScheduleCountsFromItsDayOne() {
    announce("pepperell", "procurement-starts", "2026-04-01");

    assertThat(due("pepperell", "planned-opt-out-notice")).containsExactly("2026-05-25");
    assertThat(due("pepperell", "planned-postmark")).containsExactly("2026-06-27");
    assertThat(due("pepperell", "planned-enrollment")).containsExactly("2026-07-01");
    assertThat(agenda("pepperell", Day.parse("2027-01-10")).open())
        .as("a schedule for illustration is never past due")
        .isEmpty();
  }

  @Test
  void ofTwoPeriodsTheLaterGoverns() {
    announce("rutland", "opt-out-notice-mailed", "2026-05-01");
    announce("rutland", "data-given-to-utility", "2026-04-20");

    assertThat(due("rutland", "enrollment-after-data")).containsExactly("2026-06-19");
    assertThat(due("rutland", "enrollment-after-opt-out-notice")).isEmpty();
    assertThat(deadlines("rutland", "enrollment-after-data").get(0).counted())
        .isEqualTo(
            "the later of two: 36 days after May 1, 2026 (June 6, 2026), and 60 days after"
                + " April 20, 2026 (June 19, 2026)");
  }

  @Test
  void dataThatGovernsTwoMailingsGivesOneDay() {
    announce("rutland", "opt-out-notice-mailed", "2026-05-01");
    announce("rutland", "opt-out-notice-mailed", "2026-05-04");
    announce("rutland", "data-given-to-utility", "2026-04-20");

    assertThat(due("rutland", "enrollment-after-data")).containsExactly("2026-06-19");
  }

  @Test
  void theOtherOfTwoPeriodsIsNamedWhileItsDayIsNotKnown() {
    announce("rutland", "opt-out-notice-mailed", "2026-05-01");

    assertThat(deadlines("rutland", "enrollment-after-opt-out-notice").get(0).counted())
        .contains("60 days after the utility is given the data", "not known", "the later");
  }

  @Test
  void anEnrollmentOnAKnownDayIsCountedBackFrom() {
    announce("rutland", "enrollment-begins", "2026-07-15");
    assertThat(due("rutland", "enrollment-after-opt-out-notice")).containsExactly("2026-06-09");
    assertThat(due("rutland", "enrollment-after-data")).containsExactly("2026-05-16");

    announce("rutland", "opt-out-notice-mailed", "2026-06-20");
    Deadline mailing =
        deadlines("rutland", "enrollment-after-opt-out-notice").stream()
            .filter(one -> one.tooLate().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(mailing.tooLate()).contains(Day.parse("2026-06-20"));
    assertThat(mailing.standing(SPRING)).isEqualTo(Standing.PAST_DUE);
  }

  @Test
  void theUtilityIsToldFourBusinessDaysAfterTheSigning() {
    announce("chelsea", "new-contract-signed", "2026-03-13");
    announce("pepperell", "new-contract-signed", "2026-03-13");

    assertThat(due("pepperell", "new-esa-utility")).containsExactly("2026-03-19");
    assertThat(due("chelsea", "new-esa-utility"))
        .as("Evacuation Day lies between, and Chelsea lies in Suffolk County")
        .containsExactly("2026-03-20");
    assertThat(deadlines("chelsea", "new-esa-utility").get(0).counted())
        .contains("Evacuation Day, March 17, 2026, in Suffolk County only, to be checked");
  }

  @Test
  void severalCountiesAreCountedOnTheSafeSide() {
    addRules(
        "western-mass",
        "new-esa-utility\n    business-days: 4",
        "change-in-law-consumers\n    business-days: 4");
    project.edit(program("western-mass"), "county: Hampshire", "county: Suffolk");
    announce("western-mass", "new-contract-signed", "2026-03-13");
    announce("western-mass", "change-in-law-price", "2026-03-19");

    assertThat(due("western-mass", "new-esa-utility")).containsExactly("2026-03-19");
    assertThat(due("western-mass", "change-in-law-consumers")).containsExactly("2026-03-12");
    assertThat(deadlines("western-mass", "change-in-law-consumers").get(0).counted())
        .contains("counted for Suffolk County, the safe side; for Hampshire County")
        .contains("March 13, 2026");
  }

  @Test
  void anUnknownCountyIsCountedOnTheSafeSide() {
    String county =
        project
            .text(program("pepperell"))
            .lines()
            .filter(line -> line.contains("county:"))
            .findFirst()
            .orElseThrow();
    project.edit(program("pepperell"), county + "\n", "");
    announce("pepperell", "competitive-supply-materials-sent", "2026-03-20");

    assertThat(due("pepperell", "competitive-supply-materials-department"))
        .containsExactly("2026-03-05");
    assertThat(deadlines("pepperell", "competitive-supply-materials-department").get(0).counted())
        .contains("Pepperell, whose county is not given");
  }

  @Test
  void theEndOfTheProgram() {
    announce("rutland", "termination", "2026-12-31");

    assertThat(due("rutland", "termination-utility")).containsExactly("2026-10-02");
    assertThat(due("rutland", "termination-department")).containsExactly("2026-10-02");
    assertThat(due("rutland", "termination-participants")).containsExactly("2026-12-01");
    assertThat(due("rutland", "termination-service-list")).containsExactly("2026-12-01");
    assertThat(due("rutland", "new-plan-after-termination")).containsExactly("2028-12-31");
  }

  @Test
  void afterApprovalTheTimelineIsFiledMonthlyUntilAnAgreementIsSigned() {
    announce("rutland", "plan-approved", "2026-03-17");
    announce("rutland", "new-contract-signed", "2026-07-01");

    assertThat(due("rutland", "plan-approved-utility")).containsExactly("2026-03-18");
    assertThat(due("rutland", "procurement-timeline")).containsExactly("2026-03-31");
    assertThat(due("rutland", "procurement-timeline-again"))
        .containsExactly("2026-04-30", "2026-05-31", "2026-06-30");
    assertThat(due("rutland", "planned-contract")).containsExactly("2026-05-01");
    assertThat(due("rutland", "never-launched")).containsExactly("2028-03-17");
    assertThat(due("rutland", "new-esa-utility")).containsExactly("2026-07-01");
    assertThat(agenda("rutland", Day.parse("2026-08-01")).open())
        .filteredOn(one -> Written.typed(one.rule().id()).equals("new-esa-utility"))
        .extracting(one -> one.standing(Day.parse("2026-08-01")))
        .as("a timely notice has no day to be late on")
        .containsExactly(Standing.OPEN);
  }

  @Test
  void whatComesBeforeTheLaunchIsOverAfterIt() {
    announce("rutland", "plan-approved", "2026-03-17");
    project.edit(program("rutland"), "state: planning", "state: launched");

    assertThat(agenda("rutland", Day.parse("2029-01-01")).open()).isEmpty();
    assertThat(agenda("rutland", SPRING).needs())
        .noneMatch(need -> need.fact().contains("plan-approved"));
  }

  @Test
  void aYearlyReportWithADayIsDueEveryYear() {
    project.edit(program("chelsea"), "when: yearly ", "each-year: 03-31 ");

    assertThat(due("chelsea", "annual-report")).containsExactly("2026-03-31", "2027-03-31");
    assertThat(agenda("chelsea", Day.parse("2026-04-01")).open())
        .filteredOn(one -> Written.typed(one.rule().id()).equals("annual-report"))
        .extracting(one -> one.due().iso())
        .containsExactly("2027-03-31");
  }

  @Test
  void newPricesFollowFromThePrices() {
    String prices = "content/programs/pepperell/prices.yml";
    project.edit(prices, "until: 2027-01", "until: 2026-06-15");
    project.edit(
        prices,
        "prices:\n",
        """
        prices:
          - product: standard
            class: all
            from: 2026-06-15
            until: 2027-01
            price: 14.900
            status: sample
        """);

    assertThat(due("pepperell", "price-change-participants")).containsExactly("2026-05-16");
    Deadline deadline = deadlines("pepperell", "price-change-participants").get(0);
    assertThat(deadline.event().what()).isEqualTo("a price changes: Pepperell Standard");
    assertThat(deadline.how().orElseThrow())
        .contains("by mail to each", "product summary form", "basic service price");
    assertThat(deadline.standing(Day.parse("2026-05-16"))).isEqualTo(Standing.COMING);
    assertThat(deadline.standing(Day.parse("2026-05-17"))).isEqualTo(Standing.PAST_DUE);
    assertThat(deadline.standing(Day.parse("2026-06-16")))
        .as("for what is over the files need not say what was done")
        .isEqualTo(Standing.GONE);
  }

  @Test
  void aProductThatComesOneThatGoesAndNewContent() {
    String prices = "content/programs/pepperell/prices.yml";
    project.edit(prices, "year: 2026\n      voluntary: 10", "year: 2026\n      voluntary: 12");
    addRulesTo("pepperell", "new-product-participants\n    days: 20");
    addRulesTo("pepperell", "product-discontinued-participants\n    days: 40");
    project.edit(
        prices,
        "  - product: renewable-100\n    class: all\n    from: 2025-01\n    until: 2027-01",
        "  - product: renewable-100\n    class: all\n    from: 2026-05\n    until: 2026-11");

    assertThat(due("pepperell", "content-change-participants")).containsExactly("2025-12-02");
    assertThat(deadlines("pepperell", "content-change-participants").get(0).then())
        .contains(
            "participants of an Opt-In Product must enroll again, or return to Basic Service");
    assertThat(due("pepperell", "new-product-participants")).containsExactly("2026-04-11");
    assertThat(due("pepperell", "product-discontinued-participants")).containsExactly("2026-09-22");
  }

  @Test
  void thePriceOfAChangeInLawIsNoOtherPriceChange() {
    announce("chelsea", "change-in-law-price", "2026-04-01");

    assertThat(due("chelsea", "price-change-participants")).containsExactly("2026-01-01");
  }

  @Test
  void anEmptyAgendaSaysWhichFactsAreMissing() {
    assertThat(agenda("western-mass", SPRING).open()).isEmpty();
    assertThat(agenda("western-mass", SPRING).needs())
        .extracting(Agenda.Need::fact)
        .containsExactly("`rules:` of its plan, with what the plan requires by when");
    assertThat(agenda("rutland", SPRING).needs())
        .anyMatch(
            need ->
                need.fact().equals("an event `termination`")
                    && need.rules().contains("termination-participants"));
  }

  private Agenda agenda(String id, Day asOf) {
    Reading reading = ContentReader.read(project.root(), project.root().resolve("site-config.yml"));
    assertThat(reading.findings()).isEmpty();
    Facts facts = reading.facts().orElseThrow();
    Program program =
        facts.programs().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return Agenda.of(program, facts.holidays(), asOf);
  }

  private List<Deadline> deadlines(String id, String rule) {
    return agenda(id, SPRING).deadlines().stream()
        .filter(one -> Written.typed(one.rule().id()).equals(rule))
        .toList();
  }

  private List<String> due(String id, String rule) {
    return deadlines(id, rule).stream().map(one -> one.due().iso()).toList();
  }

  private void announce(String id, String event, String date) {
    add(id, "events", "event: " + event + "\n    date: " + date);
  }

  private void done(String id, String rule, String event, String date) {
    add(
        id,
        "done",
        "rule: "
            + rule
            + "\n    for: "
            + event
            + "\n    date: "
            + date
            + "\n    evidence: A letter");
  }

  private void add(String id, String list, String fact) {
    String text = project.text(program(id));
    project.write(
        program(id),
        text.contains("\n" + list + ":\n")
            ? text.replace("\n" + list + ":\n", "\n" + list + ":\n  - " + fact + "\n")
            : text + "\n" + list + ":\n  - " + fact + "\n");
  }

  private void addRules(String id, String... rules) {
    project.edit(
        program(id), "rules: []", "rules:\n  - rule: " + String.join("\n  - rule: ", rules));
  }

  private void addRulesTo(String id, String rule) {
    project.edit(program(id), "\nrules:\n", "\nrules:\n  - rule: " + rule + "\n");
  }

  private static String program(String id) {
    return "content/programs/" + id + "/program.yml";
  }
}
