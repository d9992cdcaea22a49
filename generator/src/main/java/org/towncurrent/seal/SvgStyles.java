package org.towncurrent.seal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The styles of a drawing, turned into plain attributes: what programs for drawing write as {@code
 * .cls-1{fill:#fff}} stands on each element afterwards, and no style is published.
 */
final class SvgStyles {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
  private static final Pattern SELECTOR =
      Pattern.compile("(\\*|[A-Za-z]+)?(?:#([\\w-]+))?((?:\\.[\\w-]+)*)");
  private static final Pattern SUSPECT =
      Pattern.compile(
          "\\\\|url\\s*\\(|:|@|expression|import|binding|script", Pattern.CASE_INSENSITIVE);

  private final Remarks remarks;
  private final Map<String, List<Rule>> rules = new HashMap<>();
  private int order;

  /** Some declarations, and which elements they are for. */
  private record Rule(
      Optional<String> element,
      Optional<String> id,
      Set<String> classes,
      int order,
      Map<String, String> declarations) {

    int weight() {
      return (id.isPresent() ? 10_000 : 0) + classes.size() * 100 + (element.isPresent() ? 1 : 0);
    }

    /** One name that an element must have, to be found by. */
    String key() {
      return id.map(name -> "#" + name)
          .or(() -> classes.stream().sorted().findFirst().map(name -> "." + name))
          .or(() -> element)
          .orElse("*");
    }

    boolean isFor(SvgElement candidate) {
      return element.map(candidate.name()::equals).orElse(true)
          && id.map(name -> candidate.attribute("id").equals(Optional.of(name))).orElse(true)
          && candidate.classes().containsAll(classes);
    }
  }

  SvgStyles(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Takes in what stands in a {@code <style>}. */
  void sheet(String css, Spot spot) {
    String text = COMMENT.matcher(css).replaceAll(" ").replace("<!--", " ").replace("-->", " ");
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int semicolon = text.indexOf(';', at);
      if (text.substring(at).stripLeading().startsWith("@")) {
        String name = text.substring(at).strip().split("[^@A-Za-z-]", 2)[0];
        remarks.leaveOut("style `" + name + "`", spot);
        boolean block = open >= 0 && (semicolon < 0 || open < semicolon);
        at = block ? closing(text, open) + 1 : semicolon < 0 ? text.length() : semicolon + 1;
      } else if (open < 0) {
        return;
      } else {
        int close = closing(text, open);
        rule(text.substring(at, open), text.substring(open + 1, close), spot);
        at = close + 1;
      }
    }
  }

  /** The declarations of a style that are kept, by property. */
  Map<String, String> declarations(String style, Spot spot) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String declaration : COMMENT.matcher(style).replaceAll(" ").split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon < 0) {
        if (SUSPECT.matcher(declaration).find()) {
          remarks.leaveOut("a style", spot);
        }
        continue;
      }
      String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value =
          declaration.substring(colon + 1).replaceFirst("(?i)!\\s*important\\s*$", "").strip();
      boolean plain = SvgValue.isPlain(value);
      if (plain && SvgVocabulary.PRESENTATION.contains(property)) {
        kept.put(property, value);
      } else if (isMissed(property, value) || (!plain && SUSPECT.matcher(value).find())) {
        remarks.leaveOut("style `" + shown(property) + "`", spot);
      }
    }
    return kept;
  }

  /** Whether somebody could see that this property is gone. */
  static boolean isMissed(String property, String value) {
    return SvgVocabulary.LOST.contains(property)
        && !value.equalsIgnoreCase("none")
        && !value.equalsIgnoreCase("normal");
  }

  /** Puts the styles on the element and on everything in it. */
  void apply(SvgElement element) {
    Stream.concat(
            Stream.of("*", element.name()),
            Stream.concat(
                element.attribute("id").stream().map(id -> "#" + id),
                element.classes().stream().map(name -> "." + name)))
        .flatMap(key -> rules.getOrDefault(key, List.of()).stream())
        .filter(rule -> rule.isFor(element))
        .sorted(Comparator.comparingInt(Rule::weight).thenComparingInt(Rule::order))
        .forEach(rule -> element.attributes().putAll(rule.declarations()));
    element.attributes().putAll(element.inlineStyle());
    element.elements().forEach(this::apply);
  }

  private void rule(String selectors, String body, Spot spot) {
    Map<String, String> declarations = declarations(body, spot);
    for (String selector : selectors.split(",", -1)) {
      Matcher simple = SELECTOR.matcher(selector.strip());
      if (selector.isBlank() || !simple.matches()) {
        if (!declarations.isEmpty()) {
          remarks.leaveOut("style `" + shown(selector.strip()) + "`", spot);
        }
        continue;
      }
      Set<String> classes =
          Stream.of(simple.group(3).split("\\.", -1))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toUnmodifiableSet());
      Rule rule =
          new Rule(
              Optional.ofNullable(simple.group(1)).filter(name -> !name.equals("*")),
              Optional.ofNullable(simple.group(2)),
              classes,
              order++,
              declarations);
      rules.computeIfAbsent(rule.key(), key -> new ArrayList<>()).add(rule);
    }
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String shown(String typed) {
    String line = typed.replaceAll("\\s+", " ").replaceAll("[^\\p{Graph} ]", "?");
    return line.length() > 40 ? line.substring(0, 40) + "..." : line;
  }
}
