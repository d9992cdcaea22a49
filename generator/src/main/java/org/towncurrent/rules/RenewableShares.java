package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.StateMinimum;

/**
 * The renewable content of a product does not add up with the State's minimum of its year.
 *
 * <p>Required and voluntary renewable energy together cannot be more than all of it, and a total
 * cannot be less than what the State requires. Which shares are added is told by {@code basis}: all
 * of them, or Class I only. The State's minimum rises each January, so content is kept by calendar
 * year; a product that is filled up each year has {@code fill-to: 100}.
 */
final class RenewableShares implements Rule {

  private static final Percent ALL = Percent.of(100);

  @Override
  public String code() {
    return "renewable-content";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "Table IV.B.3 of Rutland's plan, in the shape of the 2024 Guidelines: required and "
        + "voluntary renewable energy make the total";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (RenewableContent content : program.renewable()) {
        Optional<StateMinimum> minimum = ground.facts().minimum(content.year());
        if (program.basis().isEmpty()) {
          report.couldNot(Ground.pricesFile(program) + " names no basis");
        } else if (minimum.isEmpty()) {
          report.couldNot("no State minimum of " + content.year() + " is known");
        } else {
          content(program.basis().get(), content, minimum.get(), report);
        }
      }
    }
  }

  private static void content(
      RenewableBasis basis, RenewableContent content, StateMinimum minimum, Report report) {
    if (basis == RenewableBasis.TOTAL && minimum.other().isEmpty()) {
      report.couldNot(
          "of the State minimum of " + content.year() + " only the Class I part is known");
      return;
    }
    Percent required =
        basis == RenewableBasis.TOTAL
            ? minimum.classOne().plus(minimum.other().orElseThrow())
            : minimum.classOne();
    String counted = basis == RenewableBasis.TOTAL ? "" : " of Class I";
    content
        .voluntary()
        .ifPresent(voluntary -> voluntary(content, required, voluntary, counted, report));
    content.fillTo().ifPresent(total -> fillTo(content, required, total, counted, report));
  }

  private static void voluntary(
      RenewableContent content,
      Percent required,
      Percent voluntary,
      String counted,
      Report report) {
    Percent total = required.plus(voluntary);
    if (total.compareTo(ALL) > 0) {
      report.add(
          content.origin().at("voluntary"),
          Words.percent(voluntary)
              + " voluntary and "
              + Words.percent(required)
              + counted
              + " required in "
              + content.year()
              + " make "
              + Words.percent(total)
              + " for "
              + Words.quoted(content.product())
              + ", more than 100%.",
          "Write only what is added to the State's minimum: at most `"
              + Words.percent(new Percent(ALL.tenths() - required.tenths())).replace("%", "")
              + "`. A product filled up to 100% each year has `fill-to: 100`.");
    }
  }

  private static void fillTo(
      RenewableContent content, Percent required, Percent total, String counted, Report report) {
    if (total.compareTo(required) < 0) {
      report.add(
          content.origin().at("fill-to"),
          "The total "
              + Words.percent(total)
              + " of "
              + Words.quoted(content.product())
              + " is under the "
              + Words.percent(required)
              + counted
              + " that the State requires in "
              + content.year()
              + ".",
          "Write the whole percentage with the State's minimum in it, at least `"
              + Words.percent(required).replace("%", "")
              + "`.");
    }
  }
}
