package org.towncurrent.facts;

import static org.towncurrent.facts.Snapshot.Kind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.facts.AnnualInformation.Complaints;
import org.towncurrent.facts.AnnualInformation.OptedOut;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;

/** Takes the snapshot of a program: everything that its pages say, once, without the pages. */
public final class Snapshots {

  private final List<Snapshot.Entry> entries = new ArrayList<>();

  private Snapshots() {}

  /** The facts of a program as they are about to be published. */
  public static Snapshot of(Facts facts, Program program) {
    Snapshots made = new Snapshots();
    made.program(program);
    facts.config().languages().forEach(made::language);
    program.municipalities().forEach(made::municipality);
    program.classes().forEach(made::customerClass);
    program.products().forEach(made::product);
    program.prices().forEach(price -> made.entries.add(standing(price)));
    program.corrected().forEach(price -> made.entries.add(corrected(price)));
    made.terms(program);
    program.renewable().forEach(content -> made.renewable(program, content));
    program.labels().forEach(made::label);
    program.annual().years().forEach(made::annual);
    made.people(program);
    made.plan(program);
    program.municipalities().stream()
        .flatMap(town -> town.utility().stream())
        .distinct()
        .sorted()
        .flatMap(id -> facts.utility(id).stream())
        .forEach(utility -> made.utility(program, utility));
    made.texts(facts, program);
    return new Snapshot(program.id(), program.sample(), made.entries);
  }

  /** A price as a snapshot holds it. */
  public static Snapshot.Entry price(ProductPrice price) {
    return row(Kind.PRICE, price).entry();
  }

  private static Snapshot.Entry standing(ProductPrice price) {
    return row(Kind.PRICE, price)
        .with("reason", price.reason().map(Snapshots::word))
        .with("parts", price.components().map(Snapshots::parts))
        .with("corrects", price.corrects().map(Snapshots::correction))
        .entry();
  }

  private static Snapshot.Entry corrected(Corrected<ProductPrice> price) {
    return row(Kind.CORRECTED_PRICE, price.wrong()).with(price.correction()).entry();
  }

  private static Row row(Kind kind, ProductPrice price) {
    return new Row(kind)
        .with("product", price.product())
        .with("class", price.customerClass())
        .with("scenario", price.standard() ? "" : word(price.scenario()))
        .with("from", price.from().map(Snapshots::read))
        .with("until", price.until().map(Snapshots::read))
        .with("price", price.price().map(Figures::cents))
        .with("supplier", price.supplier())
        .with("status", word(price.status()));
  }

  /** A Basic Service price as a snapshot holds it. */
  public static Snapshot.Entry basicService(String utility, BasicServicePrice price) {
    return row(Kind.BASIC_SERVICE, utility, price)
        .with("corrects", price.corrects().map(Snapshots::correction))
        .entry();
  }

  private static Row row(Kind kind, String utility, BasicServicePrice price) {
    return new Row(kind)
        .with("utility", utility)
        .with("area", price.area())
        .with("zone", price.zone())
        .with("class", price.customerClass())
        .with("kind", word(price.kind()))
        .with("from", price.from().iso())
        .with("to", price.to().iso())
        .with("price", Figures.cents(price.price()))
        .with("status", word(price.status()));
  }

  /** A meter read as publishers type it: {@code 2027-03}, {@code 2027-03-15}, {@code 2027}. */
  public static String read(MeterRead read) {
    String day = read.earliest().iso();
    return read.hasDay() ? day : day.substring(0, read.hasMonth() ? 7 : 4);
  }

  private void label(DisclosureLabel label) {
    add(
        new Row(Kind.LABEL)
            .with("quarter", label.quarter().toString())
            .with("product", label.product())
            .with("classes", String.join(", ", label.classes()))
            .with("supplier", label.supplier())
            .with(
                "average-price",
                label.prices().stream()
                    .map(one -> one.kwh() + " kWh: " + Figures.cents(one.price()))
                    .collect(joined()))
            .with("variability", label.variability().map(Snapshots::word))
            .with(
                "power-sources",
                label.sources().stream()
                    .map(one -> word(one.fuel()) + " " + tenths(one.total()))
                    .collect(joined()))
            .with(
                "emissions",
                label.emissions().stream()
                    .map(one -> word(one.pollutant()) + " " + one.amount() + " thousandths")
                    .collect(joined()))
            .with("union-labor", label.unionLabor().map(Snapshots::tenths))
            .with("published", label.published().map(Day::iso))
            .with("file", label.file())
            .with("status", word(label.status())));
  }

  private void annual(AnnualInformation year) {
    List<Participation> rows = year.participation().orElse(List.of());
    add(
        new Row(Kind.ANNUAL)
            .with("year", Integer.toString(year.year()))
            .with(
                "months-of-participation",
                year.participation()
                    .map(
                        all ->
                            Long.toString(
                                all.stream().map(Participation::month).distinct().count())))
            .with("rows-of-participation", Integer.toString(rows.size()))
            .with("accounts-of-all-rows", sum(rows.stream().map(Participation::accounts)))
            .with("kwh", sum(rows.stream().flatMap(row -> row.kwh().stream())))
            .with("opted-out", year.optedOut().map(all -> sum(all.stream().map(OptedOut::number))))
            .with(
                "complaints",
                year.complaints().map(all -> sum(all.stream().map(Complaints::number))))
            .with(
                "funding",
                year.funding()
                    .map(
                        all ->
                            all.stream()
                                .map(
                                    one ->
                                        one.name().english()
                                            + one.amount()
                                                .map(amount -> " " + Figures.money(amount))
                                                .orElse(""))
                                .collect(joined())))
            .with(
                "notifications",
                year.notifications()
                    .map(
                        all ->
                            all.stream()
                                .map(one -> one.date().iso() + " " + word(one.kind()))
                                .collect(joined())))
            .with("status", word(year.sample() ? PriceStatus.SAMPLE : PriceStatus.REAL)));
  }

  private static String sum(Stream<Integer> counts) {
    return Long.toString(counts.mapToLong(Integer::longValue).sum());
  }

  private static String tenths(Percent percent) {
    return percent.tenths() / 10 + "." + percent.tenths() % 10 + "%";
  }

  private void program(Program program) {
    add(
        new Row(Kind.PROGRAM)
            .with("name", program.name().english())
            .with("state", word(program.state()))
            .with("since", program.stateSince().map(Day::iso))
            .with("docket", program.docket())
            .with("waiver", word(program.waiver().state()))
            .with("waiver docket", program.waiver().docket())
            .with("website", program.website())
            .with("renewable-basis", program.basis().map(Snapshots::word)));
  }

  private void language(SiteConfig.LanguageChoice language) {
    add(
        new Row(Kind.LANGUAGE)
            .with("tag", language.tag())
            .with("pages", String.join(", ", language.pages())));
  }

  private void municipality(Municipality town) {
    add(
        new Row(Kind.MUNICIPALITY)
            .with("id", town.id())
            .with("name", town.name())
            .with("utility", town.utility())
            .with("area", town.area())
            .with("load-zone", town.loadZone())
            .with("website", town.website()));
  }

  private void customerClass(ProgramClass known) {
    add(
        new Row(Kind.CLASS)
            .with("id", known.id())
            .with("name", known.name().english())
            .with("basic-service", compared(known.basicService()))
            .with(
                "typical-use",
                known.typicalUse().stream()
                    .map(
                        use ->
                            use.kwh()
                                + " kWh"
                                + use.utility().map(utility -> " with " + utility).orElse(""))
                    .collect(joined()))
            .with("low-income-discounts", shares(known.billShares().lowIncomeDiscounts()))
            .with("sales-tax", shares(known.billShares().salesTaxes())));
  }

  private static Optional<String> shares(List<BillShare> shares) {
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            shares.stream()
                .map(
                    share ->
                        share.percent()
                            + share.name().map(name -> " (" + name + ")").orElse("")
                            + share.area().map(area -> " in " + area).orElse(""))
                .collect(Collectors.joining(", ")));
  }

  private void product(Product product) {
    add(
        new Row(Kind.PRODUCT)
            .with("id", product.id())
            .with("name", product.name().english())
            .with("default", product.defaultProduct() ? "yes" : "no")
            .with("summary", product.summary().map(Prose::english))
            .with("parts", parts(product.components())));
  }

  private static String parts(List<RateComponent> components) {
    return components.stream()
        .map(
            part ->
                part.name().map(Prose::english).orElse(word(part.kind()))
                    + " "
                    + Figures.cents(part.price()))
        .collect(joined());
  }

  private static String correction(Correction correction) {
    return Figures.cents(correction.price());
  }

  private static String compared(ComparedClass compared) {
    return Stream.concat(
            compared.everywhere().stream(),
            new TreeMap<>(compared.byUtility())
                .entrySet().stream().map(each -> each.getValue() + " with " + each.getKey()))
        .collect(joined());
  }

  private void terms(Program program) {
    for (Contract contract : program.contracts()) {
      add(
          new Row(Kind.CONTRACT)
              .with("supplier", contract.supplier())
              .with("from", contract.from().map(Snapshots::read))
              .with("until", contract.until().map(Snapshots::read))
              .with("term", contract.term().map(months -> months + " months"))
              .with("status", word(contract.status())));
    }
    for (Credit credit : program.credits()) {
      add(
          new Row(Kind.CREDIT)
              .with("name", credit.name().english())
              .with("product", credit.product())
              .with("classes", String.join(", ", credit.classes()))
              .with("cents per kWh", credit.perKwh().map(Figures::cents))
              .with("dollars per account", credit.perAccount().map(Figures::money))
              .with("from", credit.from().map(Snapshots::read))
              .with("until", credit.until().map(Snapshots::read))
              .with("status", word(credit.status())));
    }
    for (EnrollmentScenario scenario : program.scenarios()) {
      add(
          new Row(Kind.SCENARIO)
              .with("scenario", scenario.name().english())
              .with("standard price", String.join(", ", scenario.standard()))
              .with("market-based price", String.join(", ", scenario.marketBased()))
              .with("either", String.join(", ", scenario.either())));
    }
  }

  private void renewable(Program program, RenewableContent content) {
    add(
        new Row(Kind.RENEWABLE)
            .with("product", content.product())
            .with("year", String.valueOf(content.year()))
            .with("voluntary", content.voluntary().map(Snapshots::percent))
            .with("fill-to", content.fillTo().map(Snapshots::percent))
            .with("basis", program.basis().map(Snapshots::word)));
  }

  private void people(Program program) {
    for (Supplier supplier : program.suppliers()) {
      add(
          new Row(Kind.SUPPLIER)
              .with("id", supplier.id())
              .with("name", supplier.name())
              .with("name on the bill", supplier.nameOnBill())
              .with("phone", supplier.phone())
              .with("email", supplier.email())
              .with("website", supplier.website()));
    }
    for (Consultant consultant : program.consultant().stream().toList()) {
      add(
          new Row(Kind.CONSULTANT)
              .with("name", consultant.name())
              .with("phone", consultant.phone())
              .with("email", consultant.email())
              .with("website", consultant.website()));
    }
    for (Contact contact : program.contacts()) {
      add(
          new Row(Kind.CONTACT)
              .with("role", contact.role().english())
              .with("phone", contact.phone())
              .with("email", contact.email())
              .with("website", contact.website())
              .with("address", contact.address()));
    }
    ways("leave", program.leave());
    ways("change product", program.change());
    ways("join", program.join());
  }

  private void ways(String to, Ways ways) {
    if (!ways.ways().isEmpty()) {
      add(
          new Row(Kind.WAY)
              .with("to", to)
              .with("ways", ways.ways().stream().map(Snapshots::word).collect(joined()))
              .with("form", ways.form()));
    }
  }

  private void plan(Program program) {
    for (PlanRule rule : program.rules()) {
      add(
          new Row(Kind.RULE)
              .with("rule", word(rule.id()))
              .with("counted from", rule.countedFrom().map(Snapshots::event))
              .with("classes", String.join(", ", rule.classes()))
              .with("period", rule.timing().flatMap(Snapshots::period))
              .with("the plan's words", rule.quotation()));
    }
    for (Event event : program.events()) {
      add(
          new Row(Kind.EVENT)
              .with("event", word(event.kind()))
              .with("date", event.date().iso())
              .with("what", event.what()));
    }
    for (Milestone milestone : program.milestones()) {
      add(
          new Row(Kind.MILESTONE)
              .with("event", milestone.event().english())
              .with("date", milestone.date().iso())
              .with("last day", milestone.last().map(Day::iso)));
    }
    for (Document document : program.documents()) {
      add(
          new Row(Kind.DOCUMENT)
              .with("title", document.title().english())
              .with("date", document.date().map(Day::iso))
              .with("address", document.url()));
    }
  }

  private void utility(Program program, Utility utility) {
    add(
        new Row(Kind.UTILITY)
            .with("id", utility.id())
            .with("name", utility.name())
            .with("phone", utility.phone())
            .with("website", utility.website())
            .with("low-income-discounts", ofClasses(utility, BillShares::lowIncomeDiscounts))
            .with("sales-tax", ofClasses(utility, BillShares::salesTaxes)));
    List<String> areas =
        program.municipalities().stream()
            .filter(town -> town.utility().equals(Optional.of(utility.id())))
            .flatMap(town -> utility.areaOf(town).stream())
            .toList();
    utility.prices().stream()
        .filter(price -> areas.contains(price.area()))
        .forEach(price -> entries.add(basicService(utility.id(), price)));
    utility.corrected().stream()
        .filter(price -> areas.contains(price.wrong().area()))
        .forEach(
            price ->
                add(
                    row(Kind.CORRECTED_BASIC_SERVICE, utility.id(), price.wrong())
                        .with(price.correction())));
  }

  /** {@code residential: 32% (Tier 1), 42% (Tier 2)}, one class after the other. */
  private static Optional<String> ofClasses(
      Utility utility, Function<BillShares, List<BillShare>> kind) {
    List<String> classes = new ArrayList<>();
    for (UtilityClass one : utility.classes()) {
      shares(kind.apply(one.billShares())).ifPresent(found -> classes.add(one.id() + ": " + found));
    }
    return classes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", classes));
  }

  /** The texts of the program: shared ones, unless it has one of its own in their place. */
  private void texts(Facts facts, Program program) {
    Map<String, PageText> texts = new TreeMap<>();
    for (PageText text : facts.texts()) {
      if (text.program().filter(program.id()::equals).isPresent()) {
        texts.put(text.id(), text);
      } else if (text.program().isEmpty()) {
        texts.putIfAbsent(text.id(), text);
      }
    }
    texts.forEach(
        (id, text) ->
            add(
                new Row(Kind.TEXT)
                    .with("id", id)
                    .with("title", text.title().english())
                    .with("words", digest(text))));
  }

  private static String digest(PageText text) {
    String all = text.order() + "\n" + text.when() + "\n" + text.html();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void add(Row row) {
    entries.add(row.entry());
  }

  private static String event(PlanRule.CountedFrom from) {
    return from instanceof Enum<?> known ? word(known) : "";
  }

  private static Optional<String> period(PlanRule.Timing timing) {
    return timing instanceof PlanRule.Counted counted
        ? Optional.of(counted.count() + " " + word(counted.unit()).replace('-', ' '))
        : Optional.empty();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String percent(Percent percent) {
    return percent.tenths() / 10 + (percent.tenths() % 10 == 0 ? "" : "." + percent.tenths() % 10);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An entry being written. */
  private static final class Row {

    private final Kind kind;
    private final Map<String, String> values = new LinkedHashMap<>();

    Row(Kind kind) {
      this.kind = kind;
    }

    Row with(String key, String value) {
      if (!value.isEmpty()) {
        values.put(key, value);
      }
      return this;
    }

    Row with(Correction correction) {
      return with("corrected", correction.date().iso())
          .with("correction", correction.reason().english());
    }

    Row with(String key, Optional<String> value) {
      return with(key, value.orElse(""));
    }

    Snapshot.Entry entry() {
      return new Snapshot.Entry(kind, values);
    }
  }
}
