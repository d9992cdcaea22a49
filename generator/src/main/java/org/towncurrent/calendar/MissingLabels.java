package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.Waiver;
import org.towncurrent.rates.Day;

/**
 * The disclosure labels that a program lacks although it posts them instead of mailing them.
 *
 * <p>Each product on offer needs the label of the newest quarter that ended at least {@value #DAYS}
 * days ago: suppliers take weeks to make it. A sample fulfils no duty.
 */
public final class MissingLabels {

  /** How long after a quarter its labels are not late. */
  static final int DAYS = 90;

  private MissingLabels() {}

  /**
   * A label that is not there.
   *
   * @param newest of which quarter the newest one is
   */
  public record Missing(Product product, Quarter quarter, Optional<Quarter> newest) {}

  /** What is missing on this day; nothing before launch, or where labels are mailed. */
  public static List<Missing> of(Program program, Day day) {
    if (program.waiver().state() == Waiver.State.NONE || program.state() != ProgramState.LAUNCHED) {
      return List.of();
    }
    Quarter quarter = Quarter.of(day.plusDays(-DAYS)).before();
    List<Missing> missing = new ArrayList<>();
    for (Product product : program.products()) {
      Optional<Quarter> newest =
          program.labels().stream()
              .filter(label -> label.real() && label.product().equals(product.id()))
              .map(DisclosureLabel::quarter)
              .max(Quarter::compareTo);
      if (sold(program, product, quarter)
          && (newest.isEmpty() || newest.get().compareTo(quarter) < 0)) {
        missing.add(new Missing(product, quarter, newest));
      }
    }
    return missing;
  }

  /** Whether it had a price in this quarter. */
  private static boolean sold(Program program, Product product, Quarter quarter) {
    return program.prices().stream()
        .filter(row -> row.product().equals(product.id()))
        .anyMatch(
            row ->
                row.certain()
                    .filter(days -> !days.first().isAfter(quarter.last()))
                    .filter(days -> !days.last().isBefore(quarter.first()))
                    .isPresent());
  }
}
