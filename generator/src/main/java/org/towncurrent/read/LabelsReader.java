package org.towncurrent.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.Emission;
import org.towncurrent.facts.DisclosureLabel.Fuel;
import org.towncurrent.facts.DisclosureLabel.LevelPrice;
import org.towncurrent.facts.DisclosureLabel.Pollutant;
import org.towncurrent.facts.DisclosureLabel.PowerSource;
import org.towncurrent.facts.DisclosureLabel.Variability;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Quarter;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/** Reads a file of {@code labels/}: the disclosure labels of a quarter. */
final class LabelsReader {

  private static final Pattern POUNDS = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,3})?");
  private static final BigDecimal THOUSANDTHS = BigDecimal.valueOf(1000);

  private final Quarter quarter;
  private final ProductOfRow products;
  private final List<String> classIds;
  private final Shared shared;

  private LabelsReader(
      Quarter quarter, ProductOfRow products, List<String> classIds, Shared shared) {
    this.quarter = quarter;
    this.products = products;
    this.classIds = classIds;
    this.shared = shared;
  }

  /** What is said once for all labels of the file. */
  private record Shared(
      Optional<String> supplier,
      Optional<String> phone,
      Optional<Day> published,
      Optional<String> source,
      PriceStatus status,
      Amounts region,
      Amounts newUnit) {}

  /** Pounds for each MWh, in thousandths. */
  private record Amounts(Optional<Integer> co2, Optional<Integer> nox, Optional<Integer> so2) {

    private static final Amounts NONE =
        new Amounts(Optional.empty(), Optional.empty(), Optional.empty());

    private Optional<Integer> of(Pollutant pollutant) {
      return switch (pollutant) {
        case CO2 -> co2;
        case NOX -> nox;
        case SO2 -> so2;
      };
    }
  }

  /**
   * The labels of a quarter.
   *
   * @param classIds the classes that {@code all} stands for
   */
  static List<DisclosureLabel> read(
      Quarter quarter,
      Node node,
      List<Product> products,
      List<String> classIds,
      Problems problems) {
    return Fields.of(node, "a file of disclosure labels", problems)
        .map(fields -> labels(quarter, fields, ProductOfRow.among(products), classIds))
        .orElse(List.of());
  }

  private static List<DisclosureLabel> labels(
      Quarter quarter, Fields fields, ProductOfRow products, List<String> classIds) {
    Shared shared =
        new Shared(
            fields.may("supplier", Values::id),
            fields.may("phone", Values::text),
            fields.may("published", DayText::day),
            fields.may("source", Values::text),
            fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL),
            amounts(fields, "region", "the averages of the region"),
            amounts(fields, "new-unit", "what a new power plant would emit"));
    LabelsReader reader = new LabelsReader(quarter, products, classIds, shared);
    List<DisclosureLabel> labels = fields.someFacts("labels", "a disclosure label", reader::label);
    fields.noMore();
    return labels;
  }

  private Optional<DisclosureLabel> label(Fields fields) {
    Optional<String> product = products.in(fields);
    List<String> classes = classes(fields);
    Optional<String> supplier = fields.may("supplier", Values::id).or(shared::supplier);
    List<Integer> levels = levels(fields);
    List<LevelPrice> prices =
        fields.facts("price-at", "an average price", LabelsReader::levelPrice);
    Optional<Variability> variability = fields.may("variability", Values.word(Variability.class));
    List<PowerSource> sources =
        fields.someFacts("sources", "a power source", LabelsReader::powerSource);
    Origin origin = fields.origin();
    List<Emission> emissions = emissions(amounts(fields, "emissions", "the emissions"), origin);
    Optional<Percent> union = fields.may("union-labor", Values::percent);
    Optional<Percent> replacement = fields.may("replacement-labor", Values::percent);
    Optional<String> phone = fields.may("phone", Values::text).or(shared::phone);
    Optional<Day> published = fields.may("published", DayText::day).or(shared::published);
    Optional<String> file = fields.may("file", Values::text);
    Optional<String> source = fields.may("source", Values::text).or(shared::source);
    PriceStatus status =
        fields.may("status", Values.word(PriceStatus.class)).orElse(shared.status());
    return fields.make(
        () ->
            new DisclosureLabel(
                quarter,
                product.orElseThrow(),
                classes,
                supplier,
                levels,
                prices,
                variability,
                sources,
                emissions,
                union,
                replacement,
                phone,
                published,
                file,
                source,
                status,
                origin));
  }

  /** The classes of a label; one that names none is for all. */
  private List<String> classes(Fields fields) {
    List<String> named = fields.oneOrMoreValues("class", Values::id);
    Set<String> classes =
        new LinkedHashSet<>(
            !fields.has("class") || named.contains(PricesReader.ALL) ? classIds : named);
    return List.copyOf(classes);
  }

  private static List<Integer> levels(Fields fields) {
    List<Integer> levels = new ArrayList<>();
    for (Integer level : fields.values("levels", Values::whole)) {
      if (level <= 0 || (!levels.isEmpty() && level <= levels.get(levels.size() - 1))) {
        fields.spoiled();
        fields
            .problems()
            .add(
                "bad-value",
                fields.at("levels"),
                "The amounts of use are not above zero and ascending.",
                "Write them like `levels: [250, 500, 1000, 2000]`.");
        break;
      }
      levels.add(level);
    }
    return levels;
  }

  private static Optional<LevelPrice> levelPrice(Fields fields) {
    Optional<Integer> kwh = fields.must("kwh", Values::whole);
    Optional<Price> price = fields.must("price", PriceText::cents);
    return fields.make(
        () -> new LevelPrice(kwh.orElseThrow(), price.orElseThrow(), fields.origin()));
  }

  /** What is not given in parts is given as a whole. */
  private static Optional<PowerSource> powerSource(Fields fields) {
    Optional<Fuel> fuel = fields.must("fuel", Values.word(Fuel.class));
    Optional<Percent> known = fields.may("known", Values::percent);
    Optional<Percent> system = fields.may("system", Values::percent);
    Optional<Percent> total = fields.may("total", Values::percent);
    if (!fields.has("known") && !fields.has("system") && !fields.has("total")) {
      fields.spoiled();
      fields
          .problems()
          .add(
              "missing-key",
              fields.place(),
              "This power source has no percentage.",
              "Write `total: 12.5`, or `known` and `system`, which make it.");
    }
    Percent none = Percent.of(0);
    return fields.make(
        () ->
            new PowerSource(
                fuel.orElseThrow(),
                known,
                system,
                total.orElseGet(() -> known.orElse(none).plus(system.orElse(none))),
                fields.origin()));
  }

  private List<Emission> emissions(Amounts amounts, Origin origin) {
    List<Emission> emissions = new ArrayList<>();
    for (Pollutant pollutant : Pollutant.values()) {
      amounts
          .of(pollutant)
          .ifPresent(
              amount ->
                  emissions.add(
                      new Emission(
                          pollutant,
                          amount,
                          shared.region().of(pollutant),
                          shared.newUnit().of(pollutant),
                          origin)));
    }
    return emissions;
  }

  private static Amounts amounts(Fields fields, String key, String noun) {
    return fields.group(key, noun).flatMap(LabelsReader::amounts).orElse(Amounts.NONE);
  }

  private static Optional<Amounts> amounts(Fields fields) {
    Optional<Integer> co2 = fields.may("co2", LabelsReader::pounds);
    Optional<Integer> nox = fields.may("nox", LabelsReader::pounds);
    Optional<Integer> so2 = fields.may("so2", LabelsReader::pounds);
    return fields.make(() -> new Amounts(co2, nox, so2));
  }

  private static Optional<Integer> pounds(Node.Scalar typed, Problems problems) {
    if (POUNDS.matcher(typed.text()).matches()) {
      int thousandths = new BigDecimal(typed.text()).multiply(THOUSANDTHS).intValueExact();
      if (thousandths <= Emission.MOST) {
        return Optional.of(thousandths);
      }
    }
    problems.add(
        "bad-amount",
        typed.place(),
        Quoted.words(typed.text()) + " is no amount of pounds for each MWh, from 0 to 100,000.",
        "Write digits with three decimals at most and no unit, like `653.2` or `0.31`.");
    return Optional.empty();
  }
}
