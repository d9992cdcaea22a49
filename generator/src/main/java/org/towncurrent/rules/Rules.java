package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Folding;
import org.towncurrent.rates.Day;

/** All the rules, and the one way to run them. */
public final class Rules {

  /** Every rule there is. */
  static final List<Rule> ALL =
      List.of(
          new DuplicateId(),
          new UnknownReference(),
          new DefaultProduct(),
          new PriceOutOfRange(),
          new ComponentsExceedPrice(),
          new BackwardsPeriod(),
          new OverlappingPrices(),
          new RenewableShares(),
          new BaseAddress(),
          new FormAddress(),
          new ContactForm(),
          new ScratchText(),
          new SampleHonesty(),
          new PlanRuleChain(),
          new ContractGap(),
          new BasicServiceGoneQuiet(),
          new RecordWithoutEvent(),
          new DeadlinePassed(),
          new DeadlineNear());

  private Rules() {}

  /**
   * Runs every rule.
   *
   * @param asOf the day of the build; a program that is pinned to a day is judged for that day
   */
  public static Verdict check(Facts facts, Day asOf) {
    Ground ground = new Ground(facts, asOf);
    List<Finding> findings = new ArrayList<>();
    List<Verdict.NotRun> notRun = new ArrayList<>();
    for (Rule rule : ALL) {
      Report report = new Report(rule);
      rule.check(ground, report);
      findings.addAll(report.findings());
      if (!report.couldNot().isEmpty()) {
        notRun.add(new Verdict.NotRun(rule.code(), List.copyOf(report.couldNot())));
      }
    }
    return new Verdict(Folding.fold(findings), ALL.size() - notRun.size(), notRun);
  }
}
