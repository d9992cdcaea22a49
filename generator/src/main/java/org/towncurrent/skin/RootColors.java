package org.towncurrent.skin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;

/**
 * Reads the colors out of the style sheet: the {@code :root} blocks at its top level for the light
 * scheme, those in {@code @media (prefers-color-scheme: dark)} for the dark one. All else is passed
 * over.
 */
final class RootColors {

  private static final List<String> NAMES =
      List.of("--paper", "--wash", "--mark", "--ink", "--quiet", "--accent", "--accent-ink");

  private static final String DARK = "@media(prefers-color-scheme:dark)";

  /** Comments and texts in quotes, in which a brace means nothing. */
  private static final Pattern SILENT =
      Pattern.compile("/\\*.*?(?:\\*/|$)|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);

  private static final Pattern DECLARATION = Pattern.compile("(--[a-z-]+)\\s*:\\s*([^;]*)");

  private final List<Finding> findings;
  private final Map<String, Color> light = new HashMap<>();
  private final Map<String, Color> dark = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private String file = "";
  private String css = "";

  private RootColors(List<Finding> findings) {
    this.findings = findings;
  }

  static Optional<Scheme> read(List<StyleSheet.Part> parts, List<Finding> findings) {
    RootColors colors = new RootColors(findings);
    for (StyleSheet.Part part : parts) {
      colors.file = part.file();
      colors.css = SILENT.matcher(part.css()).replaceAll(RootColors::blank);
      colors.rules(0, colors.css.length(), colors.light, "light");
    }
    String first = parts.isEmpty() ? "assets" : parts.get(0).file();
    Optional<Tokens> light = colors.tokens(colors.light, "light", first);
    Optional<Tokens> dark = colors.tokens(colors.dark, "dark", first);
    return light.isEmpty() || dark.isEmpty() || !colors.told.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scheme(light.get(), dark.get()));
  }

  private void rules(int from, int to, Map<String, Color> colors, String scheme) {
    int at = from;
    while (at < to) {
      int open = css.indexOf('{', at);
      if (open < 0 || open >= to) {
        return;
      }
      int close = Math.min(closing(open), to);
      String selector = css.substring(at, open);
      selector = selector.substring(selector.lastIndexOf(';') + 1).replaceAll("\\s+", "");
      if (selector.equals(":root")) {
        declarations(open + 1, close, colors, scheme);
      } else if (selector.equals(DARK) && scheme.equals("light")) {
        rules(open + 1, close, dark, "dark");
      }
      at = close + 1;
    }
  }

  /** Where the block that opens here ends; the end of the file when it does not. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  private void declarations(int from, int to, Map<String, Color> colors, String scheme) {
    Matcher declaration = DECLARATION.matcher(css).region(from, to);
    while (declaration.find()) {
      String name = declaration.group(1);
      if (!NAMES.contains(name)) {
        continue;
      }
      Optional<Color> color = Color.of(declaration.group(2).strip());
      if (color.isEmpty()) {
        tell(
            declaration.start(2),
            "The color `" + name + "` of the " + scheme + " scheme is not written in digits.",
            "Write it as `" + name + ": #1c2830;`, so that contrast can be computed.");
      } else if (colors.putIfAbsent(name, color.get()) != null) {
        tell(
            declaration.start(1),
            "The color `" + name + "` of the " + scheme + " scheme stands here a second time.",
            "Keep one of the two.");
      }
    }
  }

  private Optional<Tokens> tokens(Map<String, Color> colors, String scheme, String first) {
    if (!told.isEmpty()) {
      return Optional.empty();
    }
    List<Color> found = new ArrayList<>();
    for (String name : NAMES) {
      Color color = colors.get(name);
      if (color == null) {
        findings.add(
            Finding.error(
                "style-color",
                Place.startOf(first),
                "The style sheet does not set the color `"
                    + name
                    + "` of the "
                    + scheme
                    + " scheme.",
                "Write a line `"
                    + name
                    + ": #1c2830;` in the block `:root { ... }`"
                    + (scheme.equals("dark")
                        ? " of `@media (prefers-color-scheme: dark)`."
                        : ".")));
      } else {
        found.add(color);
      }
    }
    return found.size() < NAMES.size()
        ? Optional.empty()
        : Optional.of(
            new Tokens(
                found.get(0),
                found.get(1),
                found.get(2),
                found.get(3),
                found.get(4),
                found.get(5),
                found.get(6)));
  }

  private void tell(int at, String message, String hint) {
    told.add(message);
    int start = css.lastIndexOf('\n', at - 1) + 1;
    int line = 1 + (int) css.substring(0, at).chars().filter(c -> c == '\n').count();
    findings.add(
        Finding.error("style-color", new Place(file, line, 1 + at - start), message, hint));
  }

  private static String blank(java.util.regex.MatchResult silent) {
    return silent.group().replaceAll("[^\\n]", " ");
  }
}
