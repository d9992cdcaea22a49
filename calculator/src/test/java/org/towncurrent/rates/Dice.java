package org.towncurrent.rates;

/** Seeded numbers: the same cases in every run. */
final class Dice {

  private long state;

  Dice(long seed) {
    state = seed;
  }

  int below(int limit) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % limit);
  }

  Use use() {
    return new Use(Math.floor((double) below(100_000) * below(100_001)));
  }

  Price price() {
    return new Price(below(below(4) == 0 ? 500_000 : 40_000));
  }

  Day day() {
    return new Day(below(40_000) - 10_000);
  }
}
