package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;

/** What is noted while a template or page is read: its sentences, and what is wrong with it. */
final class ReadersNotes {

  private final Source source;
  private final boolean template;
  private final List<Segment.Use> uses = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  ReadersNotes(Source source, boolean template) {
    this.source = source;
    this.template = template;
  }

  Source source() {
    return source;
  }

  /** True of a template, with Thymeleaf's attributes; false of a Markdown page's HTML. */
  boolean ofTemplate() {
    return template;
  }

  /**
   * Notes a sentence.
   *
   * @param line of the Markdown it was made from
   */
  void use(Segment segment, int at, int line, String role) {
    Place place = template ? source.place(at) : new Place(source.file(), line, 0);
    uses.add(new Segment.Use(segment, place, role));
  }

  /** Notes a flaw, once. */
  void flaw(int at, String message, String hint) {
    // A line of the HTML made from Markdown would mislead.
    Place place = template ? source.place(at) : new Place(source.file(), 0, 0);
    Flaw flaw = new Flaw(place, message, hint);
    if (!flaws.contains(flaw)) {
      flaws.add(flaw);
    }
  }

  /**
   * The sentences, in the order they are read.
   *
   * @throws FlawedText with everything that is wrong
   */
  List<Segment.Use> uses() {
    if (!flaws.isEmpty()) {
      throw new FlawedText(flaws);
    }
    return List.copyOf(uses);
  }
}
