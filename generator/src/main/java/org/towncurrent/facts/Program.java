package org.towncurrent.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.rates.Day;

/**
 * A municipal aggregation program: what its plan and its publisher say about it.
 *
 * @param id the folder under {@code content/programs/} and the first part of every address
 * @param stateSince the day on which it came into its state
 * @param sample whether it shows demonstration data; then every page says so
 * @param sampleNote what exactly is made up, for the banner
 * @param docket the Department's docket of the plan
 * @param website the program's public address
 * @param municipalities none where it is not known whose program it is
 * @param leave how a participant opts out
 * @param change how a participant changes product
 * @param join how a customer joins
 * @param promisedContacts what the plan promises of phones and addresses
 * @param rules what the plan requires by when
 * @param events what is announced for a day
 * @param done the record of what was done of what the plan requires
 * @param looks its accent and its seal
 * @param scenarios who pays which price
 * @param contracts its Electric Supply Agreements
 * @param prices those that hold; a published one that was wrong is not among them
 * @param corrected the published prices that were wrong
 * @param credits one-time credits, which are in no price
 * @param labels the disclosure labels of all quarters
 * @param tables the tables of its plan
 * @param notices what it mails
 * @param publicity what its plan promises the public to read, and what was posted
 * @param annual what is told of its years
 * @param basis what the percentages of renewable energy count
 */
public record Program(
    String id,
    LocalName name,
    ProgramState state,
    Optional<Prose> stateNote,
    Optional<Day> stateSince,
    boolean sample,
    Optional<Prose> sampleNote,
    Optional<Prose> introduction,
    Optional<String> docket,
    Optional<String> website,
    List<Municipality> municipalities,
    List<ProgramClass> classes,
    List<Supplier> suppliers,
    Optional<Consultant> consultant,
    List<Contact> contacts,
    List<ContactPromise> promisedContacts,
    Ways leave,
    Ways change,
    Ways join,
    List<PlanRule> rules,
    List<Event> events,
    List<Done> done,
    Optional<OptInProductRule> optInProductChanges,
    Optional<OptInProductRule> optInProductDiscontinued,
    Waiver waiver,
    List<Milestone> milestones,
    List<Document> documents,
    Looks looks,
    Optional<RenewableBasis> basis,
    List<Product> products,
    List<EnrollmentScenario> scenarios,
    List<Contract> contracts,
    List<ProductPrice> prices,
    List<Corrected<ProductPrice>> corrected,
    List<Credit> credits,
    List<RenewableContent> renewable,
    List<DisclosureLabel> labels,
    List<PlanTable> tables,
    Publicity publicity,
    List<Notice> notices,
    Annual annual,
    Origin origin) {

  public Program {
    municipalities = List.copyOf(municipalities);
    classes = List.copyOf(classes);
    suppliers = List.copyOf(suppliers);
    contacts = List.copyOf(contacts);
    promisedContacts = List.copyOf(promisedContacts);
    rules = List.copyOf(rules);
    events = List.copyOf(events);
    done = List.copyOf(done);
    milestones = List.copyOf(milestones);
    documents = List.copyOf(documents);
    products = List.copyOf(products);
    scenarios = List.copyOf(scenarios);
    contracts = List.copyOf(contracts);
    prices = List.copyOf(prices);
    corrected = List.copyOf(corrected);
    credits = List.copyOf(credits);
    renewable = List.copyOf(renewable);
    labels = List.copyOf(labels);
    tables = List.copyOf(tables);
    notices = List.copyOf(notices);
  }

  /** Whose pages there are: those of each municipality, or of one that is not known. */
  public List<Optional<Municipality>> places() {
    return municipalities.isEmpty()
        ? List.of(Optional.empty())
        : municipalities.stream().map(Optional::of).toList();
  }

  /** Whether several municipalities share it. */
  public boolean joint() {
    return municipalities.size() > 1;
  }

  /** The product that participants receive unless they choose another. */
  public Optional<Product> defaultProduct() {
    return products.stream().filter(Product::defaultProduct).findFirst();
  }

  /** The product with this id. */
  public Optional<Product> product(String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }

  /**
   * The price rows of a product for a class in one scenario, the earliest first. One without an end
   * ends at the read at which the next one begins.
   */
  public List<ProductPrice> prices(String product, String customerClass, PriceScenario scenario) {
    List<ProductPrice> rows =
        new ArrayList<>(
            prices.stream()
                .filter(row -> row.product().equals(product))
                .filter(row -> row.customerClass().equals(customerClass))
                .filter(row -> row.scenario() == scenario)
                .sorted(Comparator.comparing(ProductPrice::place))
                .toList());
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (rows.get(i).until().isEmpty() && rows.get(i + 1).from().isPresent()) {
        rows.set(i, rows.get(i).endingAt(rows.get(i + 1).from().get()));
      }
    }
    return List.copyOf(rows);
  }

  /** The named parts of a price apart from supply: its own, else those of its product. */
  public List<RateComponent> components(ProductPrice price) {
    return price
        .components()
        .or(() -> product(price.product()).map(Product::components))
        .orElse(List.of());
  }

  /** The supplier with this id. */
  public Optional<Supplier> supplier(String id) {
    return suppliers.stream().filter(supplier -> supplier.id().equals(id)).findFirst();
  }

  /** The plan's period of this kind. */
  public Optional<PlanRule> rule(PlanRule.Kind kind) {
    return rules.stream().filter(rule -> rule.id() == kind).findFirst();
  }

  /** The event from which a rule counts in the end; empty where rules count from one another. */
  public Optional<Event.Kind> eventOf(PlanRule rule) {
    Set<PlanRule.Kind> seen = EnumSet.noneOf(PlanRule.Kind.class);
    PlanRule.CountedFrom from = rule.anchor();
    while (from instanceof PlanRule.Kind kind && seen.add(kind)) {
      from = rule(kind).map(PlanRule::anchor).orElse(kind.anchor());
    }
    return from instanceof Event.Kind event ? Optional.of(event) : Optional.empty();
  }
}
