package org.towncurrent.wording;

import java.util.List;

/**
 * Whether a sentence affirms what it says: "savings are guaranteed" does, "savings are not
 * guaranteed" and "nobody can guarantee savings" do not.
 */
final class Affirmation {

  /** A negation so many words before still reaches a wording. */
  private static final int REACH = 9;

  private final List<Wording> negations;
  private final List<Wording> notNegations;
  private final List<Wording> newThoughts;
  private final List<Wording> mays;
  private final List<Wording> bothSides;
  private final List<Wording> sellingQuestions;

  /**
   * @param notNegations what only looks like a negation: "not only", "no matter", "no fee"
   * @param newThoughts words at which a negation ends: "but", "and"
   * @param mays what leaves open whether something is so: "may", "might", "try"
   * @param bothSides how a sentence weighs both sides, anywhere in it
   * @param sellingQuestions how questions begin that offer something: "want to"
   */
  Affirmation(
      List<Wording> negations,
      List<Wording> notNegations,
      List<Wording> newThoughts,
      List<Wording> mays,
      List<Wording> bothSides,
      List<Wording> sellingQuestions) {
    this.negations = List.copyOf(negations);
    this.notNegations = List.copyOf(notNegations);
    this.newThoughts = List.copyOf(newThoughts);
    this.mays = List.copyOf(mays);
    this.bothSides = List.copyOf(bothSides);
    this.sellingQuestions = List.copyOf(sellingQuestions);
  }

  boolean affirms(Tokens.Sentence sentence, Wording.Span span, boolean mayBe) {
    List<Token> tokens = sentence.tokens();
    if (sentence.question() && sellingQuestions.stream().noneMatch(w -> w.startsAt(tokens, 0))) {
      return false;
    }
    if (denied(tokens, span)) {
      return false;
    }
    return !mayBe || !leftOpen(tokens, span);
  }

  private boolean denied(List<Token> tokens, Wording.Span span) {
    for (int i : span.between()) {
      if (isNegation(tokens, i)) {
        return true;
      }
    }
    boolean afterComma = false;
    int words = 0;
    for (int i = span.from() - 1; i >= 0 && words < REACH; i--) {
      if (tokens.get(i).isBreak() || (isNewThought(tokens, i) && !isNegation(tokens, i - 1))) {
        return false;
      }
      if (isNegation(tokens, i) && (!afterComma || opens(tokens, i))) {
        return true;
      }
      afterComma |= tokens.get(i).isMark();
      words += tokens.get(i).isMark() ? 0 : 1;
    }
    return words >= REACH && opensWithNegation(tokens, span.from());
  }

  /** "Nobody, not even the Town, can ...": what a sentence begins with reaches over commas. */
  private static boolean opens(List<Token> tokens, int index) {
    return index <= 1 || (index <= 3 && tokens.subList(0, index).stream().noneMatch(Token::isMark));
  }

  private boolean opensWithNegation(List<Token> tokens, int before) {
    for (int i = 0; i < before; i++) {
      if (tokens.get(i).isBreak() || isNewThought(tokens, i)) {
        return false;
      }
    }
    return isNegation(tokens, 0);
  }

  private boolean leftOpen(List<Token> tokens, Wording.Span span) {
    if (bothSides.stream().anyMatch(wording -> wording.find(tokens, 0).isPresent())) {
      return true;
    }
    for (int i : span.between()) {
      if (isMay(tokens, i)) {
        return true;
      }
    }
    int words = 0;
    for (int i = span.from() - 1; i >= 0 && words < REACH; i--) {
      if (tokens.get(i).isBreak()) {
        return false;
      }
      if (isMay(tokens, i)) {
        return true;
      }
      words += tokens.get(i).isMark() ? 0 : 1;
    }
    for (int i = span.from(); i < span.to(); i++) {
      if (isMay(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegation(List<Token> tokens, int at) {
    return at >= 0 && starts(negations, tokens, at) && !starts(notNegations, tokens, at);
  }

  private boolean isNewThought(List<Token> tokens, int at) {
    return starts(newThoughts, tokens, at);
  }

  private boolean isMay(List<Token> tokens, int at) {
    return starts(mays, tokens, at);
  }

  private static boolean starts(List<Wording> wordings, List<Token> tokens, int at) {
    return wordings.stream().anyMatch(wording -> wording.startsAt(tokens, at));
  }
}
