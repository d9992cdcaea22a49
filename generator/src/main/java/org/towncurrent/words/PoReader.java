package org.towncurrent.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a PO file. */
final class PoReader {

  private static final String STATE = "state:";

  private final String file;
  private final List<PoEntry> entries = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private Pending pending = new Pending();
  private int line;

  private PoReader(String file) {
    this.file = file;
  }

  /** An entry whose lines are still being read. */
  private static final class Pending {
    private int line;
    private int translationLine;
    private final List<String> notes = new ArrayList<>();
    private Optional<State> state = Optional.empty();
    private final List<String> roles = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, StringBuilder> strings = new HashMap<>();
    private @Nullable StringBuilder open;
    private boolean obsolete;

    private Optional<String> string(String keyword) {
      return Optional.ofNullable(strings.get(keyword)).map(StringBuilder::toString);
    }
  }

  /**
   * The entries of a file in their order, the header first.
   *
   * @throws FlawedText with everything that cannot be read
   */
  static List<PoEntry> read(String file, String text) {
    PoReader reader = new PoReader(file);
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    for (String each : content.split("\r\n|\r|\n", -1)) {
      reader.line++;
      reader.line(each);
    }
    reader.finish();
    if (!reader.flaws.isEmpty()) {
      throw new FlawedText(reader.flaws);
    }
    return reader.entries;
  }

  private void line(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      finish();
    } else if (text.startsWith("#~")) {
      String rest = text.substring(2).strip();
      startWith(rest.startsWith("msgctxt") || rest.startsWith("|") ? rest : idStart(rest));
      pending.obsolete = true;
      if (rest.startsWith("|")) {
        keyword("previous ", rest.substring(1).strip(), written);
      } else {
        keyword("", rest, written);
      }
    } else if (text.startsWith("#")) {
      startWith("#");
      comment(text, written);
    } else {
      startWith(text.startsWith("msgctxt") ? text : idStart(text));
      keyword("", text, written);
    }
  }

  /** A msgid opens an entry, unless its msgctxt has done so. */
  private String idStart(String text) {
    boolean opens = text.startsWith("msgid") && pending.strings.containsKey("msgstr");
    return opens ? "#" : "";
  }

  /** Ends the entry before, when a line opens a new one. */
  private void startWith(String opening) {
    if (!opening.isEmpty() && pending.strings.containsKey("msgstr")) {
      finish();
    }
    if (pending.line == 0) {
      pending.line = line;
    }
  }

  private void comment(String text, String written) {
    String rest = text.length() > 2 ? text.substring(2).strip() : "";
    if (text.startsWith("#.")) {
      pending.roles.add(rest);
    } else if (text.startsWith("#:")) {
      pending.places.addAll(List.of(rest.split("\\s+", -1)));
    } else if (text.startsWith("#,")) {
      for (String flag : rest.split(",", -1)) {
        pending.flags.add(flag.strip());
      }
    } else if (text.startsWith("#|")) {
      keyword("previous ", rest, written);
    } else {
      String note = text.substring(1).strip();
      if (note.startsWith(STATE)) {
        if (pending.state.isPresent()) {
          flaw(
              written.indexOf(STATE) + 1, "a second state of one translation", "Keep one of them.");
        }
        pending.state = State.parse(note.substring(STATE.length()));
        if (pending.state.isEmpty()) {
          flaw(
              written.indexOf(STATE) + 1,
              "a state that is none of ours: " + note,
              "Write machine, draft, or reviewed by NAME on YYYY-MM-DD.");
        }
      } else {
        pending.notes.add(note);
      }
    }
  }

  private void keyword(String prefix, String text, String written) {
    int quote = text.indexOf('"');
    String word = quote < 0 ? text : text.substring(0, quote).strip();
    if (word.startsWith("msgid_plural") || word.startsWith("msgstr[")) {
      flaw(
          1,
          "plural forms are not used here",
          "Write label and figure apart, as in \"Towns: {count}\".");
      return;
    }
    boolean known = word.isEmpty() || Set.of("msgctxt", "msgid", "msgstr").contains(word);
    if (quote < 0 || !known) {
      flaw(
          written.length() - written.stripLeading().length() + 1,
          "a line that is neither comment, msgid, msgstr, msgctxt nor a string",
          "Put texts in double quotes.");
      return;
    }
    if (!word.isEmpty()) {
      StringBuilder string = new StringBuilder();
      pending.open = string;
      if (word.equals("msgstr")) {
        pending.translationLine = line;
      }
      if (pending.strings.put(prefix + word, string) != null) {
        flaw(1, "a second " + word + " in one entry", "Put an empty line between two entries.");
      }
    }
    if (pending.open == null) {
      flaw(1, "a string that belongs to no msgid or msgstr", "Write msgid or msgstr before it.");
      return;
    }
    string(text, quote, written.indexOf('"') - quote, pending.open);
  }

  private void string(String text, int quote, int shift, StringBuilder out) {
    int i = quote + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        int known = "nrt\"\\".indexOf(escaped);
        if (known < 0) {
          flaw(i + shift, "\\" + escaped + " is no escape", "Write \\\\ for a backslash.");
        } else {
          out.append("\n\r\t\"\\".charAt(known));
        }
      } else {
        out.append(c);
      }
      i++;
    }
    if (i >= text.length()) {
      flaw(text.length() + shift, "a string that never ends", "Close it with a double quote.");
    } else if (i < text.length() - 1) {
      flaw(
          i + 2 + shift,
          "text after the end of the string",
          "Write \\\" for a quotation mark inside a string.");
    }
  }

  private void finish() {
    Pending done = pending;
    pending = new Pending();
    if (done.line == 0) {
      return;
    }
    Optional<String> english = done.string("msgid");
    Optional<String> translation = done.string("msgstr");
    if (english.isEmpty() && translation.isEmpty() && done.string("msgctxt").isEmpty()) {
      return; // comments that belong to no entry
    }
    if (english.isEmpty() || translation.isEmpty()) {
      flaws.add(
          new Flaw(
              new Place(file, done.line, 1),
              "an entry without " + (english.isEmpty() ? "msgid" : "msgstr"),
              "Every entry has a msgid and a msgstr."));
      return;
    }
    boolean fuzzy = done.flags.remove("fuzzy");
    entries.add(
        new PoEntry(
            done.line,
            done.translationLine,
            done.notes,
            done.state,
            done.roles,
            done.places,
            fuzzy,
            List.copyOf(done.flags),
            done.string("previous msgid"),
            done.string("msgctxt").orElse(""),
            english.get(),
            translation.get(),
            done.obsolete));
  }

  private void flaw(int column, String message, String hint) {
    flaws.add(new Flaw(new Place(file, line, Math.max(1, column)), message, hint));
  }
}
