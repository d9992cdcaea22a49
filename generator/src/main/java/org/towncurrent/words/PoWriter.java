package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;

/** Writes one entry the way translators' tools do, always the same. */
final class PoWriter {

  private PoWriter() {}

  static void write(PoEntry entry, StringBuilder out) {
    entry.notes().forEach(note -> line("#" + (note.isEmpty() ? "" : " " + note), out));
    entry.state().ifPresent(state -> line("# state: " + state, out));
    entry.roles().forEach(role -> line("#. " + role, out));
    entry.places().forEach(place -> line("#: " + place, out));
    List<String> flags = new ArrayList<>();
    if (entry.fuzzy()) {
      flags.add("fuzzy");
    }
    flags.addAll(entry.flags());
    if (!flags.isEmpty()) {
      line("#, " + String.join(", ", flags), out);
    }
    String start = entry.obsolete() ? "#~ " : "";
    String before = entry.obsolete() ? "#~| " : "#| ";
    entry.previous().ifPresent(english -> string(before, "msgid", english, out));
    if (!entry.context().isEmpty()) {
      string(start, "msgctxt", entry.context(), out);
    }
    string(start, "msgid", entry.english(), out);
    string(start, "msgstr", entry.translation(), out);
  }

  private static void string(String start, String keyword, String text, StringBuilder out) {
    int newline = text.indexOf('\n');
    if (newline < 0) {
      line(start + keyword + " " + quoted(text), out);
      return;
    }
    line(start + keyword + " \"\"", out);
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from) + 1;
      int to = end == 0 ? text.length() : end;
      line(start + quoted(text.substring(from, to)), out);
      from = to;
    }
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + "\"";
  }

  private static void line(String text, StringBuilder out) {
    out.append(text).append('\n');
  }
}
