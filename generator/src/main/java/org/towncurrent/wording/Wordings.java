package org.towncurrent.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which a section of a phrasebook words one thing, found by the words that they cannot
 * do without: most sentences hold none of them.
 */
final class Wordings {

  static final Wordings NONE = new Wordings(List.of());

  private final List<Wording> wordings;
  private final Map<String, BitSet> byNeededWord = new HashMap<>();
  private final BitSet withoutNeededWord = new BitSet();

  Wordings(Collection<Wording> wordings) {
    this.wordings = List.copyOf(wordings);
    for (int i = 0; i < this.wordings.size(); i++) {
      Set<String> needed = this.wordings.get(i).needed();
      if (needed.isEmpty()) {
        withoutNeededWord.set(i);
      }
      for (String word : needed) {
        byNeededWord.computeIfAbsent(word, first -> new BitSet()).set(i);
      }
    }
  }

  /** All of them, in their order. */
  List<Wording> all() {
    return wordings;
  }

  /** Those that a sentence of these words can say, in their order. */
  List<Wording> thatMayStandIn(Set<String> forms) {
    BitSet candidates = (BitSet) withoutNeededWord.clone();
    for (String form : forms) {
      BitSet needing = byNeededWord.get(form);
      if (needing != null) {
        candidates.or(needing);
      }
    }
    List<Wording> standing = new ArrayList<>();
    candidates.stream()
        .mapToObj(wordings::get)
        .filter(wording -> wording.mayStandIn(forms))
        .forEach(standing::add);
    return standing;
  }
}
