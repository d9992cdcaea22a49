package org.towncurrent.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.BillShares;
import org.towncurrent.rates.Day;

/** Reads what some customers of a class pay less or more: discounts and sales tax, in percent. */
final class BillSharesReader {

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?");
  private static final BigDecimal MILLIONTHS = BigDecimal.valueOf(10_000);

  /** Below this, somebody typed a fraction: there is no discount, and no tax, of so little. */
  private static final BigDecimal LEAST = BigDecimal.ONE;

  /** No discount takes more than a bill has. */
  private static final BigDecimal MOST_DISCOUNT = BigDecimal.valueOf(100);

  /** No state has a sales tax near this; ten times the right one is above it. */
  private static final BigDecimal MOST_TAX = BigDecimal.valueOf(25);

  private BillSharesReader() {}

  /**
   * Those of a class.
   *
   * @param areas whether a share may be bound to a service area, which only a utility has
   */
  static BillShares read(Fields fields, boolean areas) {
    return new BillShares(
        shares(fields, "low-income-discounts", "a low-income discount", MOST_DISCOUNT, areas),
        shares(fields, "sales-tax", "a sales tax", MOST_TAX, areas));
  }

  private static List<BillShare> shares(
      Fields fields, String key, String noun, BigDecimal most, boolean areas) {
    return fields.oneOrMore(key, noun, one -> share(one, most, areas));
  }

  private static Optional<BillShare> share(Fields fields, BigDecimal most, boolean areas) {
    Optional<Integer> millionths =
        fields.must("percent", (typed, problems) -> millionths(typed, most, problems));
    Optional<String> name = fields.may("name", Values::text);
    Optional<String> area = areas ? fields.may("area", Values::code) : Optional.empty();
    Optional<String> source = fields.must("source", Values::text);
    Optional<Day> lookedUp = fields.must("looked-up", DayText::day);
    return fields.make(
        () ->
            new BillShare(
                millionths.orElseThrow(),
                name,
                area,
                source.orElseThrow(),
                lookedUp.orElseThrow(),
                fields.origin()));
  }

  private static Optional<Integer> millionths(
      Node.Scalar typed, BigDecimal most, Problems problems) {
    String text = typed.text();
    String range = " is no percentage from 1 to " + most + ".";
    String hint = "Write digits with two decimals at most, like `32` or `6.25`.";
    if (PERCENT.matcher(text).matches()) {
      BigDecimal percent = new BigDecimal(text);
      if (percent.compareTo(LEAST) >= 0 && percent.compareTo(most) <= 0) {
        return Optional.of(percent.multiply(MILLIONTHS).intValueExact());
      }
      BigDecimal meant = percent.compareTo(LEAST) < 0 ? percent.movePointRight(2) : percent;
      while (meant.compareTo(most) > 0) {
        meant = meant.movePointLeft(1);
      }
      if (meant.signum() > 0 && meant.compareTo(LEAST) >= 0) {
        hint = "Did you mean `" + meant.stripTrailingZeros().toPlainString() + "`? " + hint;
      }
    } else if (text.contains("%")) {
      hint = "Leave the percent sign out, like `32` or `6.25`.";
    }
    problems.add("bad-percent", typed.place(), Quoted.words(text) + range, hint);
    return Optional.empty();
  }
}
