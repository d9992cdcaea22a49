package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * What a supplier's disclosure label says of a product in a quarter (G.L. c. 164, § 1(F)(vi); 220
 * C.M.R. § 11.06, as the plans cite them): price, term, power sources, emissions and labor. The
 * supplier makes it; the program posts it.
 *
 * @param product id of a product of the program
 * @param classes ids of the customer classes it is for
 * @param supplier id of the supplier; empty for the one that the price names
 * @param levels the amounts of monthly use, in kWh, for which the average price is stated; empty
 *     for those of the form
 * @param prices the average price at some amount of use, in cents per kWh; empty where one price
 *     holds for the whole quarter, and says so itself
 * @param variability how the price may change; empty where one price holds for the whole quarter
 * @param sources where the power comes from
 * @param emissions what making it puts into the air
 * @param unionLabor the share of the power that is made under union contracts
 * @param replacementLabor the share that is made by workers in place of others who strike
 * @param phone customer service; empty for the supplier's own
 * @param published the day on which the supplier made it
 * @param file where the supplier's own label can be read
 * @param source who says so, where that is not the label itself
 */
public record DisclosureLabel(
    Quarter quarter,
    String product,
    List<String> classes,
    Optional<String> supplier,
    List<Integer> levels,
    List<LevelPrice> prices,
    Optional<Variability> variability,
    List<PowerSource> sources,
    List<Emission> emissions,
    Optional<Percent> unionLabor,
    Optional<Percent> replacementLabor,
    Optional<String> phone,
    Optional<Day> published,
    Optional<String> file,
    Optional<String> source,
    PriceStatus status,
    Origin origin) {

  public DisclosureLabel {
    classes = List.copyOf(classes);
    levels = List.copyOf(levels);
    prices = List.copyOf(prices);
    sources = List.copyOf(sources);
    emissions = List.copyOf(emissions);
  }

  /** The average price at an amount of monthly use. */
  public record LevelPrice(int kwh, Price price, Origin origin) {}

  /** How the price of a product may change. */
  public enum Variability {
    /** It is set for the term. */
    FIXED,
    /** It changes on days that are known beforehand. */
    STEPS,
    /** It changes each month. */
    MONTHLY,
    /** It follows the market. */
    MARKET
  }

  /**
   * How much of the power comes from a fuel.
   *
   * @param known from resources that are known
   * @param system from the mix of the system
   */
  public record PowerSource(
      Fuel fuel, Optional<Percent> known, Optional<Percent> system, Percent total, Origin origin) {}

  /** The fuels of the form. */
  public enum Fuel {
    BIOMASS,
    COAL,
    DIESEL,
    DIGESTER_GAS,
    EFFICIENT_RESOURCE,
    FUEL_CELL,
    HYDROELECTRIC,
    HYDROKINETIC,
    JET,
    LANDFILL_GAS,
    MUNICIPAL_SOLID_WASTE,
    NUCLEAR,
    NATURAL_GAS,
    OIL,
    SOLAR,
    TRASH_TO_ENERGY,
    WIND,
    WOOD;

    /** Its name in files and templates. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What making the power puts into the air, in thousandths of a pound for each MWh.
   *
   * @param region the average of the region
   * @param newUnit what a new power plant would
   */
  public record Emission(
      Pollutant pollutant,
      int amount,
      Optional<Integer> region,
      Optional<Integer> newUnit,
      Origin origin) {

    /** Nobody states more than a hundred thousand pounds. */
    public static final int MOST = 100_000_000;

    public Emission {
      if (amount < 0 || amount > MOST) {
        throw new IllegalArgumentException("an emission is 0 to 100,000 pounds for each MWh");
      }
    }
  }

  /** What the form counts. */
  public enum Pollutant {
    CO2,
    NOX,
    SO2
  }

  /** The one row whose price holds on all days of the quarter, for a class of the label. */
  public Optional<ProductPrice> flat(Program program, String customerClass) {
    return program.prices(product, customerClass, PriceScenario.STANDARD).stream()
        .filter(
            row ->
                row.certain()
                    .filter(
                        days ->
                            !days.first().isAfter(quarter.first())
                                && !days.last().isBefore(quarter.last()))
                    .isPresent())
        .findFirst();
  }

  /** Whether it counts as a label that was posted, and is not for demonstration. */
  public boolean real() {
    return status != PriceStatus.SAMPLE;
  }
}
