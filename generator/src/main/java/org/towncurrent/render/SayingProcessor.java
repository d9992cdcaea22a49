package org.towncurrent.render;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.AbstractProcessor;
import org.thymeleaf.processor.element.IElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.processor.element.MatchingAttributeName;
import org.thymeleaf.processor.element.MatchingElementName;
import org.thymeleaf.templatemode.TemplateMode;
import org.towncurrent.words.Addresses;
import org.towncurrent.words.Markup;
import org.towncurrent.words.NamedParts;
import org.towncurrent.words.Opening;
import org.towncurrent.words.Sentence;
import org.towncurrent.words.Word;
import org.towncurrent.words.WordHtml;
import org.unbescape.html.HtmlEscape;

/**
 * Puts facts into the holes of an element: {@code tc:say} and {@code tc:say-plain} make it say a
 * value (with or without a link; {@code -opening} where a sentence begins with it), {@code
 * tc:prose} makes it hold a Markdown page, {@code tc:text} makes it say a sentence with holes, and
 * any other {@code tc:name} sets the attribute {@code name} to such a sentence.
 */
final class SayingProcessor extends AbstractProcessor implements IElementTagProcessor {

  private static final int PRECEDENCE = 1250; // after th:each, th:if, th:with and th:attr
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action");

  private final ConcurrentMap<String, Sentence> sentences = new ConcurrentHashMap<>();

  private final String prefix;
  private final StrictNames names;

  SayingProcessor(String prefix, StrictNames names) {
    super(TemplateMode.HTML, PRECEDENCE);
    this.prefix = prefix;
    this.names = names;
  }

  @Override
  public @Nullable MatchingElementName getMatchingElementName() {
    return null; // any element
  }

  @Override
  public MatchingAttributeName getMatchingAttributeName() {
    return MatchingAttributeName.forAllAttributesWithPrefix(TemplateMode.HTML, prefix);
  }

  @Override
  public void process(
      ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler handler) {
    for (IAttribute attribute : tag.getAllAttributes()) {
      if (prefix.equals(attribute.getAttributeDefinition().getAttributeName().getPrefix())) {
        try {
          put(context, attribute, handler);
        } catch (TemplateProcessingException e) {
          if (!e.hasLineAndCol()) {
            e.setTemplateName(attribute.getTemplateName());
            e.setLineAndCol(attribute.getLine(), attribute.getCol());
          }
          throw e;
        }
      }
    }
  }

  private void put(
      ITemplateContext context, IAttribute attribute, IElementTagStructureHandler handler) {
    String complete = attribute.getAttributeCompleteName();
    String name = complete.substring(prefix.length() + 1);
    String value =
        attribute.getValue() == null ? "" : HtmlEscape.unescapeHtml(attribute.getValue());
    switch (name) {
      case "say", "say-plain", "say-opening", "say-plain-opening" -> {
        Word word = word(context, path(value));
        WordHtml html =
            WordHtml.of(
                name.endsWith("-opening") ? word.atOpening() : word, !name.startsWith("say-plain"));
        handler.removeAttribute(complete);
        html.marks().forEach(handler::setAttribute);
        handler.setBody(html.body(), false);
      }
      case "prose" -> {
        String path = path(value);
        if (!(names.value(context, path) instanceof Markup markup)) {
          throw new TemplateProcessingException("${" + path + "} is no Markdown page");
        }
        handler.removeAttribute(complete);
        handler.setBody(markup.html(), false);
      }
      case "text" -> {
        handler.removeAttribute(complete);
        handler.setBody(HtmlEscape.escapeHtml4Xml(filled(context, value)), false);
      }
      default -> {
        String text = filled(context, value);
        if (ADDRESSES.contains(name) && !Addresses.isSafe(text)) {
          throw new TemplateProcessingException("a page must not lead to " + text);
        }
        handler.replaceAttribute(
            attribute.getAttributeDefinition().getAttributeName(),
            name,
            HtmlEscape.escapeHtml4Xml(text));
      }
    }
  }

  private String filled(ITemplateContext context, String written) {
    Sentence sentence = sentences.computeIfAbsent(written, Sentence::parse);
    StringBuilder out = new StringBuilder();
    for (Sentence.Piece piece : sentence.pieces()) {
      if (piece instanceof Sentence.Text text) {
        out.append(text.text());
      } else if (piece instanceof Sentence.Hole hole) {
        Word word = word(context, hole.path());
        out.append((Opening.after(out) ? word.atOpening() : word).text());
      }
    }
    return out.toString();
  }

  private Word word(ITemplateContext context, String path) {
    Object value = names.value(context, path);
    if (value == null) {
      throw new TemplateProcessingException(
          "{" + path + "} is empty here; ask th:if first, or leave the sentence out");
    }
    return Word.of(value).orElseThrow(() -> noWord(path, value));
  }

  private static TemplateProcessingException noWord(String path, Object value) {
    return new TemplateProcessingException(
        "{"
            + path
            + "} is no word but "
            + value.getClass().getSimpleName()
            + "; its parts are "
            + NamedParts.names(value));
  }

  private static String path(String expression) {
    String text = expression.strip();
    if (!text.startsWith("${") || !text.endsWith("}")) {
      throw new TemplateProcessingException(expression + " is not written as ${name}");
    }
    return text.substring(2, text.length() - 1);
  }
}
