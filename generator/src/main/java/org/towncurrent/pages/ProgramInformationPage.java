package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.MeterRead;
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
 *
 * @param days the days from which the table was, or will be, another one
 */
public record ProgramInformationPage(
    List<Table> tables,
    boolean basisTotal,
    boolean basisClassOne,
    boolean basisClassOnePlusOther,
    boolean basisNotKnown,
    List<ContractLine> contracts,
    List<Step> milestones,
    List<Rule> rules,
    List<PlanTableView> planTables,
    Optional<String> planDocket,
    boolean waiverRequested,
    boolean waiverGranted,
    Optional<String> waiverDocket,
    List<ProgramInformationDayPage.DayLink> days) {

  /** Table IV.B.3 for the classes that have the same prices. */
  public record Table(
      String id,
      Word classes,
      String width,
      List<Column> columns,
      List<RenewableYears.Year> renewable) {}

  /** One product; rates in dollars per kWh with five decimals, as the plans print them. */
  public record Column(
      String name,
      boolean isDefault,
      boolean isOption,
      Optional<String> supply,
      String consultant,
      String municipality,
      String other,
      Optional<String> total,
      boolean marketBased,
      Optional<String> supplier,
      boolean dated,
      boolean open,
      boolean undated,
      boolean ending,
      Optional<String> from,
      Optional<String> until) {}

  /**
   * An Electric Supply Agreement, or a time between two of them.
   *
   * @param months the stated term
   */
  public record ContractLine(
      boolean gap,
      Optional<String> supplier,
      Optional<String> from,
      Optional<String> until,
      Optional<String> months) {}

  /** A step of the program's history. */
  public record Step(String date, Optional<String> last, Word event) {}

  /** A sentence of the plan, in its own words. */
  public record Rule(String quotation, String section) {}

  static ProgramInformationPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    Optional<RenewableBasis> basis = program.basis();
    return new ProgramInformationPage(
        program.products().isEmpty() ? List.of() : tables(outlook, voice),
        basis.equals(Optional.of(RenewableBasis.TOTAL)),
        basis.equals(Optional.of(RenewableBasis.CLASS_ONE)),
        basis.equals(Optional.of(RenewableBasis.CLASS_ONE_PLUS_OTHER)),
        basis.isEmpty() && !program.renewable().isEmpty(),
        contracts(program, voice),
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
        program.tables().stream().map(table -> PlanTableView.of(table, voice)).toList(),
        program.docket(),
        program.waiver().state() == Waiver.State.REQUESTED,
        program.waiver().state() == Waiver.State.GRANTED,
        program.waiver().docket(),
        ProgramInformationDayPage.links(plan, page, outlook, voice));
  }

  private static List<ContractLine> contracts(Program program, Voice voice) {
    List<Contract> contracts =
        program.contracts().stream()
            .sorted(
                Comparator.comparing(
                    one -> one.from().or(one::until).orElse(MeterRead.inMonth(9999, 12))))
            .toList();
    List<ContractLine> lines = new ArrayList<>();
    Optional<MeterRead> end = Optional.empty();
    for (Contract contract : contracts) {
      Optional<MeterRead> before = end;
      if (contract.from().filter(from -> before.filter(from::isAfter).isPresent()).isPresent()) {
        lines.add(
            new ContractLine(
                true,
                Optional.empty(),
                before.map(voice::read),
                contract.from().map(voice::read),
                Optional.empty()));
      }
      lines.add(
          new ContractLine(
              false,
              contract.supplier().flatMap(program::supplier).map(Supplier::name),
              contract.from().map(voice::read),
              contract.until().map(voice::read),
              contract.term().map(months -> Integer.toString(months))));
      end = contract.until();
    }
    return lines;
  }

  /** The table as it is on the day of the outlook. */
  static List<Table> tables(Outlook outlook, Voice voice) {
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
              voice.sayAll(entry.getValue().stream().map(ProgramClass::name).toList()),
              Integer.toString(entry.getKey().size() + 1),
              entry.getKey(),
              RenewableYears.of(outlook.prices(), false, voice)));
    }
    return tables;
  }

  private static Column column(Outlook outlook, Product product, ProgramClass one, Voice voice) {
    ProgramPrices prices = outlook.prices();
    return column(
        outlook, product, prices.row(product, one), prices.marketBased(product, one), voice);
  }

  /**
   * One product at a price.
   *
   * @param row empty where the product has none
   * @param market whether a price that is not known follows the market
   */
  static Column column(
      Outlook outlook, Product product, Optional<ProductPrice> row, boolean market, Voice voice) {
    Optional<Price> total = row.flatMap(ProductPrice::price);
    List<RateComponent> parts = row.map(outlook.program()::components).orElse(product.components());
    boolean dated =
        row.isPresent() && row.get().from().isPresent() && row.get().until().isPresent();
    return new Column(
        product.name().in(voice.language().tag()),
        product.defaultProduct(),
        !product.defaultProduct() && outlook.program().defaultProduct().isPresent(),
        parts.isEmpty()
            ? Optional.empty()
            : total.map(price -> voice.dollars(supply(price, parts))),
        component(parts, ComponentKind.CONSULTANT, voice),
        component(parts, ComponentKind.MUNICIPALITY, voice),
        component(parts, ComponentKind.OTHER, voice),
        total.map(voice::dollars),
        total.isEmpty() && market,
        row.flatMap(ProductPrice::supplier)
            .flatMap(outlook.program()::supplier)
            .map(Supplier::name),
        dated,
        !dated && row.flatMap(ProductPrice::from).isPresent(),
        row.flatMap(ProductPrice::from).isEmpty() && row.flatMap(ProductPrice::until).isEmpty(),
        row.flatMap(ProductPrice::from).isEmpty() && row.flatMap(ProductPrice::until).isPresent(),
        row.flatMap(ProductPrice::from).map(voice::read),
        row.flatMap(ProductPrice::until).map(voice::read));
  }

  /** What remains of a price for supply and renewable content when the other parts are taken. */
  private static Price supply(Price total, List<RateComponent> parts) {
    int rest = total.milliCents();
    for (RateComponent component : parts) {
      if (component.kind() != ComponentKind.SUPPLY) {
        rest -= component.price().milliCents();
      }
    }
    return new Price(rest);
  }

  /** One part of the rate; a dash when no part of the product's rate is known. */
  private static String component(List<RateComponent> parts, ComponentKind kind, Voice voice) {
    if (parts.isEmpty()) {
      return "–";
    }
    int sum = 0;
    for (RateComponent component : parts) {
      if (component.kind() == kind) {
        sum += component.price().milliCents();
      }
    }
    return voice.dollars(new Price(sum));
  }
}
