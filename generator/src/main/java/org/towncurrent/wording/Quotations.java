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

  private static final Pattern QUOTED =
      Pattern.compile(
          "\u201c[^\u201c\u201d]{1,2000}\u201d|\u00ab[^\u00ab\u00bb]{1,2000}\u00bb"
              + "|(?<![\\p{L}\\p{N}])\"[^\"]{1,2000}\"(?![\\p{L}\\p{N}])");
  private static final Pattern SOURCE_AFTER =
      Pattern.compile("[\\s,.;]{0,3}\\([^()]*\\p{L}{3,}[^()]*\\).*", Pattern.DOTALL);
  private static final Pattern SOURCE_LINE =
      Pattern.compile(".*\\b(?:Source|Fuente):\\s*\\S.*", Pattern.DOTALL);
  private static final Pattern REPORT =
      Pattern.compile(
          ".*\\b(?:says?|said|writes?|wrote|calls?|called|claims?|claimed|promises?|promised|reads?"
              + "|states?|stated|names?|asks?|words|dicen?|dijo|llaman?|llamado|prometen?|afirman?)"
              + "\\b[^.!?]{0,60}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final List<Found> all;
  private final List<Found> sourced = new ArrayList<>();
  private final List<Found> reported = new ArrayList<>();

  private Quotations(String text) {
    all = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      Found one = Found.in(text, quoted.start() + MARKS, quoted.end() - MARKS);
      all.add(one);
      String after = text.substring(quoted.end());
      if (SOURCE_AFTER.matcher(after).matches() || SOURCE_LINE.matcher(after).matches()) {
        sourced.add(one);
      }
      if (REPORT.matcher(text.substring(0, quoted.start())).matches()) {
        reported.add(one);
      }
    }
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
