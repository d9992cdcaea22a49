package org.towncurrent.words;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which elements stand inside a sentence, and which attributes are read by people. */
final class Elements {

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "br",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "i",
          "img",
          "ins",
          "kbd",
          "mark",
          "output",
          "q",
          "s",
          "samp",
          "slot",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "th:block",
          "time",
          "u",
          "var",
          "wbr");
  private static final Set<String> INLINE_DRAWN = Set.of("a", "tspan");
  private static final Set<String> DECORATION = Set.of("svg", "img", "br", "wbr");
  private static final Set<String> TEXT_ONLY = Set.of("title", "textarea", "option");
  private static final Set<String> TEXT_ONLY_DRAWN = Set.of("title", "desc");
  private static final Set<String> READ =
      Set.of("title", "alt", "aria-label", "aria-description", "placeholder", "label");
  private static final Set<String> READ_META =
      Set.of("description", "og:title", "og:description", "og:image:alt", "og:site_name");

  /** Attributes that replace what an element holds, so that what is written there is a sample. */
  private static final Set<String> REPLACING =
      Set.of("th:text", "th:replace", "th:insert", "tc:say", "tc:say-plain", "tc:prose");

  private static final Set<String> STRUCTURAL =
      Set.of(
          "th:if",
          "th:unless",
          "th:each",
          "th:switch",
          "th:case",
          "th:remove",
          "th:with",
          "th:object",
          "th:fragment",
          "th:ref",
          "th:assert");

  private Elements() {}

  /** True of an element that can be part of a sentence, with all that stands in it. */
  static boolean isInline(Html.Element element, boolean drawn) {
    if (!drawn && element.name().equals("svg")) {
      return isWordless(element);
    }
    return (drawn ? INLINE_DRAWN : INLINE).contains(element.name())
        && element.children().stream()
            .allMatch(
                child ->
                    child instanceof Html.Chars
                        || child instanceof Html.Comment
                        || (child instanceof Html.Element inner && isInline(inner, drawn)));
  }

  /** True of an icon or a line break: at the edge of a sentence it is not part of it. */
  static boolean isDecoration(Html.Element element) {
    return DECORATION.contains(element.name());
  }

  /** True of an element that can hold text but no tags. */
  static boolean isTextOnly(Html.Element element, boolean drawn) {
    return (drawn ? TEXT_ONLY_DRAWN : TEXT_ONLY).contains(element.name());
  }

  /** True of an element whose content is put there when the page is rendered. */
  static boolean isReplaced(Html.Element element) {
    return element.attributes().stream()
        .anyMatch(
            attribute ->
                REPLACING.contains(attribute.name()) && !passesItsOwnParts(attribute.value()));
  }

  /**
   * True of a page that hands its parts to a layout, as in {@code ~{layout :: page(~{::main})}}:
   * what stands in it is no sample.
   */
  private static boolean passesItsOwnParts(@Nullable String reference) {
    return reference != null && reference.contains("~{::");
  }

  /** The attribute that makes an element unfit to stand inside a sentence. */
  static Optional<Html.Attribute> unfit(Html.Element element) {
    return element.attributes().stream()
        .filter(
            attribute ->
                STRUCTURAL.contains(attribute.name()) || REPLACING.contains(attribute.name()))
        .findFirst();
  }

  /** True of an attribute whose value is read by people. */
  static boolean isRead(Html.Element element, Html.Attribute attribute) {
    if (element.name().equals("meta") && attribute.name().equals("content")) {
      return element
          .attribute("name")
          .or(() -> element.attribute("property"))
          .map(Html.Attribute::value)
          .filter(READ_META::contains)
          .isPresent();
    }
    return READ.contains(attribute.name());
  }

  /** True of an element whose words are the same in every language. */
  static boolean isUntranslatable(Html.Element element) {
    return element.has("translate", "no") || element.name().equals("pre");
  }

  private static boolean isWordless(Html.Element drawing) {
    return !drawing.has("aria-label")
        && Elements.isEmptyOfText(drawing)
        && Elements.unfit(drawing).isEmpty();
  }

  private static boolean isEmptyOfText(Html.Element element) {
    return element.children().stream()
        .allMatch(
            child ->
                child instanceof Html.Comment
                    || (child instanceof Html.Element inner
                        && !inner.name().equals("text")
                        && !inner.name().equals("title")
                        && !inner.name().equals("desc")
                        && isEmptyOfText(inner))
                    || child instanceof Html.Chars);
  }
}
