package org.towncurrent.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.towncurrent.facts.Finding;

/**
 * The least of some files that shows what was edited in them, and what a finding points at: those
 * lines, the list entries they belong to, and the keys they stand under.
 */
final class Fragment {

  /** A list entry with more lines is not shown whole. */
  private static final int WHOLE_ENTRY = 9;

  /** A new file with more lines is not shown whole. */
  private static final int WHOLE_FILE = 12;

  private static final Pattern NAMED_LINE = Pattern.compile("\\b[Ll]ine (\\d+)");

  /** Texts by name. */
  record Files(Map<String, List<String>> lines) {

    static Files under(Path folder) throws IOException {
      Map<String, List<String>> lines = new TreeMap<>();
      try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
        all.filter(java.nio.file.Files::isRegularFile)
            .forEach(
                file ->
                    lines.put(
                        folder.relativize(file).toString().replace('\\', '/'), readLines(file)));
      }
      return new Files(lines);
    }

    private static List<String> readLines(Path file) {
      try {
        return java.nio.file.Files.readAllLines(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> of(String file) {
      return lines.getOrDefault(file, List.of());
    }
  }

  private final List<String> lines;
  private final TreeSet<Integer> shown = new TreeSet<>();
  private final TreeMap<Integer, List<String>> gone = new TreeMap<>();

  private Fragment(List<String> lines) {
    this.lines = lines;
  }

  /**
   * The lines to print: each file's name, and under it its lines with their numbers.
   *
   * @param byThePast whether it matters what stood there before
   */
  static List<String> of(Files before, Files after, Optional<Finding> finding, boolean byThePast) {
    List<String> out = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.lines().keySet());
    names.addAll(after.lines().keySet());
    for (String name : names) {
      if (!after.lines().containsKey(name)) {
        out.add(name + ": deleted");
        continue;
      }
      Fragment fragment = new Fragment(after.of(name));
      fragment.edited(
          before.of(name),
          byThePast,
          !before.lines().containsKey(name) || isShortText(name, after.of(name)));
      finding.filter(found -> found.place().file().equals(name)).ifPresent(fragment::pointedAt);
      if (!fragment.shown.isEmpty() || !fragment.gone.isEmpty()) {
        out.add(name);
        out.addAll(fragment.print());
      }
    }
    return out;
  }

  private void edited(List<String> before, boolean byThePast, boolean whole) {
    if (before.equals(lines)) {
      return;
    }
    if (whole) {
      for (int i = 0; i < Math.min(lines.size(), WHOLE_FILE); i++) {
        shown.add(i);
      }
      return;
    }
    int[][] common = common(before, lines);
    int was = 0;
    int is = 0;
    while (was < before.size() || is < lines.size()) {
      if (was < before.size() && is < lines.size() && before.get(was).equals(lines.get(is))) {
        was++;
        is++;
        continue;
      }
      List<String> lost = new ArrayList<>();
      int start = is;
      while ((was < before.size() || is < lines.size())
          && !(was < before.size() && is < lines.size() && before.get(was).equals(lines.get(is)))) {
        if (was < before.size()
            && (is == lines.size() || common[was + 1][is] >= common[was][is + 1])) {
          lost.add(before.get(was++));
        } else {
          show(is++);
        }
      }
      if (byThePast || start == is) {
        gone.put(is, lost);
        if (start == is && start > 0) {
          show(start - 1);
        }
      }
    }
  }

  /** Whether it is prose that is best read as a whole. */
  private static boolean isShortText(String name, List<String> lines) {
    return name.endsWith(".md") && lines.size() <= WHOLE_FILE;
  }

  private static int[][] common(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 2][other.size() + 2];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            one.get(i).equals(other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void pointedAt(Finding finding) {
    show(finding.place().line() - 1);
    Matcher named = NAMED_LINE.matcher(finding.message() + " " + finding.hint());
    while (named.find()) {
      show(Integer.parseInt(named.group(1)) - 1);
    }
  }

  /** Shows a line, its list entry, and the keys above. */
  private void show(int line) {
    if (line >= lines.size() || lines.get(line).isBlank()) {
      return;
    }
    shown.add(line);
    int entry = entry(line);
    if (entry >= 0) {
      int end = end(entry);
      for (int i = entry; i < end && end - entry <= WHOLE_ENTRY; i++) {
        shown.add(i);
      }
    }
    int indent = indent(lines.get(line));
    for (int i = line - 1; i >= 0 && indent > 0; i--) {
      String above = lines.get(i);
      if (!above.isBlank() && !above.strip().startsWith("#") && indent(above) < indent) {
        shown.add(i);
        indent = indent(above);
      }
    }
  }

  /** The line at which the list entry begins that a line is part of; -1 where there is none. */
  private int entry(int line) {
    int indent = indent(lines.get(line));
    for (int i = line; i >= 0; i--) {
      String here = lines.get(i);
      if (here.isBlank() || here.strip().startsWith("#")) {
        continue;
      }
      boolean item = here.strip().startsWith("- ");
      if (item && (i == line || indent(here) < indent)) {
        return i;
      }
      if (indent(here) < indent) {
        indent = indent(here);
      }
      if (indent == 0) {
        return -1;
      }
    }
    return -1;
  }

  private int end(int entry) {
    int indent = indent(lines.get(entry));
    int end = entry + 1;
    while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) > indent) {
      end++;
    }
    return end;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private List<String> print() {
    List<String> out = new ArrayList<>();
    TreeSet<Integer> all = new TreeSet<>(shown);
    all.addAll(gone.keySet());
    int last = -1;
    for (int i : all) {
      for (String lost : gone.getOrDefault(i, List.of())) {
        if (!lost.isBlank()) {
          out.add(" gone | " + lost);
        }
      }
      if (!shown.contains(i)) {
        continue;
      }
      if (last >= 0 && i > last + 1) {
        out.add("      |");
      }
      out.add(String.format("%5d | %s", i + 1, lines.get(i)).stripTrailing());
      last = i;
    }
    return out;
  }
}
