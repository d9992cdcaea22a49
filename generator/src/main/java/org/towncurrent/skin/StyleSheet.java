package org.towncurrent.skin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding;

/**
 * The style sheet that all programs share. Here, and nowhere else, its bytes are put together.
 *
 * <pre>{@code
 * StyleSheet sheet = StyleSheet.of(List.of(new Part("assets/town.css", css)), findings::add).get();
 * sheet.bytes(Optional.empty()); // for every program without an accent of its own
 * }</pre>
 */
public final class StyleSheet {

  private final List<Part> parts;
  private final Scheme scheme;

  private StyleSheet(List<Part> parts, Scheme scheme) {
    this.parts = List.copyOf(parts);
    this.scheme = scheme;
  }

  /**
   * One of the files that it is made of.
   *
   * @param file as its writer knows it: {@code assets/town.css}
   */
  public record Part(String file, String css) {}

  /** The sheet of these files, one after the other; findings when its colors cannot be told. */
  public static Optional<StyleSheet> of(List<Part> parts, List<Finding> findings) {
    return RootColors.read(parts, findings).map(scheme -> new StyleSheet(parts, scheme));
  }

  /** The colors it is made with. */
  public Scheme scheme() {
    return scheme;
  }

  /** What is published for a program with this accent, or with none of its own. */
  public byte[] bytes(Optional<Color> accent) {
    String shared = parts.stream().map(Part::css).collect(Collectors.joining("\n"));
    String own = accent.map(color -> override(Accent.of(color, scheme))).orElse("");
    return (shared + own).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * On screens only, so that paper stays black; the dark scheme last, so that it wins in the dark.
   */
  private static String override(Accent accent) {
    return "\n@media screen {\n"
        + root(accent.light(), accent.lightInk())
        + "}\n@media screen and (prefers-color-scheme: dark) {\n"
        + root(accent.dark(), accent.darkInk())
        + "}\n";
  }

  private static String root(Color accent, Color ink) {
    return "  :root { --accent: " + accent.hex() + "; --accent-ink: " + ink.hex() + "; }\n";
  }
}
