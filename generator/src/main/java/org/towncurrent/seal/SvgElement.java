package org.towncurrent.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element that is kept, with the attributes that are kept of it. Grows while it is read. */
final class SvgElement implements SvgNode {

  private static final Set<String> SHAPES =
      Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use");

  private final String name;
  private final Spot place;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> inlineStyle = new LinkedHashMap<>();
  private final List<SvgNode> children = new ArrayList<>();
  private Set<String> classes = Set.of();

  SvgElement(String name, Spot place) {
    this.name = name;
    this.place = place;
  }

  String name() {
    return name;
  }

  Spot place() {
    return place;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** What its {@code style} attribute says, which goes before everything else. */
  Map<String, String> inlineStyle() {
    return inlineStyle;
  }

  Set<String> classes() {
    return classes;
  }

  void setClasses(String names) {
    classes = Stream.of(names.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
  }

  List<SvgNode> children() {
    return children;
  }

  List<SvgElement> elements() {
    return children.stream()
        .filter(SvgElement.class::isInstance)
        .map(SvgElement.class::cast)
        .toList();
  }

  boolean holdsText() {
    return name.equals("text") || name.equals("tspan") || name.equals("textPath");
  }

  /** Whether there is a shape in it. */
  boolean draws() {
    return SHAPES.contains(name) || elements().stream().anyMatch(SvgElement::draws);
  }
}
