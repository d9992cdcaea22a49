package org.towncurrent.usage;

import org.towncurrent.rates.Use;

/**
 * Twelve uses that a person typed or pasted, a line or a cell each, with their months or without.
 */
public sealed interface TwelveMonths {

  /** They were read. */
  final class Accepted implements TwelveMonths {

    private final Use[] uses;
    private final boolean named;

    Accepted(Use[] uses, boolean named) {
      this.uses = uses;
      this.named = named;
    }

    /** Twelve, from January to December where months are named, else as they came. */
    public Use[] uses() {
      return uses;
    }

    /** Whether months are named. */
    public boolean isNamed() {
      return named;
    }
  }

  /**
   * They were not.
   *
   * @param reason {@link Reason#FIGURE} or {@link Reason#NOT_TWELVE}
   * @param use which one cannot be read, from 1; or how many there are where they are not twelve
   */
  record Refused(String reason, int use) implements TwelveMonths {}

  /**
   * Reads what stands in lines, or in cells of a spreadsheet in rows or columns: {@code 600},
   * {@code Jan 600}, {@code 2025-01 600 kWh}, in any order where months are named. Twelve figures
   * in one line are separated by commas or blanks. Never throws.
   */
  static TwelveMonths read(String pasted) {
    return new MonthsReader().read(pasted);
  }
}
