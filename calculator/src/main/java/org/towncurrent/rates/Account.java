package org.towncurrent.rates;

/** One product against Basic Service over some months or billing periods, line by line. */
public final class Account {

  private final Line[] lines;
  private final Comparison total;
  private final int compared;

  /** Takes the array as its own. */
  Account(Line[] lines, Bill bill) {
    this.lines = lines;
    Amount use = Amount.zero();
    Amount cost = Amount.zero();
    Amount comparedCost = Amount.zero();
    int count = 0;
    for (Line line : lines) {
      if (line.isCompared()) {
        use = use.plus(line.comparison().amountUsed());
        cost = cost.plus(line.comparison().cost());
        comparedCost = comparedCost.plus(line.comparison().comparedCost());
        count++;
      }
    }
    compared = count;
    total = new Comparison(use, cost, comparedCost, count, bill);
  }

  /** How many lines there are, compared or not. */
  public int size() {
    return lines.length;
  }

  /** A line, from 0, the earliest first. */
  public Line line(int index) {
    return lines[index];
  }

  /** How many lines are compared; when none is, the total says nothing. */
  public int compared() {
    return compared;
  }

  /** The sum of the lines that are compared, unrounded until it is asked for. */
  public Comparison total() {
    return total;
  }
}
