package org.towncurrent.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Done;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;

/** A fact names a product, class, supplier, utility or area that does not exist. */
final class UnknownReference implements Rule {

  @Override
  public String code() {
    return "unknown-reference";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: a product named that does not exist";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (ground.incomplete(Ground.pricesFile(program))) {
        report.couldNot(Ground.pricesFile(program) + " could not be read in full");
      } else {
        products(program, report);
      }
      if (ground.incomplete(Ground.programFile(program))) {
        report.couldNot(Ground.programFile(program) + " could not be read in full");
      } else {
        classesAndSuppliers(program, report);
        plan(program, report);
        basicServiceClasses(program, ground, report);
      }
      program.municipalities().forEach(town -> utility(town, ground, report));
    }
    for (Utility utility : ground.facts().utilities()) {
      if (ground.incomplete(utility.origin())) {
        report.couldNot(Ground.utilityFile(utility.id()) + " could not be read in full");
      } else {
        utility.prices().forEach(price -> basicService(utility, price, report));
      }
    }
  }

  private static void products(Program program, Report report) {
    List<String> known = program.products().stream().map(Product::id).toList();
    for (ProductPrice price : program.prices()) {
      named("product", price.product(), known, price.origin().at("product"), report);
    }
    for (RenewableContent content : program.renewable()) {
      named("product", content.product(), known, content.origin().at("product"), report);
    }
  }

  private static void classesAndSuppliers(Program program, Report report) {
    List<String> classes = program.classes().stream().map(ProgramClass::id).toList();
    List<String> suppliers = program.suppliers().stream().map(Supplier::id).toList();
    for (ProductPrice price : program.prices()) {
      named("class", price.customerClass(), classes, price.origin().at("class"), report);
      price
          .supplier()
          .ifPresent(id -> named("supplier", id, suppliers, price.origin().at("supplier"), report));
    }
  }

  private static void plan(Program program, Report report) {
    List<String> classes = program.classes().stream().map(ProgramClass::id).toList();
    for (PlanRule rule : program.rules()) {
      rule.classes()
          .forEach(id -> named("class", id, classes, rule.origin().at("classes"), report));
    }
    List<String> rules =
        program.rules().stream().map(rule -> Words.typed(rule.id())).distinct().toList();
    for (Done done : program.done()) {
      named("rule of the plan", Words.typed(done.rule()), rules, done.origin().at("rule"), report);
    }
  }

  private static void utility(Municipality town, Ground ground, Report report) {
    Optional<Utility> utility = ground.facts().utility(town.utility());
    if (ground.incomplete(Ground.utilityFile(town.utility()))) {
      return;
    }
    if (utility.isEmpty()) {
      List<String> known = ground.facts().utilities().stream().map(Utility::id).toList();
      named("utility", town.utility(), known, town.origin().at("utility"), report);
      return;
    }
    List<String> areas = utility.get().areas().stream().map(ServiceArea::id).toList();
    named("area", town.area(), areas, town.origin().at("area"), report);
  }

  private static void basicServiceClasses(Program program, Ground ground, Report report) {
    Set<String> known = new TreeSet<>();
    for (Municipality town : program.municipalities()) {
      Optional<Utility> utility = ground.facts().utility(town.utility());
      if (utility.isEmpty() || ground.incomplete(Ground.utilityFile(town.utility()))) {
        return;
      }
      utility.get().classes().forEach(found -> known.add(found.id()));
    }
    for (ProgramClass found : program.classes()) {
      found
          .basicService()
          .ifPresent(
              id ->
                  named(
                      "Basic Service class",
                      id,
                      known,
                      found.origin().at("basic-service"),
                      report));
    }
  }

  private static void basicService(Utility utility, BasicServicePrice price, Report report) {
    List<String> areas = utility.areas().stream().map(ServiceArea::id).toList();
    List<String> classes = utility.classes().stream().map(UtilityClass::id).toList();
    named("area", price.area(), areas, price.origin().at("area"), report);
    named("class", price.customerClass(), classes, price.origin().at("class"), report);
  }

  private static void named(
      String noun, String id, Collection<String> known, Place place, Report report) {
    if (!known.contains(id)) {
      report.add(
          place,
          "The " + noun + " " + Words.quoted(id) + " does not exist.",
          "Name one of these, or add it first: " + Words.known(known) + ".");
    }
  }
}
