package org.towncurrent.skin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding;

/**
 * The style sheets that all programs share. Here, and nowhere else, their bytes are put together.
 *
 * <p>Every page loads the first one. What only calculators need, and what only long reads need,
 * stands in one {@link More} each, so that home and prices arrive in the first round trip.
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

  /** A sheet that pages of one kind load after the first. */
  public enum More {
    /** The calculator, on a page of its own and within those of other sites. */
    CALCULATOR("calculator.css"),
    /** Long reads: labels, notices, tables of a plan, years, postings. */
    REFERENCE("reference.css");

    private final String fileName;

    More(String fileName) {
      this.fileName = fileName;
    }

    /** The name of the files in it, and of the sheet. */
    public String fileName() {
      return fileName;
    }

    private boolean has(Part part) {
      return part.file().endsWith("/" + fileName);
    }
  }

  /** The sheets of these files, one after the other; findings when the colors cannot be told. */
  public static Optional<StyleSheet> of(List<Part> parts, List<Finding> findings) {
    return RootColors.read(parts, findings).map(scheme -> new StyleSheet(parts, scheme));
  }

  /** The colors it is made with. */
  public Scheme scheme() {
    return scheme;
  }

  /** What every page of a program with this accent loads, or of one with none of its own. */
  public byte[] bytes(Optional<Color> accent) {
    String own = accent.map(color -> override(Accent.of(color, scheme))).orElse("");
    return (css(part -> Arrays.stream(More.values()).noneMatch(more -> more.has(part))) + own)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What pages of one kind load besides. */
  public byte[] bytes(More more) {
    return css(more::has).getBytes(StandardCharsets.UTF_8);
  }

  /** All of it as one sheet: where parts of pages of every kind stand side by side. */
  public byte[] whole() {
    return css(part -> true).getBytes(StandardCharsets.UTF_8);
  }

  private String css(Predicate<Part> chosen) {
    return parts.stream().filter(chosen).map(Part::css).collect(Collectors.joining("\n"));
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
