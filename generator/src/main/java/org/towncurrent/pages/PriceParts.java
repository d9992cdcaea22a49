package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * The named parts of each product's price. They may differ by class and change with a step; then
 * each set of parts stands with its classes and its meter reads.
 */
public final class PriceParts {

  private PriceParts() {}

  /**
   * The parts of one product's price.
   *
   * @param classes for whom, where it is not for all
   * @param from the meter read with which they begin, where they change
   * @param supply the figure for supply and renewable energy, where it is among the parts
   * @param parts the others
   */
  public record Parts(
      String product,
      Optional<Word> classes,
      Optional<String> from,
      Optional<String> until,
      Optional<String> supply,
      List<Part> parts) {}

  /** One part of a price. */
  public record Part(String kind, Optional<Word> name, String price) {}

  private record Named(ComponentKind kind, Optional<String> name, Price price) {}

  private record Run(
      Optional<MeterRead> from, Optional<MeterRead> until, List<RateComponent> parts) {}

  private record Same(Optional<MeterRead> from, Optional<MeterRead> until, List<Named> parts) {}

  static List<Parts> of(Outlook outlook, Voice voice) {
    List<Parts> all = new ArrayList<>();
    for (Product product : outlook.prices().products()) {
      Map<Same, List<ProgramClass>> classes = new LinkedHashMap<>();
      Map<Same, Run> shown = new LinkedHashMap<>();
      int priced = 0;
      for (ProgramClass one : outlook.program().classes()) {
        List<Run> runs = runs(outlook, product, one);
        priced += runs.isEmpty() ? 0 : 1;
        for (Run run : runs) {
          Same same = new Same(run.from(), run.until(), named(run.parts()));
          shown.putIfAbsent(same, run);
          classes.computeIfAbsent(same, key -> new ArrayList<>()).add(one);
        }
      }
      String name = product.name().in(voice.language().tag());
      if (shown.isEmpty() && !product.components().isEmpty()) {
        all.add(
            new Parts(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                supply(product.components(), voice),
                parts(product.components(), voice)));
      }
      for (Map.Entry<Same, Run> entry : shown.entrySet()) {
        Run run = entry.getValue();
        List<ProgramClass> whose = classes.getOrDefault(entry.getKey(), List.of());
        if (!run.parts().isEmpty()) {
          all.add(
              new Parts(
                  name,
                  whose.size() == priced
                      ? Optional.empty()
                      : Optional.of(voice.sayAll(whose.stream().map(ProgramClass::name).toList())),
                  run.from().map(voice::read),
                  run.until().map(voice::read),
                  supply(run.parts(), voice),
                  parts(run.parts(), voice)));
        }
      }
    }
    return all;
  }

  /** The sets of parts of a price now and later; without dates where they do not change. */
  private static List<Run> runs(Outlook outlook, Product product, ProgramClass one) {
    List<Run> runs = new ArrayList<>();
    boolean change = false;
    for (ProductPrice row : outlook.prices().rows(product, one)) {
      boolean over = row.until().map(read -> !read.certain().isAfter(outlook.asOf())).orElse(false);
      List<RateComponent> parts = outlook.program().components(row);
      if (over) {
        continue;
      }
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && named(last.parts()).equals(named(parts))) {
        runs.set(runs.size() - 1, new Run(last.from(), row.until(), parts));
      } else {
        change |= last != null;
        runs.add(new Run(row.from(), row.until(), parts));
      }
    }
    return change
        ? runs
        : runs.stream()
            .map(run -> new Run(Optional.empty(), Optional.empty(), run.parts()))
            .toList();
  }

  private static List<Named> named(List<RateComponent> parts) {
    return parts.stream()
        .map(part -> new Named(part.kind(), part.name().map(Prose::english), part.price()))
        .toList();
  }

  private static List<Part> parts(List<RateComponent> components, Voice voice) {
    return components.stream()
        .filter(part -> part.kind() != ComponentKind.SUPPLY)
        .map(
            part ->
                new Part(
                    part.name().isPresent()
                        ? "named"
                        : part.kind().name().toLowerCase(java.util.Locale.ROOT),
                    part.name().map(voice::say),
                    voice.cents(part.price())))
        .toList();
  }

  private static Optional<String> supply(List<RateComponent> components, Voice voice) {
    return components.stream()
        .filter(part -> part.kind() == ComponentKind.SUPPLY)
        .map(part -> voice.cents(part.price()))
        .findFirst();
  }
}
