package org.towncurrent.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.OptInProductRule;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Way;
import org.towncurrent.facts.Ways;

/**
 * What a text may make its appearance depend on, in its {@code when:} line: each condition is true
 * or false for a program; {@code not-} before it turns it round; all of a text's conditions must
 * hold.
 */
public final class Conditions {

  private static final String NOT = "not-";

  private final Map<String, Boolean> holds = new TreeMap<>();

  private Conditions() {}

  /** How every condition stands for this program. */
  static Conditions of(Outlook outlook, Set<String> knownNames) {
    Conditions conditions = new Conditions();
    Program program = outlook.program();
    ProgramState state = program.state();
    conditions.put("launched", state == ProgramState.LAUNCHED);
    conditions.put("before-launch", state.beforeLaunch());
    conditions.put("between-contracts", state == ProgramState.BETWEEN_CONTRACTS);
    conditions.put("terminated", state == ProgramState.TERMINATED);
    conditions.put("joint", program.joint());
    conditions.put("city", outlook.municipality().kind() == MunicipalityKind.CITY);
    conditions.put("town", outlook.municipality().kind() == MunicipalityKind.TOWN);
    conditions.put("supplier", knownNames.contains("supplier"));
    conditions.put("supplier-phone", knownNames.contains("supplierPhone"));
    conditions.put("supplier-on-bill", knownNames.contains("supplierOnBill"));
    conditions.put("consultant", knownNames.contains("consultant"));
    conditions.put("consultant-phone", knownNames.contains("consultantPhone"));
    conditions.put("consultant-email", knownNames.contains("consultantEmail"));
    conditions.put("utility-phone", knownNames.contains("utilityPhone"));
    conditions.put("website", knownNames.contains("website"));
    conditions.put("tax-exemption", knownNames.contains("taxExemption"));
    conditions.put("default-product", knownNames.contains("defaultProduct"));
    conditions.put("enrollment-days", knownNames.contains("enrollmentDays"));
    conditions.put("price-change-days", knownNames.contains("priceChangeDays"));
    conditions.put("required-share", knownNames.contains("requiredShare"));
    conditions.ways("leave", program.leave());
    conditions.ways("change", program.change());
    conditions.ways("join", program.join());
    conditions.put(
        "opt-in-changes-stays",
        program.optInProductChanges().filter(OptInProductRule.STAYS::equals).isPresent());
    conditions.put(
        "opt-in-changes-re-enroll",
        program
            .optInProductChanges()
            .filter(OptInProductRule.RE_ENROLL_OR_BASIC_SERVICE::equals)
            .isPresent());
    conditions.put(
        "opt-in-discontinued-default",
        program
            .optInProductDiscontinued()
            .filter(OptInProductRule.DEFAULT_PRODUCT::equals)
            .isPresent());
    conditions.put("prices", outlook.prices().anyPrice());
    return conditions;
  }

  /** Every condition there is, without {@code not-}. */
  Set<String> names() {
    return holds.keySet();
  }

  /**
   * Whether all of these hold.
   *
   * @throws UnknownCondition when one of them is not known
   */
  boolean hold(List<String> conditions) {
    boolean all = true;
    for (String condition : conditions) {
      boolean negated = condition.startsWith(NOT);
      Boolean holding = holds.get(negated ? condition.substring(NOT.length()) : condition);
      if (holding == null) {
        throw new UnknownCondition(condition, names());
      }
      all &= holding != negated;
    }
    return all;
  }

  private void ways(String task, Ways ways) {
    put(task + "-card", ways.ways().contains(Way.CARD));
    put(task + "-form", ways.form().isPresent());
    put(task + "-utility", ways.ways().contains(Way.UTILITY));
    put(task + "-supplier-phone", ways.ways().contains(Way.SUPPLIER_PHONE));
    put(task + "-program-phone", ways.ways().contains(Way.PROGRAM_PHONE));
    put(task + "-other-supplier", ways.ways().contains(Way.OTHER_SUPPLIER));
  }

  private void put(String name, boolean holding) {
    holds.put(name, holding);
  }

  /** A text asks for a condition that does not exist. */
  static final class UnknownCondition extends RuntimeException {
    UnknownCondition(String condition, Set<String> known) {
      super("there is no condition \"" + condition + "\"; known are " + String.join(", ", known));
    }
  }
}
