package org.towncurrent.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code .htaccess} read back: directives in order, those of a section where it matches. */
final class Apache {

  private static final Pattern SECTION = Pattern.compile("<If \"%\\{REQUEST_URI\\} =~ m#(.*)#\">");
  private static final Pattern SET = Pattern.compile("Header always set ([A-Za-z-]+) \"([^\"]*)\"");
  private static final Pattern UNSET = Pattern.compile("Header always unset ([A-Za-z-]+)");
  private static final Pattern REWRITE =
      Pattern.compile("RewriteRule \"([^\"]*)\" (?:\"([^\"]*)\"|-) \\[([A-Z0-9=,]+)\\]");

  private final String base;
  private final List<String> lines;

  Apache(String base, String text) {
    this.base = base;
    this.lines = text.lines().map(String::strip).toList();
  }

  boolean says(String directive) {
    return lines.contains(directive);
  }

  Map<String, String> headers(String address) {
    Map<String, String> headers = new TreeMap<>();
    boolean matches = true;
    for (String line : lines) {
      Matcher section = SECTION.matcher(line);
      Matcher set = SET.matcher(line);
      Matcher unset = UNSET.matcher(line);
      if (section.matches()) {
        matches = Pattern.compile(section.group(1)).matcher(address).find();
      } else if (line.equals("</If>")) {
        matches = true;
      } else if (matches && set.matches()) {
        headers.put(set.group(1), percent(set.group(2)));
      } else if (matches && unset.matches()) {
        headers.remove(unset.group(1));
      } else if (line.startsWith("Header") && !set.matches() && !unset.matches()) {
        throw new IllegalArgumentException(line);
      }
    }
    return headers;
  }

  /** A percent sign begins a word of Apache's own, unless there are two. */
  private static String percent(String value) {
    if (value.replace("%%", "").contains("%")) {
      throw new IllegalArgumentException(value);
    }
    return value.replace("%%", "%");
  }

  /** The status of an address that is not answered with a file, or where it leads. */
  Optional<String> rewritten(String address) {
    String path = address.substring(base.length());
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      Matcher rule = REWRITE.matcher(line);
      if (!rule.matches()) {
        continue;
      }
      Matcher fits = Pattern.compile(rule.group(1)).matcher(path);
      if (fits.find()) {
        String rest = fits.groupCount() > 0 ? fits.group(1) : "";
        found.add(
            rule.group(2) == null
                ? rule.group(3)
                : rule.group(2).replace("\\%", "%").replace("$1", rest));
      }
    }
    return found.stream().findFirst();
  }
}
