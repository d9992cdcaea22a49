package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Money;

/**
 * What is known of one calendar year of a program and stands nowhere else: who took part, who left,
 * who complained, who was written to, and what the program lived on. Prices, renewable content,
 * contracts and the tables of the plan are facts of their own, and are taken from there.
 *
 * <p>A list that is empty says that there was nothing; one that is not there says that it is not
 * known.
 *
 * @param participation accounts and electricity by month, product and class
 * @param optedOut how many did not want to be enrolled, or left
 * @param complaints by kind
 * @param funding what came in or went out besides the parts of the prices (item ix)
 * @param notifications what customers were sent in this year (item vii)
 * @param tables the tables of the plan as they were in that year, where it was amended since
 */
public record AnnualInformation(
    int year,
    Optional<List<Participation>> participation,
    Optional<List<OptedOut>> optedOut,
    Optional<List<Complaints>> complaints,
    Optional<List<Funding>> funding,
    Optional<List<Notification>> notifications,
    Optional<List<PlanTable>> tables,
    Origin origin) {

  public AnnualInformation {
    participation = participation.map(List::copyOf);
    optedOut = optedOut.map(List::copyOf);
    complaints = complaints.map(List::copyOf);
    funding = funding.map(List::copyOf);
    notifications = notifications.map(List::copyOf);
    tables = tables.map(List::copyOf);
  }

  /** A row, which is a fact of the program or made up to show the software at work. */
  public sealed interface Row permits Participation, OptedOut, Complaints, Funding, Notification {
    /** Whether it is made up. */
    PriceStatus status();

    /** Where it was typed. */
    Origin origin();
  }

  /**
   * How many took part in a month.
   *
   * @param month 1 to 12
   * @param product id of a product of the program
   * @param customerClass id of a class of the program
   * @param municipality id of one of those that share the program; empty for all
   * @param accounts at the end of the month
   * @param kwh what the supplier supplied to them in the month; empty where not known
   */
  public record Participation(
      int month,
      String product,
      String customerClass,
      Optional<String> municipality,
      int accounts,
      Optional<Integer> kwh,
      Optional<String> source,
      PriceStatus status,
      Origin origin)
      implements Row {

    public Participation {
      if (month < 1 || month > 12) {
        throw new IllegalArgumentException("a year has twelve months");
      }
    }

    /** Whether it counts customers that the other counts, too. */
    public boolean overlaps(Participation other) {
      return month == other.month
          && product.equals(other.product)
          && customerClass.equals(other.customerClass)
          && (municipality.isEmpty()
              || other.municipality.isEmpty()
              || municipality.equals(other.municipality));
    }

    /** The first day of its month in this year. */
    public Day monthOf(int year) {
      return Day.of(year, month, 1);
    }
  }

  /**
   * How many opted out, or left, in the year.
   *
   * @param of how many were asked; empty where not known
   * @param customerClass the class they are of; empty for all
   * @param when whether they opted out before they were enrolled
   */
  public record OptedOut(
      int number,
      Optional<Integer> of,
      Optional<String> customerClass,
      When when,
      Optional<String> source,
      PriceStatus status,
      Origin origin)
      implements Row {

    /** Before or after. */
    public enum When {
      /** They answered the Opt-Out Notice and were not enrolled. */
      BEFORE_ENROLLMENT,
      /** They left the program. */
      AFTER_ENROLLMENT
    }
  }

  /** How many complaints of a kind there were. */
  public record Complaints(
      About about, int number, Optional<String> source, PriceStatus status, Origin origin)
      implements Row {

    /** What they were about. */
    public enum About {
      /** Being enrolled without wanting it, or not being enrolled. */
      ENROLLMENT,
      /** Leaving the program, or changing the product. */
      LEAVING,
      /** What the program costs. */
      PRICE,
      /** What stands on the bill. */
      BILLING,
      /** What the program said, or did not say. */
      INFORMATION,
      /** How customers were treated when they called or wrote. */
      SERVICE,
      /** People who said that they called for the program. */
      MARKETING,
      /** Everything else. */
      OTHER;

      /** Its name in files and templates. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  /**
   * Money besides the parts of the prices.
   *
   * @param amount empty where not known
   */
  public record Funding(
      Prose name,
      Flow flow,
      Optional<Money> amount,
      Optional<String> source,
      PriceStatus status,
      Origin origin)
      implements Row {

    /** Whether it came in or went out. */
    public enum Flow {
      FUNDING,
      COST
    }
  }

  /**
   * Something that was sent to customers.
   *
   * @param copies how many were sent; empty where not known
   * @param file where it can be read
   * @param note what more there is to say
   */
  public record Notification(
      Day date,
      Kind kind,
      Optional<Integer> copies,
      Optional<String> file,
      Optional<Prose> note,
      Optional<String> source,
      PriceStatus status,
      Origin origin)
      implements Row {

    /** What was sent. */
    public enum Kind {
      OPT_OUT_NOTICE,
      PRODUCT_CHANGE,
      PRICE_CHANGE,
      CHANGE_IN_LAW,
      PRODUCT_SUMMARY,
      COMPETITIVE_SUPPLY_LETTER,
      DISCLOSURE_LABEL,
      TERMINATION,
      PRESS_RELEASE,
      OTHER;

      /** Its name in files and templates. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }
    }
  }

  /** All rows, in the order of the items. */
  public List<Row> rows() {
    return Stream.<List<? extends Row>>of(
            participation.orElse(List.of()),
            optedOut.orElse(List.of()),
            complaints.orElse(List.of()),
            funding.orElse(List.of()),
            notifications.orElse(List.of()))
        .<Row>flatMap(List::stream)
        .toList();
  }

  /** Whether any of it is made up. */
  public boolean sample() {
    return rows().stream().anyMatch(row -> row.status() == PriceStatus.SAMPLE);
  }

  /** The first and the last day of the year. */
  public Day first() {
    return Day.of(year, 1, 1);
  }

  public Day last() {
    return Day.of(year, 12, 31);
  }
}
