package org.towncurrent.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Kind;
import org.towncurrent.facts.Program;

/**
 * Rules of a plan count from one another in a ring, or from a rule that is not there.
 *
 * <p>{@code counted-from} names an event, or another rule whose day comes first. Follow it from
 * rule to rule: it must end at an event. Otherwise no day can be told for any rule of the ring.
 */
final class PlanRuleChain implements Rule {

  @Override
  public String code() {
    return "plan-rule-chain";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: a day that is counted from itself, or from nothing, is no day";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (ground.incomplete(Ground.programFile(program))) {
        report.couldNot(Ground.programFile(program) + " could not be read in full");
        continue;
      }
      for (PlanRule rule : program.rules()) {
        check(program, rule, report);
      }
    }
  }

  private static void check(Program program, PlanRule rule, Report report) {
    if (isRing(program, rule)) {
      report.add(
          rule.origin().at(rule.countedFrom().isPresent() ? "counted-from" : "rule"),
          "The rule "
              + Words.quoted(Words.typed(rule.id()))
              + " counts from itself, by way of "
              + Words.quoted(anchor(rule))
              + ".",
          "Let one of them count from an event, such as `counted-from: price-change`.");
    } else if (rule.countedFrom().orElse(null) instanceof Kind other
        && program.rule(other).isEmpty()) {
      report.add(
          rule.origin().at("counted-from"),
          "The rule "
              + Words.quoted(Words.typed(rule.id()))
              + " counts from the rule "
              + Words.quoted(Words.typed(other))
              + ", which this plan does not have.",
          "Name an event or one of these rules: " + Words.known(known(program)) + ".");
    }
  }

  private static boolean isRing(Program program, PlanRule start) {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    Optional<PlanRule> rule = Optional.of(start);
    while (rule.isPresent() && rule.get().anchor() instanceof Kind next) {
      if (next == start.id()) {
        return true;
      }
      if (!seen.add(next)) {
        return false;
      }
      rule = program.rule(next);
    }
    return false;
  }

  private static String anchor(PlanRule rule) {
    return rule.anchor() instanceof Kind kind ? Words.typed(kind) : "an event";
  }

  private static List<String> known(Program program) {
    return program.rules().stream().map(rule -> Words.typed(rule.id())).toList();
  }
}
