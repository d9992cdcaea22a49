package org.towncurrent.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of a phrasebook. A slip in it is a fault of ours, and stops everything. */
final class PhrasebookReader {

  private static final String WORDS = "words ";

  private final String name;
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final Map<String, List<String>> wordings = new LinkedHashMap<>();

  private PhrasebookReader(String name) {
    this.name = name;
  }

  static Phrasebook read(String language, String text) {
    PhrasebookReader reader = new PhrasebookReader(language);
    reader.sections(text);
    Map<String, List<Wording>> parsed = new LinkedHashMap<>();
    reader.wordings.forEach(
        (section, lines) ->
            parsed.put(
                section, lines.stream().map(line -> Wording.parse(line, reader.words)).toList()));
    return new Phrasebook(language, reader.words, parsed);
  }

  private void sections(String text) {
    String section = "";
    int number = 0;
    for (String typed : text.split("\n", -1)) {
      number++;
      String line = typed.replaceFirst("(?:^|\\s)#(?:\\s.*|$)", "").strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1).strip();
        Map<String, List<String>> kind = section.startsWith(WORDS) ? words : wordings;
        if (kind.putIfAbsent(key(section), new ArrayList<>()) != null) {
          throw new IllegalArgumentException(name + ".txt:" + number + ": twice: " + line);
        }
      } else if (!line.isEmpty()) {
        add(section, line, number);
      }
    }
  }

  private void add(String section, String line, int number) {
    if (section.isEmpty()) {
      throw new IllegalArgumentException(name + ".txt:" + number + ": before any [section]");
    }
    if (section.startsWith(WORDS)) {
      List<String> group = words.computeIfAbsent(key(section), one -> new ArrayList<>());
      Arrays.stream(line.split("\\s+")).map(Wording::word).forEach(group::add);
    } else {
      wordings.computeIfAbsent(section, one -> new ArrayList<>()).add(line);
    }
  }

  private static String key(String section) {
    return section.startsWith(WORDS) ? section.substring(WORDS.length()) : section;
  }
}
