package org.towncurrent.facts;

/**
 * A share in tenths of a percent.
 *
 * @param tenths 0 to 2000 (on one basis a printed sum may pass 100)
 */
public record Percent(int tenths) implements Comparable<Percent> {

  public Percent {
    if (tenths < 0 || tenths > 2000) {
      throw new IllegalArgumentException("a percentage must be 0 to 200");
    }
  }

  /** A whole number of percent. */
  public static Percent of(int whole) {
    return new Percent(whole * 10);
  }

  public Percent plus(Percent other) {
    return new Percent(tenths + other.tenths);
  }

  @Override
  public int compareTo(Percent other) {
    return Integer.compare(tenths, other.tenths);
  }
}
