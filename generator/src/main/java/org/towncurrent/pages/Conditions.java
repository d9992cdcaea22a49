package org.towncurrent.pages;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Every condition there is, without {@code not-}. */
  static final SortedSet<String> NAMES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "before-launch",
                  "between-contracts",
                  "change-card",
                  "change-form",
                  "change-other-supplier",
                  "change-program-phone",
                  "change-supplier-phone",
                  "change-utility",
                  "city",
                  "consultant",
                  "consultant-email",
                  "consultant-phone",
                  "default-product",
                  "enrollment-days",
                  "join-card",
                  "join-form",
                  "join-other-supplier",
                  "join-program-phone",
                  "join-supplier-phone",
                  "join-utility",
                  "joint",
                  "launched",
                  "leave-card",
                  "leave-form",
                  "leave-other-supplier",
                  "leave-program-phone",
                  "leave-supplier-phone",
                  "leave-utility",
                  "municipality",
                  "opt-in-changes-re-enroll",
                  "opt-in-changes-stays",
                  "opt-in-discontinued-default",
                  "price-change-days",
                  "prices",
                  "required-share",
                  "supplier",
                  "supplier-on-bill",
                  "supplier-phone",
                  "tax-exemption",
                  "terminated",
                  "town",
                  "utility-name",
                  "utility-phone",
                  "website")));

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
    conditions.put("city", is(MunicipalityKind.CITY, outlook));
    conditions.put("town", is(MunicipalityKind.TOWN, outlook));
    conditions.put("municipality", knownNames.contains("municipality"));
    conditions.put("utility-name", knownNames.contains("utilityName"));
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

  private static boolean is(MunicipalityKind kind, Outlook outlook) {
    return outlook.municipality().filter(one -> one.kind() == kind).isPresent();
  }

  /** The condition that this one turns round, or itself. */
  static String positive(String condition) {
    return condition.startsWith(NOT) ? condition.substring(NOT.length()) : condition;
  }

  /** Whether all of these hold; one that does not exist never does, nor does its contrary. */
  boolean hold(List<String> conditions) {
    return conditions.stream()
        .allMatch(
            condition -> {
              Boolean holding = holds.get(positive(condition));
              return holding != null && holding != condition.startsWith(NOT);
            });
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
    if (!NAMES.contains(name)) {
      throw new IllegalStateException("the condition " + name + " is not among NAMES");
    }
    holds.put(name, holding);
  }
}
