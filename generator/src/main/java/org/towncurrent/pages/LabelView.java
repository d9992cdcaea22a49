package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.Emission;
import org.towncurrent.facts.DisclosureLabel.Pollutant;
import org.towncurrent.facts.DisclosureLabel.PowerSource;
import org.towncurrent.facts.DisclosureLabel.Variability;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Supplier;
import org.towncurrent.words.Word;

/**
 * A disclosure label as pages show it, in the order of the printed form: price, term, power
 * sources, emissions, labor, customer service.
 *
 * @param id the place of the label on its page
 * @param anchor the link to it
 * @param everyone whether it is for all classes of the program
 * @param from the first day of its quarter
 * @param until the last day of its quarter
 * @param levels the average price at some amounts of use; empty where it is not known
 * @param fixed whether the price is set for the term; so are {@code steps}, {@code monthly} and
 *     {@code market}, of which one holds
 * @param term the meter reads between which the price holds, and the months of the contract
 * @param parts whether power sources are told in parts, known ones and those of the system
 * @param sum what the percentages make together
 * @param unionLabor in percent
 */
public record LabelView(
    String id,
    String headingId,
    String anchor,
    String product,
    Word classes,
    boolean everyone,
    String from,
    String until,
    Optional<String> supplier,
    List<Level> levels,
    boolean fixed,
    boolean steps,
    boolean monthly,
    boolean market,
    Term term,
    boolean parts,
    List<Source> sources,
    Sum sum,
    List<Air> air,
    boolean compared,
    Optional<String> unionLabor,
    Optional<String> replacementLabor,
    Optional<Word> phone,
    Optional<String> published,
    Optional<String> file,
    Optional<String> source,
    boolean sample) {

  /** The average price at an amount of use a month. */
  public record Level(String kwh, String price) {}

  /** How long the price and the contract hold. */
  public record Term(
      Optional<String> from, Optional<String> until, Optional<String> months, boolean unknown) {}

  /**
   * How much of the power comes from a fuel.
   *
   * @param fuel the word of the fuel, for the template to name
   * @param width of a bar, 0 to 100
   */
  public record Source(
      String fuel, Optional<String> known, Optional<String> system, String total, String width) {}

  /** What all sources make together. */
  public record Sum(String known, String system, String total) {}

  /**
   * What goes into the air.
   *
   * @param less by how much it is under the average of the region
   * @param more by how much it is over the average of the region
   */
  public record Air(
      boolean co2,
      boolean nox,
      boolean so2,
      String amount,
      Optional<String> region,
      Optional<String> newUnit,
      Optional<String> less,
      Optional<String> more,
      boolean same) {}

  static LabelView of(DisclosureLabel label, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    ProgramPrices prices = outlook.prices();
    Optional<Product> product = program.product(label.product());
    List<ProgramClass> classes =
        program.classes().stream().filter(one -> label.classes().contains(one.id())).toList();
    LabelPrices shown = LabelPrices.of(label, prices);
    Optional<ProductPrice> row = shown.row();
    Optional<Supplier> supplier =
        label.supplier().or(() -> row.flatMap(ProductPrice::supplier)).flatMap(program::supplier);
    Optional<Variability> variability =
        label.variability().or(() -> shown.flat().map(price -> Variability.FIXED));
    String id = label.product() + "-" + String.join("-", label.classes());
    return new LabelView(
        id,
        id + "-name",
        "#" + id,
        product.map(one -> one.name().in(voice.language().tag())).orElse(label.product()),
        voice.sayAll(classes.stream().map(ProgramClass::name).toList()),
        classes.size() == program.classes().size(),
        voice.day(label.quarter().first()),
        voice.day(label.quarter().last()),
        supplier.map(Supplier::name),
        shown.levels().stream()
            .map(one -> new Level(voice.kwh(one.kwh()), voice.cents(one.price())))
            .toList(),
        variability.equals(Optional.of(Variability.FIXED)),
        variability.equals(Optional.of(Variability.STEPS)),
        variability.equals(Optional.of(Variability.MONTHLY)),
        variability.equals(Optional.of(Variability.MARKET)),
        term(label, program, row, supplier, voice),
        label.sources().stream()
            .anyMatch(one -> one.known().isPresent() || one.system().isPresent()),
        label.sources().stream().map(one -> source(one, voice)).toList(),
        sum(label.sources(), voice),
        label.emissions().stream().map(one -> air(one, voice)).toList(),
        label.emissions().stream().anyMatch(one -> one.region().isPresent()),
        label.unionLabor().map(voice::percent),
        label.replacementLabor().map(voice::percent),
        label.phone().or(() -> supplier.flatMap(Supplier::phone)).map(Names::phone),
        label.published().map(voice::day),
        label.file(),
        label.source(),
        !label.real());
  }

  /** The price of the quarter, and the contract that covers its last day. */
  private static Term term(
      DisclosureLabel label,
      Program program,
      Optional<ProductPrice> row,
      Optional<Supplier> supplier,
      Voice voice) {
    Optional<String> from =
        row.flatMap(ProductPrice::from).filter(MeterRead::hasMonth).map(voice::read);
    Optional<String> until =
        row.flatMap(ProductPrice::until).filter(MeterRead::hasMonth).map(voice::read);
    Optional<String> months =
        program.contracts().stream()
            .filter(
                one ->
                    one.supplier().isEmpty() || one.supplier().equals(supplier.map(Supplier::id)))
            .filter(
                one ->
                    one.from()
                            .filter(read -> !read.certain().isAfter(label.quarter().last()))
                            .isPresent()
                        && one.until()
                            .filter(read -> read.earliest().isAfter(label.quarter().last()))
                            .isPresent())
            .map(Contract::term)
            .flatMap(Optional::stream)
            .map(count -> Integer.toString(count))
            .findFirst();
    return new Term(from, until, months, from.isEmpty() && until.isEmpty() && months.isEmpty());
  }

  private static Source source(PowerSource one, Voice voice) {
    return new Source(
        one.fuel().word(),
        one.known().map(voice::percent),
        one.system().map(voice::percent),
        voice.percent(one.total()),
        width(one.total()));
  }

  private static String width(Percent share) {
    return Integer.toString(Math.min(100, (share.tenths() + 5) / 10));
  }

  private static Sum sum(List<PowerSource> sources, Voice voice) {
    Percent known = Percent.of(0);
    Percent system = Percent.of(0);
    Percent total = Percent.of(0);
    for (PowerSource one : sources) {
      known = known.plus(one.known().orElse(Percent.of(0)));
      system = system.plus(one.system().orElse(Percent.of(0)));
      total = total.plus(one.total());
    }
    return new Sum(voice.percent(known), voice.percent(system), voice.percent(total));
  }

  private static Air air(Emission one, Voice voice) {
    Optional<Integer> difference =
        one.region()
            .filter(region -> region > 0)
            .map(region -> (int) Math.round(100.0 * (one.amount() - region) / region));
    return new Air(
        one.pollutant() == Pollutant.CO2,
        one.pollutant() == Pollutant.NOX,
        one.pollutant() == Pollutant.SO2,
        voice.thousandths(one.amount()),
        one.region().map(voice::thousandths),
        one.newUnit().map(voice::thousandths),
        difference.filter(percent -> percent < 0).map(percent -> -percent + "%"),
        difference.filter(percent -> percent > 0).map(percent -> percent + "%"),
        difference.filter(percent -> percent == 0).isPresent());
  }

  /** The labels of these, each product's together, the default product's first. */
  static List<LabelView> all(List<DisclosureLabel> labels, Outlook outlook, Voice voice) {
    List<LabelView> views = new ArrayList<>();
    for (Product product : outlook.prices().products()) {
      labels.stream()
          .filter(label -> label.product().equals(product.id()))
          .map(label -> of(label, outlook, voice))
          .forEach(views::add);
    }
    return views;
  }
}
