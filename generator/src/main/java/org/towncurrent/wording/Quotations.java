package org.towncurrent.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quotations within a text: what stands between quotation marks. One has a source when it is
 * followed by one in parentheses, as in <em>"at least 30 days" (Municipal Aggregation Plan,
 * IV.4)</em>, or when the text ends with {@code Source: ...}. It is reported when words such as
 * "says" or "called" lead to it.
 */
public final class Quotations {

  private static final int MARKS = 1;

  /** So many characters before and after a quotation may say whose it is. */
  private static final int NEAR = 300;

  private static final Pattern QUOTED =
      Pattern.compile(
          "\u201c[^\u201c\u201d]{1,2000}\u201d|\u00ab[^\u00ab\u00bb]{1,2000}\u00bb"
              + "|(?<![\\p{L}\\p{N}])\"[^\"]{1,2000}\"(?![\\p{L}\\p{N}])");
  private static final Pattern SOURCE_AFTER =
      Pattern.compile("[\\s,.;]{0,3}\\([^()]*\\p{L}{3,}[^()]*\\)");
  private static final Pattern SOURCE_LINE = Pattern.compile("\\b(?:Source|Fuente):\\s*\\S");
  private static final Pattern REPORT =
      Pattern.compile(
          "\\b(?:says?|said|writes?|wrote|calls?|called|claims?|claimed|promises?|promised|reads?"
              + "|states?|stated|names?|asks?|words|dicen?|dijo|llaman?|llamado|prometen?|afirman?)"
              + "\\b[^.!?]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  private final List<Found> all;
  private final List<Found> sourced = new ArrayList<>();
  private final List<Found> reported = new ArrayList<>();

  private Quotations(String text) {
    all = new ArrayList<>();
    int lastSource = lastSource(text);
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      Found one = Found.in(text, quoted.start() + MARKS, quoted.end() - MARKS);
      all.add(one);
      int after = Math.min(text.length(), quoted.end() + NEAR);
      if (quoted.end() <= lastSource
          || SOURCE_AFTER.matcher(text.substring(quoted.end(), after)).lookingAt()) {
        sourced.add(one);
      }
      int before = Math.max(0, quoted.start() - NEAR);
      if (REPORT.matcher(text.substring(before, quoted.start())).find()) {
        reported.add(one);
      }
    }
  }

  /** Where the last line of a source begins; -1 where there is none. */
  private static int lastSource(String text) {
    int last = -1;
    Matcher source = SOURCE_LINE.matcher(text);
    while (source.find()) {
      last = source.start();
    }
    return last;
  }

  /** The quotations of a text. */
  public static Quotations in(String text) {
    return new Quotations(text);
  }

  /** Whether these words stand in a quotation. */
  public boolean hold(Found words) {
    return all.stream().anyMatch(words::overlaps);
  }

  /** Whether they stand in one that names its source. */
  public boolean holdWithSource(Found words) {
    return sourced.stream().anyMatch(words::overlaps);
  }

  /** Whether they stand in one that names its source, or that is told as what somebody says. */
  public boolean holdAsReported(Found words) {
    return holdWithSource(words) || reported.stream().anyMatch(words::overlaps);
  }
}
