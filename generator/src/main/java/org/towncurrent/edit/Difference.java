package org.towncurrent.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines in which two versions of a file differ, in the unified form. */
final class Difference {

  private static final int AROUND = 3;

  private final List<String> before;
  private final List<String> after;

  private Difference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static String between(String file, Optional<String> before, String after) {
    String head = "--- " + before.map(there -> file).orElse("(no file)") + "\n+++ " + file + "\n";
    return head + new Difference(lines(before.orElse("")), lines(after)).hunks();
  }

  private static List<String> lines(String text) {
    String plain = text.replace("\r\n", "\n").replace("\uFEFF", "");
    List<String> lines = new ArrayList<>(Arrays.asList(plain.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** A line of the comparison: kept, taken out or put in. */
  private record Line(char sign, String text) {}

  private String hunks() {
    List<Line> lines = compare();
    StringBuilder hunks = new StringBuilder();
    int old = 1;
    int now = 1;
    int at = 0;
    while (at < lines.size()) {
      int end = endOfHunk(lines, at);
      if (end == at) {
        old++;
        now++;
        at++;
        continue;
      }
      List<Line> hunk = lines.subList(at, end);
      int taken = (int) hunk.stream().filter(line -> line.sign() != '+').count();
      int put = (int) hunk.stream().filter(line -> line.sign() != '-').count();
      hunks.append("@@ -").append(old).append(',').append(taken);
      hunks.append(" +").append(now).append(',').append(put).append(" @@\n");
      hunk.forEach(line -> hunks.append(line.sign()).append(line.text()).append('\n'));
      old += taken;
      now += put;
      at = end;
    }
    return hunks.toString();
  }

  /** Where the hunk ends that begins here; here, where none does. */
  private static int endOfHunk(List<Line> lines, int at) {
    int first = next(lines, at);
    if (first - at > AROUND || first == lines.size()) {
      return at;
    }
    int last = first;
    for (int change = first; change < lines.size() && change - last <= 2 * AROUND; ) {
      last = change;
      change = next(lines, change + 1);
    }
    return Math.min(lines.size(), last + 1 + AROUND);
  }

  private static int next(List<Line> lines, int at) {
    int change = at;
    while (change < lines.size() && lines.get(change).sign() == ' ') {
      change++;
    }
    return change;
  }

  private List<Line> compare() {
    int same = 0;
    while (same < before.size()
        && same < after.size()
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < before.size() - same
        && tail < after.size() - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    before.subList(0, same).forEach(line -> lines.add(new Line(' ', line)));
    middle(
        before.subList(same, before.size() - tail),
        after.subList(same, after.size() - tail),
        lines);
    before
        .subList(before.size() - tail, before.size())
        .forEach(line -> lines.add(new Line(' ', line)));
    return lines;
  }

  /** The part between, by the longest lines in common. */
  private static void middle(List<String> was, List<String> is, List<Line> lines) {
    int[][] common = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(is.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        lines.add(new Line(' ', was.get(i++)));
        j++;
      } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', was.get(i++)));
      } else {
        lines.add(new Line('+', is.get(j++)));
      }
    }
  }
}
