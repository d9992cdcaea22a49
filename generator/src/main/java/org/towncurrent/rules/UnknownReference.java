package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.OptedOut;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.ComparedClass;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Done;
import org.towncurrent.facts.EnrollmentScenario;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.TypicalUse;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;

/**
 * A fact names a product, class, supplier, utility, area, load zone, rule of the plan or corrected
 * price that does not exist.
 *
 * <p>Ids are written the same everywhere, letter by letter. Either the word is misspelled, or what
 * it names has to be added first. A row that names nothing is never wrong: leave out what is not
 * known.
 */
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
        labels(program, report);
        annual(program, report);
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
        corrections(utility, report);
        rateCodes(utility, report);
      }
    }
  }

  private static void labels(Program program, Report report) {
    List<String> products = program.products().stream().map(Product::id).toList();
    List<String> classes = program.classes().stream().map(ProgramClass::id).toList();
    List<String> suppliers = program.suppliers().stream().map(Supplier::id).toList();
    for (DisclosureLabel label : program.labels()) {
      Origin origin = label.origin();
      named("product", label.product(), products, origin.at("product"), report);
      label.classes().forEach(id -> named("class", id, classes, origin.at("class"), report));
      label
          .supplier()
          .ifPresent(id -> named("supplier", id, suppliers, origin.at("supplier"), report));
    }
  }

  private static void annual(Program program, Report report) {
    List<String> products = program.products().stream().map(Product::id).toList();
    List<String> classes = program.classes().stream().map(ProgramClass::id).toList();
    List<String> towns = program.municipalities().stream().map(Municipality::id).toList();
    for (AnnualInformation year : program.annual().years()) {
      for (Participation row : year.participation().orElse(List.of())) {
        Origin origin = row.origin();
        named("product", row.product(), products, origin.at("product"), report);
        named("class", row.customerClass(), classes, origin.at("class"), report);
        row.municipality()
            .ifPresent(id -> named("municipality", id, towns, origin.at("municipality"), report));
      }
      for (OptedOut row : year.optedOut().orElse(List.of())) {
        row.customerClass()
            .ifPresent(id -> named("class", id, classes, row.origin().at("class"), report));
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
    for (Credit credit : program.credits()) {
      credit
          .product()
          .ifPresent(id -> named("product", id, known, credit.origin().at("product"), report));
    }
    corrections(program, report);
  }

  /** A correction names a published price, which must still stand in the file. */
  private static void corrections(Program program, Report report) {
    List<ProductPrice> rows = new ArrayList<>(program.prices());
    program.corrected().forEach(corrected -> rows.add(corrected.wrong()));
    for (ProductPrice row : rows) {
      boolean found =
          program.corrected().stream()
              .anyMatch(
                  one ->
                      row.corrects().equals(Optional.of(one.correction()))
                          && one.wrong().customerClass().equals(row.customerClass()));
      if (row.corrects().isPresent() && !found) {
        noSuchPrice(
            row.corrects().get(),
            Words.row(row)
                + row.corrects()
                    .get()
                    .from()
                    .or(row::from)
                    .map(read -> ", from " + Words.read(read))
                    .orElse(""),
            report);
      }
    }
  }

  private static void corrections(Utility utility, Report report) {
    List<BasicServicePrice> rows = new ArrayList<>(utility.prices());
    utility.corrected().forEach(corrected -> rows.add(corrected.wrong()));
    for (BasicServicePrice row : rows) {
      boolean found =
          utility.corrected().stream()
              .anyMatch(one -> row.corrects().equals(Optional.of(one.correction())));
      if (row.corrects().isPresent() && !found) {
        noSuchPrice(
            row.corrects().get(),
            Words.quoted(row.area())
                + ", "
                + row.customerClass()
                + ", from "
                + row.corrects().get().from().map(MeterRead::earliest).orElse(row.from()).iso(),
            report);
      }
    }
  }

  private static void noSuchPrice(Correction correction, String whose, Report report) {
    report.add(
        correction.origin().at("price"),
        "There is no price "
            + Words.cents(correction.price())
            + " of "
            + whose
            + ", which this row corrects.",
        "Leave the wrong row as it was published, and name its `price` here, and its `from` where"
            + " that was wrong.");
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
    for (Contract contract : program.contracts()) {
      contract
          .supplier()
          .ifPresent(
              id -> named("supplier", id, suppliers, contract.origin().at("supplier"), report));
    }
    for (Credit credit : program.credits()) {
      for (String id : credit.classes()) {
        named("class", id, classes, credit.origin().at("class"), report);
      }
    }
    List<String> orAll = new ArrayList<>(classes);
    orAll.add("all");
    for (EnrollmentScenario scenario : program.scenarios()) {
      for (String id : scenario.standard()) {
        named("class", id, orAll, scenario.origin().at("standard"), report);
      }
      for (String id : scenario.marketBased()) {
        named("class", id, orAll, scenario.origin().at("market-based"), report);
      }
      for (String id : scenario.either()) {
        named("class", id, orAll, scenario.origin().at("either"), report);
      }
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
    if (town.utility().isEmpty() || ground.incomplete(Ground.utilityFile(town.utility().get()))) {
      return;
    }
    Optional<Utility> utility = ground.facts().utility(town.utility().get());
    if (utility.isEmpty()) {
      List<String> known = ground.facts().utilities().stream().map(Utility::id).toList();
      named("utility", town.utility().get(), known, town.origin().at("utility"), report);
      return;
    }
    List<String> areas = utility.get().areas().stream().map(ServiceArea::id).toList();
    town.area().ifPresent(area -> named("area", area, areas, town.origin().at("area"), report));
    List<String> zones = utility.get().zones().stream().map(ServiceArea::id).toList();
    town.loadZone()
        .ifPresent(zone -> named("load zone", zone, zones, town.origin().at("load-zone"), report));
  }

  private static void basicServiceClasses(Program program, Ground ground, Report report) {
    Map<String, Set<String>> known = new TreeMap<>();
    for (Optional<Municipality> town : program.places()) {
      Optional<Utility> utility =
          town.flatMap(Municipality::utility).flatMap(ground.facts()::utility);
      if (utility.isEmpty() || ground.incomplete(utility.get().origin())) {
        return; // which classes there are is not known
      }
      known.put(
          utility.get().id(),
          utility.get().classes().stream()
              .map(UtilityClass::id)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    Set<String> anywhere = new TreeSet<>();
    known.values().forEach(anywhere::addAll);
    for (ProgramClass found : program.classes()) {
      Place place = found.origin().at("basic-service");
      ComparedClass compared = found.basicService();
      compared
          .everywhere()
          .ifPresent(id -> named("Basic Service class", id, anywhere, place, report));
      new TreeMap<>(compared.byUtility())
          .forEach(
              (utility, id) -> {
                named("utility", utility, known.keySet(), place, report);
                Set<String> there = known.get(utility);
                if (there != null) {
                  named("Basic Service class", id, there, place, report);
                }
              });
      for (TypicalUse use : found.typicalUse()) {
        use.utility()
            .ifPresent(
                id -> named("utility", id, known.keySet(), use.origin().at("utility"), report));
      }
    }
  }

  private static void basicService(Utility utility, BasicServicePrice price, Report report) {
    List<String> areas = utility.areas().stream().map(ServiceArea::id).toList();
    List<String> classes = utility.classes().stream().map(UtilityClass::id).toList();
    named("area", price.area(), areas, price.origin().at("area"), report);
    named("class", price.customerClass(), classes, price.origin().at("class"), report);
    List<String> zones = utility.zones().stream().map(ServiceArea::id).toList();
    price
        .zone()
        .ifPresent(zone -> named("load zone", zone, zones, price.origin().at("zone"), report));
  }

  private static void rateCodes(Utility utility, Report report) {
    List<String> areas = utility.areas().stream().map(ServiceArea::id).toList();
    for (UtilityClass one : utility.classes()) {
      for (RateCode code : one.rateCodes()) {
        code.area().ifPresent(area -> named("area", area, areas, code.place(), report));
      }
      for (BillShare share : one.billShares().all()) {
        share
            .area()
            .ifPresent(area -> named("area", area, areas, share.origin().at("area"), report));
      }
    }
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
