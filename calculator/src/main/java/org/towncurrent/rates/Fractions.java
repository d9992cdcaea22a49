package org.towncurrent.rates;

/** What fractions of days need. */
final class Fractions {

  private static final double LIMIT = 1 << 30;

  private Fractions() {}

  static int commonDivisor(int a, int b) {
    int larger = a;
    int smaller = b;
    while (smaller != 0) {
      int rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  /**
   * @throws IllegalArgumentException when it passes 2<sup>30</sup>: the sum then spans more kinds
   *     of months than there are
   */
  static int commonMultiple(int a, int b) {
    double multiple = (double) a / commonDivisor(a, b) * b;
    if (multiple > LIMIT) {
      throw new IllegalArgumentException("too many different spans of days");
    }
    return (int) multiple;
  }
}
