package org.towncurrent.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.towncurrent.facts.Finding;

/**
 * What the rules said.
 *
 * @param findings sorted, many alike folded into one
 * @param ran how many rules looked at everything
 * @param notRun what could not be looked at, by rule
 */
public record Verdict(List<Finding> findings, int ran, List<NotRun> notRun) {

  public Verdict {
    findings = List.copyOf(findings);
    notRun = List.copyOf(notRun);
  }

  /** A rule that could not look at everything. */
  public record NotRun(String rule, List<String> because) {

    public NotRun {
      because = List.copyOf(because);
    }
  }

  /** {@code 14 rules ran, 1 could not in full: renewable-content, because ...}. */
  public String summary() {
    String rules = ran == 1 ? "1 rule ran" : ran + " rules ran";
    if (notRun.isEmpty()) {
      return rules + ".";
    }
    return rules
        + ", "
        + notRun.size()
        + " could not in full: "
        + notRun.stream()
            .map(rule -> rule.rule() + ", because " + String.join("; ", rule.because()))
            .collect(Collectors.joining(". "))
        + ".";
  }
}
