package org.towncurrent.rates;

/**
 * What a bill does to the sums of supply, on every side alike: a low-income discount, which is a
 * percentage of the whole bill and so takes the same share of a saving, and the sales tax that a
 * business pays on supply. Neither is there unless a source sets it.
 *
 * <pre>{@code
 * new Bill(320_000, 0); // 32 % off
 * new Bill(0, 62_500); // 6.25 % more
 * }</pre>
 *
 * @param discount the share of the bill that is not paid, in millionths
 * @param tax what is added to the rest, in millionths of it
 */
public record Bill(int discount, int tax) {

  private static final int WHOLE = 1_000_000;

  /**
   * @throws IllegalArgumentException when one is less than nothing or more than the whole
   */
  public Bill {
    if (discount < 0 || discount > WHOLE || tax < 0 || tax > WHOLE) {
      throw new IllegalArgumentException("a discount and a tax are 0 to 100 %");
    }
  }

  /** A bill without either. */
  public static Bill plain() {
    return new Bill(0, 0);
  }

  /** Whether there is neither. */
  public boolean isPlain() {
    return discount == 0 && tax == 0;
  }
}
