package org.towncurrent.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A municipal aggregation program: what its plan and its publisher say about it.
 *
 * @param id the folder under {@code content/programs/} and the first part of every address
 * @param sample whether it shows demonstration data; then every page says so
 * @param sampleNote what exactly is made up, for the banner
 * @param docket the Department's docket of the plan
 * @param website the program's public address
 * @param leave how a participant opts out
 * @param change how a participant changes product
 * @param join how a customer joins
 * @param rules what the plan requires by when
 * @param events what is announced for a day
 * @param done the record of what was done of what the plan requires
 * @param looks its accent and its seal
 * @param basis what the percentages of renewable energy count
 */
public record Program(
    String id,
    LocalName name,
    ProgramState state,
    Optional<Prose> stateNote,
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
    List<ProductPrice> prices,
    List<RenewableContent> renewable,
    Origin origin) {

  public Program {
    municipalities = List.copyOf(municipalities);
    classes = List.copyOf(classes);
    suppliers = List.copyOf(suppliers);
    contacts = List.copyOf(contacts);
    rules = List.copyOf(rules);
    events = List.copyOf(events);
    done = List.copyOf(done);
    milestones = List.copyOf(milestones);
    documents = List.copyOf(documents);
    products = List.copyOf(products);
    prices = List.copyOf(prices);
    renewable = List.copyOf(renewable);
  }

  /** Whether several municipalities share it. */
  public boolean joint() {
    return municipalities.size() > 1;
  }

  /** The product that participants receive unless they choose another. */
  public Optional<Product> defaultProduct() {
    return products.stream().filter(Product::defaultProduct).findFirst();
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
