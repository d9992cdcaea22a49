package org.towncurrent.rates;

/**
 * Money as it is printed: a whole number of cents, negative for a loss.
 *
 * <p>It is made by {@link Amount#rounded()}, once, at the end of a sum; money that was rounded is
 * not added up again.
 *
 * @param cents whole cents, at most a hundred thousand million dollars either way
 */
public record Money(double cents) implements Comparable<Money> {

  private static final double LIMIT = 1e13;

  /**
   * @throws IllegalArgumentException when the cents are not whole, or out of range
   */
  public Money {
    if (!(cents >= -LIMIT && cents <= LIMIT) || Math.floor(cents) != cents) {
      throw new IllegalArgumentException("money is out of range");
    }
    cents += 0.0; // makes minus zero zero, so that equal sums are equal
  }

  /** The same money without its sign: a sentence says in words whether it is saved or lost. */
  public Money absolute() {
    return cents < 0 ? new Money(-cents) : this;
  }

  public boolean isZero() {
    return cents == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Double.compare(cents, other.cents);
  }

  /** The figure, with a minus before a loss; pages print {@link Figures#money} and words. */
  @Override
  public String toString() {
    return (cents < 0 ? "-" : "") + Figures.money(this);
  }
}
