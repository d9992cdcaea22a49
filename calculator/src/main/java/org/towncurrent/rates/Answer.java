package org.towncurrent.rates;

/**
 * Every product against Basic Service over the same months: what the page tells in a sentence, a
 * table, a chart, a text to copy and a file, all from this.
 */
public final class Answer {

  private final Account[] accounts;

  /** Takes the array as its own. */
  Answer(Account[] accounts) {
    this.accounts = accounts;
  }

  /** How many products there are. */
  public int size() {
    return accounts.length;
  }

  /** A product, from 0, in the order in which they were handed in. */
  public Account account(int product) {
    return accounts[product];
  }
}
