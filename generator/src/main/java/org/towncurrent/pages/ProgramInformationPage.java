package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Waiver;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * Ongoing Program Information: current products in the shape of Table IV.B.3 (Rutland's plan, §
 * IV.B.7.a), who does what, the steps so far, what the plan promises.
 */
public record ProgramInformationPage(
    List<Table> tables,
    boolean basisTotal,
    boolean basisClassOne,
    boolean basisClassOnePlusOther,
    List<Step> milestones,
    List<Rule> rules,
    boolean waiverRequested,
    boolean waiverGranted) {

  /** Table IV.B.3 for the classes that have the same prices. */
  public record Table(String id, Word classes, String width, String year, List<Column> columns) {}

  /** One product; rates in dollars per kWh with five decimals, as the plans print them. */
  public record Column(
      String name,
      boolean isDefault,
      Optional<String> supply,
      String consultant,
      String municipality,
      String other,
      Optional<String> total,
      Optional<String> required,
      Optional<String> voluntary,
      Optional<String> renewable,
      Optional<String> supplier,
      boolean dated,
      boolean open,
      boolean undated,
      Optional<String> from,
      Optional<String> until) {}

  /** A step of the program's history. */
  public record Step(String date, Optional<String> last, Word event) {}

  /** A sentence of the plan, in its own words. */
  public record Rule(String quotation, String section) {}

  static ProgramInformationPage of(Outlook outlook, Voice voice) {
    Program program = outlook.program();
    Optional<RenewableBasis> basis = program.basis();
    return new ProgramInformationPage(
        program.products().isEmpty() ? List.of() : tables(outlook, voice),
        basis.equals(Optional.of(RenewableBasis.TOTAL)),
        basis.equals(Optional.of(RenewableBasis.CLASS_ONE)),
        basis.equals(Optional.of(RenewableBasis.CLASS_ONE_PLUS_OTHER)),
        program.milestones().stream()
            .sorted(java.util.Comparator.comparing(milestone -> milestone.date()))
            .map(
                milestone ->
                    new Step(
                        voice.day(milestone.date()),
                        milestone.last().map(voice::day),
                        voice.say(milestone.event())))
            .toList(),
        program.rules().stream()
            .filter(rule -> rule.id().sense() != PlanRule.Sense.PLANNED)
            .filter(rule -> rule.quotation().isPresent() && rule.section().isPresent())
            .map(
                (PlanRule rule) ->
                    new Rule(rule.quotation().orElseThrow(), rule.section().orElseThrow()))
            .distinct()
            .toList(),
        program.waiver().state() == Waiver.State.REQUESTED,
        program.waiver().state() == Waiver.State.GRANTED);
  }

  private static List<Table> tables(Outlook outlook, Voice voice) {
    Map<List<Column>, List<ProgramClass>> same = new LinkedHashMap<>();
    for (ProgramClass one : outlook.program().classes()) {
      List<Column> columns = new ArrayList<>();
      for (Product product : outlook.prices().products()) {
        columns.add(column(outlook, product, one, voice));
      }
      same.computeIfAbsent(columns, key -> new ArrayList<>()).add(one);
    }
    List<Table> tables = new ArrayList<>();
    for (Map.Entry<List<Column>, List<ProgramClass>> entry : same.entrySet()) {
      tables.add(
          new Table(
              "classes-" + entry.getValue().get(0).id(),
              names(entry.getValue(), voice),
              Integer.toString(entry.getKey().size() + 1),
              Integer.toString(outlook.asOf().year()),
              entry.getKey()));
    }
    return tables;
  }

  /** The names of the classes that share a table. */
  private static Word names(List<ProgramClass> classes, Voice voice) {
    boolean untranslated = false;
    StringBuilder text = new StringBuilder();
    for (ProgramClass one : classes) {
      Word name = voice.say(one.name());
      untranslated |= name instanceof Word.Said said && said.untranslated();
      text.append(text.isEmpty() ? "" : " · ").append(name.text());
    }
    return new Word.Said(text.toString(), untranslated);
  }

  private static Column column(Outlook outlook, Product product, ProgramClass one, Voice voice) {
    ProgramPrices prices = outlook.prices();
    Optional<ProductPrice> row = prices.row(product, one);
    Optional<Price> total = row.flatMap(ProductPrice::price);
    Optional<Percent> required = prices.required();
    Optional<Percent> voluntary = prices.voluntary(product);
    boolean dated =
        row.isPresent() && row.get().from().isPresent() && row.get().until().isPresent();
    return new Column(
        product.name().in(voice.language().tag()),
        product.defaultProduct(),
        product.components().isEmpty()
            ? Optional.empty()
            : total.map(price -> voice.dollars(supply(price, product))),
        component(product, ComponentKind.CONSULTANT, voice),
        component(product, ComponentKind.MUNICIPALITY, voice),
        component(product, ComponentKind.OTHER, voice),
        total.map(voice::dollars),
        required.map(voice::percent),
        voluntary.map(voice::percent),
        voluntary.isPresent() && required.isPresent()
            ? Optional.of(voice.percent(required.get().plus(voluntary.get())))
            : Optional.empty(),
        row.flatMap(ProductPrice::supplier)
            .flatMap(outlook.program()::supplier)
            .map(Supplier::name),
        dated,
        !dated && row.flatMap(ProductPrice::from).isPresent(),
        row.flatMap(ProductPrice::from).isEmpty(),
        row.flatMap(ProductPrice::from).map(voice::read),
        row.flatMap(ProductPrice::until).map(voice::read));
  }

  /** What remains of a price for supply and renewable content when the other parts are taken. */
  static Price supply(Price total, Product product) {
    int rest = total.milliCents();
    for (RateComponent component : product.components()) {
      if (component.kind() != ComponentKind.SUPPLY) {
        rest -= component.price().milliCents();
      }
    }
    return new Price(rest);
  }

  /** One part of the rate; a dash when no part of the product's rate is known. */
  private static String component(Product product, ComponentKind kind, Voice voice) {
    if (product.components().isEmpty()) {
      return "–";
    }
    int sum = 0;
    for (RateComponent component : product.components()) {
      if (component.kind() == kind) {
        sum += component.price().milliCents();
      }
    }
    return voice.dollars(new Price(sum));
  }
}
