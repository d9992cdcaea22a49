package org.towncurrent.read;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that was most likely meant by one that is not known. */
final class Nearest {

  private static final int LONGEST = 60;

  private Nearest() {}

  /** The word at the smallest distance, when it is near enough to be meant. */
  static Optional<String> to(String typed, Collection<String> known) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = typed.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    for (String word : known) {
      int distance = distance(plain, word.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    return bestDistance <= Math.max(1, plain.length() / 3) ? Optional.of(best) : Optional.empty();
  }

  /** Letters to add, drop or change to turn one word into the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
