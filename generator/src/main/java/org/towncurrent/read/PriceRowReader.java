package org.towncurrent.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PriceReason;
import org.towncurrent.facts.PriceScenario;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.rates.Price;

/** Reads one row of {@code prices:}, which stands for a price of each class it names. */
final class PriceRowReader {

  private PriceRowReader() {}

  /**
   * The prices of one row.
   *
   * @param products those of the program
   * @param classIds the classes that {@code all} stands for
   */
  static Optional<List<ProductPrice>> rows(
      Fields fields, ProductOfRow products, List<String> classIds) {
    Optional<String> product = products.in(fields);
    Set<String> classes = classes(fields, classIds);
    Optional<MeterRead> from = fields.may("from", DayText::meterRead);
    Optional<MeterRead> until = fields.may("until", DayText::meterRead);
    Optional<Price> price = fields.may("price", PriceText::cents);
    Optional<String> supplier = fields.may("supplier", Values::id);
    PriceScenario scenario =
        fields.may("scenario", Values.word(PriceScenario.class)).orElse(PriceScenario.STANDARD);
    var reason = fields.may("reason", Values.word(PriceReason.class));
    boolean ownComponents = fields.has("components");
    List<RateComponent> components =
        fields.facts("components", "a part of a price", PriceRowReader::component);
    PriceStatus status =
        fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL);
    Optional<String> source = fields.may("source", Values::text);
    Optional<Correction> corrects = correction(fields);
    Origin origin = fields.origin();
    return fields.make(
        () -> {
          List<ProductPrice> rows = new ArrayList<>();
          for (String customerClass : classes) {
            rows.add(
                new ProductPrice(
                    product.orElseThrow(),
                    customerClass,
                    from,
                    until,
                    price,
                    supplier,
                    scenario,
                    reason,
                    ownComponents ? Optional.of(components) : Optional.empty(),
                    status,
                    source,
                    corrects,
                    origin));
          }
          return List.copyOf(rows);
        });
  }

  /** The classes of a row; one that names none is for all. */
  private static Set<String> classes(Fields fields, List<String> classIds) {
    if (fields.node("class").isEmpty()) {
      return new LinkedHashSet<>(classIds);
    }
    List<String> named =
        fields.node("class").orElse(null) instanceof Node.Items list && !list.items().isEmpty()
            ? fields.values("class", Values::id)
            : fields.must("class", Values::id).stream().toList();
    if (named.isEmpty()) {
      fields.spoiled();
    }
    return new LinkedHashSet<>(named.contains(PricesReader.ALL) ? classIds : named);
  }

  static Optional<RateComponent> component(Fields fields) {
    var kind = fields.must("kind", Values.word(ComponentKind.class));
    var name = fields.may("name", Values::prose);
    Optional<Price> price = fields.must("price", PriceText::cents);
    return fields.make(
        () -> new RateComponent(kind.orElseThrow(), name, price.orElseThrow(), fields.origin()));
  }

  /** Which published price this one takes the place of. One that cannot be read spoils the row. */
  static Optional<Correction> correction(Fields fields) {
    Optional<Correction> read =
        fields.group("corrects", "a correction").flatMap(PriceRowReader::corrected);
    if (read.isEmpty() && fields.has("corrects")) {
      fields.spoiled();
    }
    return read;
  }

  private static Optional<Correction> corrected(Fields fields) {
    Optional<Price> price = fields.must("price", PriceText::cents);
    Optional<MeterRead> from = fields.may("from", DayText::meterRead);
    var date = fields.must("date", DayText::day);
    var reason = fields.must("reason", Values::prose);
    return fields.make(
        () ->
            new Correction(
                price.orElseThrow(),
                from,
                date.orElseThrow(),
                reason.orElseThrow(),
                fields.origin()));
  }
}
