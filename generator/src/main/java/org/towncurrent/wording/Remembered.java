package org.towncurrent.wording;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers about texts, which are asked about again by the next rule and by the next build. Only so
 * many are kept.
 */
final class Remembered<A> {

  private static final int MOST = 20_000;

  private final Function<String, A> ask;
  private final Map<String, A> answers = new ConcurrentHashMap<>();

  /**
   * @param ask gives the same answer whenever it is asked about the same text
   */
  Remembered(Function<String, A> ask) {
    this.ask = ask;
  }

  A of(String text) {
    A known = answers.get(text);
    if (known != null) {
      return known;
    }
    A answer = ask.apply(text);
    if (answers.size() >= MOST) {
      answers.clear();
    }
    answers.put(text, answer);
    return answer;
  }
}
