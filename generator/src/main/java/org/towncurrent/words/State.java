package org.towncurrent.words;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * Who stands behind a translation. Written as a comment in the PO file: {@code # state: machine},
 * {@code # state: draft}, {@code # state: reviewed by A. Translator on 2025-10-15}.
 */
public sealed interface State {

  /** Made by a machine, read by nobody. */
  record Machine() implements State {
    @Override
    public String toString() {
      return "machine";
    }
  }

  /** Made by a person, reviewed by nobody. */
  record Draft() implements State {
    @Override
    public String toString() {
      return "draft";
    }
  }

  /**
   * Read and found good.
   *
   * @param by a person or an office
   * @param on the day
   */
  record Reviewed(String by, Day on) implements State {
    @Override
    public String toString() {
      return "reviewed by " + by + " on " + on.iso();
    }
  }

  /** Reads the written form, or nothing when it is none of the three. */
  public static Optional<State> parse(String written) {
    String text = written.strip();
    if (text.equals("machine")) {
      return Optional.of(new Machine());
    }
    if (text.equals("draft")) {
      return Optional.of(new Draft());
    }
    int on = text.lastIndexOf(" on ");
    String start = "reviewed by ";
    if (!text.startsWith(start) || on <= start.length()) {
      return Optional.empty();
    }
    String name = text.substring(start.length(), on).strip();
    if (name.isEmpty() || TranslationCheck.invisible(name).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reviewed(name, Day.parse(text.substring(on + " on ".length()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
