package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;

/**
 * Two facts of one kind have the same id, so that nobody can tell which one is meant.
 *
 * <p>Looked at are programs, languages, products, classes, suppliers, municipalities, rules, events
 * and tables of the plan, renewable content and State minimums by year, and what belongs to a
 * utility: its areas, load zones, classes and rate codes. A rate code may mean different classes in
 * different areas, but only one in each. Most often a block was copied and its id was not changed.
 */
final class DuplicateId implements Rule {

  @Override
  public String code() {
    return "duplicate-id";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: a name that two things share points at neither";
  }

  @Override
  public void check(Ground ground, Report report) {
    SiteConfig config = ground.facts().config();
    unique(config.programs(), "program", "id", p -> p.id(), p -> p.origin(), report);
    unique(config.languages(), "language", "tag", l -> l.tag(), l -> l.origin(), report);
    unique(
        ground.facts().minimums(),
        "State minimum of the year",
        "year",
        minimum -> String.valueOf(minimum.year()),
        StateMinimum::origin,
        report);
    ground.facts().programs().forEach(program -> program(program, report));
    ground.facts().utilities().forEach(utility -> utility(utility, report));
  }

  private static void program(Program program, Report report) {
    unique(program.products(), "product", "id", Product::id, Product::origin, report);
    unique(program.classes(), "class", "id", ProgramClass::id, ProgramClass::origin, report);
    unique(program.suppliers(), "supplier", "id", Supplier::id, Supplier::origin, report);
    unique(
        program.municipalities(),
        "municipality",
        "id",
        Municipality::id,
        Municipality::origin,
        report);
    unique(
        program.rules(),
        "rule of the plan",
        "rule",
        rule -> Words.typed(rule.id()),
        PlanRule::origin,
        report);
    unique(
        program.events(),
        "event",
        "event",
        event -> Words.typed(event.kind()) + " of " + event.date(),
        Event::origin,
        report);
    unique(program.tables(), "table of the plan", "id", PlanTable::id, PlanTable::origin, report);
    unique(
        program.renewable(),
        "renewable content of",
        "product",
        content -> content.product() + " in " + content.year(),
        RenewableContent::origin,
        report);
  }

  private static void utility(Utility utility, Report report) {
    unique(utility.areas(), "area", "id", ServiceArea::id, ServiceArea::origin, report);
    unique(utility.zones(), "load zone", "id", ServiceArea::id, ServiceArea::origin, report);
    unique(utility.classes(), "class", "id", UtilityClass::id, UtilityClass::origin, report);
    rateCodes(utility, report);
  }

  /** The same code may mean different classes in different areas, but one in each. */
  private static void rateCodes(Utility utility, Report report) {
    record Seen(UtilityClass customerClass, RateCode code) {}
    List<Seen> seen = new ArrayList<>();
    for (UtilityClass one : utility.classes()) {
      for (RateCode code : one.rateCodes()) {
        seen.stream()
            .filter(before -> before.code().code().equals(code.code()))
            .filter(
                before ->
                    before.code().area().isEmpty()
                        || code.area().isEmpty()
                        || before.code().area().equals(code.area()))
            .findFirst()
            .ifPresent(
                before ->
                    report.add(
                        code.place(),
                        "The rate code "
                            + Words.quoted(code.code())
                            + code.area().map(area -> " of area " + Words.quoted(area)).orElse("")
                            + " is here twice: line "
                            + before.code().place().line()
                            + " has it for "
                            + Words.quoted(before.customerClass().id())
                            + ".",
                        "Where a code means different classes in different areas, write for each"
                            + " `- area: East` and `codes: ["
                            + code.code()
                            + "]`."));
        seen.add(new Seen(one, code));
      }
    }
  }

  private static <T> void unique(
      List<T> facts,
      String noun,
      String key,
      Function<T, String> id,
      Function<T, Origin> origin,
      Report report) {
    Map<String, Place> seen = new HashMap<>();
    for (T fact : facts) {
      Place place = origin.apply(fact).at(key);
      Place before = seen.putIfAbsent(id.apply(fact), place);
      if (before != null) {
        report.add(
            place,
            "The "
                + noun
                + " "
                + Words.quoted(id.apply(fact))
                + " is here twice: line "
                + before.line()
                + " has it.",
            "Give one of the two another name, or delete it.");
      }
    }
  }
}
