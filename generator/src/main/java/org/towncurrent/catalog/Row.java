package org.towncurrent.catalog;

import java.util.List;
import org.towncurrent.words.PoEntry;

/**
 * One text in a translator's spreadsheet.
 *
 * @param line of the spreadsheet's file, from 1; 0 when it was not read from one
 * @param file the PO file it belongs to
 * @param place where the text stands
 * @param context what tells it from another of the same words; mostly empty
 * @param source the English
 * @param translation as written; empty when there is none
 * @param state who stands behind the translation, or {@code fuzzy}; empty when there is none
 * @param previous the English that a fuzzy translation was made for
 */
record Row(
    int line,
    String file,
    String place,
    String context,
    String source,
    String translation,
    String state,
    String previous) {

  /** What stands in the state of a translation whose English has changed since. */
  static final String FUZZY = "fuzzy";

  /** The heads of the columns, in their order. */
  static final List<String> COLUMNS =
      List.of("file", "place", "context", "source", "translation", "state", "previous source");

  static Row of(String file, PoEntry entry) {
    return new Row(
        0,
        file,
        String.join(" ", entry.places()),
        entry.context(),
        entry.english(),
        entry.translation(),
        state(entry),
        entry.fuzzy() ? entry.previous().orElse("") : "");
  }

  private static String state(PoEntry entry) {
    return switch (entry.standing()) {
      case MISSING -> "";
      case FUZZY -> FUZZY;
      case MACHINE, DRAFT, REVIEWED -> entry.state().map(Object::toString).orElse("draft");
    };
  }

  PoEntry.Key key() {
    return new PoEntry.Key(context, source);
  }

  List<String> cells() {
    return List.of(file, place, context, source, translation, state, previous);
  }
}
