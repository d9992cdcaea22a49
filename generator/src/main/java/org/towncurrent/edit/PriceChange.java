package org.towncurrent.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Snapshots;
import org.towncurrent.facts.Supplier;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Price;

/**
 * A new price of a product: a row for it, and the end of the row before.
 *
 * @param classes those it is for; empty for every class that has a price of the product
 * @param until the read at which it ends; empty where it is not known
 * @param supplier empty for that of the row before
 * @param sample whether it is made up; so it is, too, when the row before is
 */
public record PriceChange(
    String product,
    List<String> classes,
    MeterRead from,
    Optional<MeterRead> until,
    Price price,
    Optional<String> supplier,
    Optional<String> source,
    boolean sample) {

  private static final String ALL = "all";

  public PriceChange {
    classes = List.copyOf(classes);
  }

  /**
   * Puts it into the prices of a program.
   *
   * @throws NotPossible when that cannot be done
   */
  public Edit in(Program program, String file, Optional<String> before) {
    return new Work(program, file, before).edit();
  }

  /** The row of the file that holds a price; it may hold those of several classes. */
  private record FileRow(Origin origin, List<ProductPrice> prices) {

    List<String> classes() {
      return prices.stream().map(ProductPrice::customerClass).toList();
    }

    ProductPrice any() {
      return prices.get(0);
    }
  }

  /** The work on one file. */
  private final class Work {

    private final Program program;
    private final String file;
    private final Optional<String> before;
    private final YamlLines lines;
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> wanted;

    Work(Program program, String file, Optional<String> before) {
      this.program = program;
      this.file = file;
      this.before = before;
      this.lines = new YamlLines(before.orElse(""));
      List<String> products = program.products().stream().map(Product::id).toList();
      if (before.isEmpty() || !products.contains(product)) {
        throw new NotPossible(
            file
                + " has no product \""
                + product
                + "\". "
                + (products.isEmpty()
                    ? "Write it under `products:` first."
                    : "It has " + String.join(", ", products) + "."));
      }
      wanted = wanted();
    }

    private Set<String> wanted() {
      List<String> known = program.classes().stream().map(ProgramClass::id).toList();
      if (!classes.isEmpty() && !classes.contains(ALL)) {
        for (String one : classes) {
          if (!known.contains(one)) {
            throw new NotPossible(
                "The program has no class \""
                    + one
                    + "\". It has "
                    + String.join(", ", known)
                    + ".");
          }
        }
        return new LinkedHashSet<>(classes);
      }
      Set<String> priced = new LinkedHashSet<>();
      program.prices().stream()
          .filter(price -> price.product().equals(product))
          .forEach(price -> priced.add(price.customerClass()));
      return priced.isEmpty() || classes.contains(ALL) ? new LinkedHashSet<>(known) : priced;
    }

    Edit edit() {
      if (supplier.isPresent()) {
        List<String> known = program.suppliers().stream().map(Supplier::id).toList();
        if (!known.contains(supplier.get())) {
          throw new NotPossible(
              "The program has no supplier \""
                  + supplier.get()
                  + "\". "
                  + (known.isEmpty()
                      ? "Write it under `suppliers:` of program.yml first."
                      : "It has " + String.join(", ", known) + "."));
        }
      }
      refuseWhatStandsThere();
      List<FileRow> open = rows().stream().filter(this::isClosed).toList();
      Map<FileRow, Set<String>> follows = follows();
      Set<String> rest = new LinkedHashSet<>(wanted);
      follows.values().forEach(rest::removeAll);
      if (!rest.isEmpty()) {
        putFirst(rest);
      }
      follows.entrySet().stream()
          .sorted(
              Comparator.comparing(
                      (Map.Entry<FileRow, Set<String>> each) -> each.getKey().origin().place())
                  .reversed())
          .forEach(each -> putAfter(each.getKey(), each.getValue(), open));
      if (endOf(wanted).isEmpty()) {
        remarks.add(
            "The price has no end: pages say that it is not known. Give one with --until, or with the"
                + " next price.");
      }
      return new Edit(file, before, lines.toString(), remarks);
    }

    private void refuseWhatStandsThere() {
      for (ProductPrice price : ofProduct()) {
        if (wanted.contains(price.customerClass())
            && price.from().filter(from::equals).isPresent()) {
          throw new NotPossible(
              price.origin().place()
                  + ": a price of \""
                  + product
                  + "\" for "
                  + price.customerClass()
                  + " from "
                  + Snapshots.read(from)
                  + " stands here already. If it has not begun, change its figure there; if it has,"
                  + " add a row with `corrects:`.");
        }
      }
    }

    private List<ProductPrice> ofProduct() {
      return program.prices().stream().filter(price -> price.product().equals(product)).toList();
    }

    private List<FileRow> rows() {
      Map<Origin, List<ProductPrice>> byOrigin = new LinkedHashMap<>();
      ofProduct()
          .forEach(
              price ->
                  byOrigin.computeIfAbsent(price.origin(), key -> new ArrayList<>()).add(price));
      List<FileRow> rows = new ArrayList<>();
      byOrigin.forEach((origin, prices) -> rows.add(new FileRow(origin, prices)));
      return rows;
    }

    /** Whether a row would hold at the new price's first read, were it not closed. */
    private boolean isClosed(FileRow row) {
      ProductPrice price = row.any();
      return row.classes().stream().anyMatch(wanted::contains)
          && price.from().filter(begin -> begin.compareTo(from) >= 0).isEmpty()
          && price.until().filter(end -> end.compareTo(from) <= 0).isEmpty();
    }

    /** The row after which the new one is put, for each class: the last that begins before it. */
    private Map<FileRow, Set<String>> follows() {
      Map<FileRow, Set<String>> follows = new LinkedHashMap<>();
      for (String customerClass : wanted) {
        rows().stream()
            .filter(row -> row.classes().contains(customerClass))
            .filter(row -> row.any().from().filter(begin -> begin.compareTo(from) >= 0).isEmpty())
            .max(Comparator.comparing(row -> row.any().from().orElse(MeterRead.inMonth(1900, 1))))
            .ifPresent(
                row ->
                    follows.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(customerClass));
      }
      return follows;
    }

    /** Puts the new row after this one, which ends where the new one begins. */
    private void putAfter(FileRow row, Set<String> whose, List<FileRow> open) {
      YamlLines.Row place = lines.row(row.origin().place());
      List<String> added = new ArrayList<>();
      if (open.contains(row)) {
        List<String> others =
            row.classes().stream().filter(other -> !wanted.contains(other)).toList();
        if (!others.isEmpty()) {
          remarks.add(
              "The price before was for several classes: that of "
                  + String.join(", ", others)
                  + " goes on in a row of its own.");
          added.addAll(goingOn(row, others, place));
        }
      }
      List<String> mine = row(whose, row.any(), place.dash());
      if (lines.standsApart(place)) {
        mine.add(0, "");
      }
      added.addAll(0, mine);
      lines.insert(place.last() + 1, added);
      if (open.contains(row)) {
        close(row, place);
      }
    }

    private List<String> goingOn(FileRow row, List<String> others, YamlLines.Row place) {
      ProductPrice price = row.any();
      if (price.price().isEmpty()) {
        throw new NotPossible(
            row.origin().place()
                + ": this row is for several classes and has no price yet. Give each class a row of"
                + " its own first.");
      }
      return new PriceChange(
              product,
              others,
              from,
              price.until(),
              price.price().get(),
              price.supplier(),
              price.source(),
              price.status() == PriceStatus.SAMPLE)
          .lines(others, price.until(), price, place.dash());
    }

    private void close(FileRow row, YamlLines.Row place) {
      String end = Snapshots.read(from);
      ProductPrice price = row.any();
      if (price.until().isPresent()) {
        lines.replace(row.origin().at("until"), Snapshots.read(price.until().get()), end);
        remarks.add(
            "The price before now ends with the read of "
                + end
                + "; it said "
                + Snapshots.read(price.until().get())
                + ".");
      } else if (place.inBraces()) {
        String known = price.from().isPresent() ? "from" : "product";
        lines.putAfter(
            row.origin().at(known),
            price.from().map(Snapshots::read).orElse(product),
            ", until: " + end);
      } else {
        String known = price.from().isPresent() ? "from" : "product";
        lines.insert(
            row.origin().at(known).line(), List.of(" ".repeat(place.keys()) + "until: " + end));
      }
    }

    /** Puts a row for classes that had no price before. */
    private void putFirst(Set<String> whose) {
      Optional<FileRow> near = rows().stream().reduce((first, second) -> second);
      Optional<ProductPrice> any =
          program.prices().stream().max(Comparator.comparing(price -> price.origin().place()));
      if (near.isPresent() || any.isPresent()) {
        Origin origin = near.map(FileRow::origin).orElseGet(() -> any.orElseThrow().origin());
        YamlLines.Row place = lines.row(origin.place());
        List<String> row = row(whose, any.orElseThrow(), place.dash());
        row.add(0, "");
        lines.insert(place.last() + 1, row);
        return;
      }
      if (lines.hasKey("prices")) {
        throw new NotPossible(
            file
                + ": `prices:` holds no row yet. Write this under it:\n"
                + String.join("\n", lines(List.copyOf(whose), until, null, 2)));
      }
      List<String> added = new ArrayList<>(List.of("", "prices:"));
      added.addAll(lines(List.copyOf(whose), until, null, 2));
      lines.append(added);
    }

    private List<String> row(Set<String> whose, ProductPrice like, int dash) {
      return lines(List.copyOf(whose), endOf(whose), like, dash);
    }

    /** When the price ends: as asked for, else where the next one begins. */
    private Optional<MeterRead> endOf(Set<String> whose) {
      return until.or(
          () ->
              ofProduct().stream()
                  .filter(price -> whose.contains(price.customerClass()))
                  .flatMap(price -> price.from().stream())
                  .filter(begin -> begin.compareTo(from) > 0)
                  .min(Comparator.naturalOrder()));
    }

    private List<String> lines(
        List<String> whose, Optional<MeterRead> end, @Nullable ProductPrice like, int dash) {
      return PriceChange.this.lines(
          whose.size() == program.classes().size() && whose.size() > 1 ? List.of(ALL) : whose,
          end,
          like,
          dash);
    }
  }

  /** The lines of a row, with notes on what they mean. */
  private List<String> lines(
      List<String> whose, Optional<MeterRead> end, @Nullable ProductPrice like, int dash) {
    String margin = " ".repeat(dash);
    List<String> row = new ArrayList<>();
    row.add(margin + "- product: " + product);
    row.add(
        margin
            + "  class: "
            + (whose.size() == 1 ? whose.get(0) : "[" + String.join(", ", whose) + "]"));
    row.add(
        YamlLines.noted(margin + "  from: " + Snapshots.read(from), "the meter read it begins at"));
    end.ifPresent(
        read ->
            row.add(
                YamlLines.noted(
                    margin + "  until: " + Snapshots.read(read), "and that it ends at")));
    row.add(
        YamlLines.noted(
            margin + "  price: " + Figures.cents(price), "cents per kWh, every fee in it"));
    supplier
        .or(() -> Optional.ofNullable(like).flatMap(ProductPrice::supplier))
        .ifPresent(id -> row.add(margin + "  supplier: " + id));
    if (sample || (like != null && like.status() == PriceStatus.SAMPLE)) {
      row.add(margin + "  status: sample");
    }
    source.ifPresent(text -> row.add(margin + "  source: " + YamlLines.value(text)));
    return row;
  }
}
