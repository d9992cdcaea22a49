package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Percent;

/**
 * A share of a bill that some customers of a class pay less or more, whatever their supply costs: a
 * tier of the low-income discount, or the sales tax that a business pays unless it is exempt. It is
 * never assumed: where nobody states one with a source, it is not offered.
 *
 * @param millionths of the bill, in whole hundredths of a percent, 100 to 1,000,000: 320,000 for 32
 *     %
 * @param name what the utility calls it ("Tier 1"), in every language the same
 * @param area the service area it holds in; empty for all of the utility's
 * @param source who says so
 * @param lookedUp the day on which the source said so
 */
public record BillShare(
    int millionths,
    Optional<String> name,
    Optional<String> area,
    String source,
    Day lookedUp,
    Origin origin) {

  private static final int WHOLE = 1_000_000;

  public BillShare {
    if (millionths < 1 || millionths > WHOLE || millionths % 100 != 0) {
      throw new IllegalArgumentException("a share of a bill is more than 0 and at most 100 %");
    }
  }

  /** {@code 32%}, or {@code 6.25%}. */
  public String percent() {
    double hundredths = millionths / 100.0;
    return Figures.percent(
        hundredths % 100 == 0
            ? new Percent(hundredths / 100, 0)
            : hundredths % 10 == 0 ? new Percent(hundredths / 10, 1) : new Percent(hundredths, 2));
  }

  /**
   * Whether it holds in this service area; one that is bound to an area holds in no unknown one.
   */
  public boolean isIn(Optional<String> here) {
    return area.isEmpty() || area.equals(here);
  }
}
