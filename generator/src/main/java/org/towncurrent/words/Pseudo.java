package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two languages made from English by letters alone. */
final class Pseudo {

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ACCENTS = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
  private static final String ARABIC = "ابثديفغهيجكلمنوبقرستوفوخيزابثديفغهيجكلمنوبقرستوفوخيز";
  private static final String PADDING = " åéîöû";

  private Pseudo() {}

  static Optional<Sentence> accented(Segment segment) {
    Sentence english = segment.english();
    Sentence changed = english.mapText(text -> letters(text, ACCENTS));
    int more = (english.text().length() + 1) / 2;
    StringBuilder tail = new StringBuilder();
    while (tail.length() < more) {
      tail.append(PADDING.charAt(tail.length() % PADDING.length()));
    }
    List<Sentence.Piece> pieces = new ArrayList<>();
    pieces.add(new Sentence.Text("["));
    pieces.addAll(changed.pieces());
    pieces.add(new Sentence.Text(tail.toString().stripTrailing() + "]"));
    return Optional.of(new Sentence(pieces));
  }

  static Optional<Sentence> mirrored(Segment segment) {
    return Optional.of(segment.english().mapText(text -> letters(text, ARABIC)));
  }

  private static String letters(String text, String alphabet) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int letter = PLAIN.indexOf(text.charAt(i));
      out.append(letter < 0 ? text.charAt(i) : alphabet.charAt(letter));
    }
    return out.toString();
  }
}
