package org.towncurrent.render;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.towncurrent.words.Addresses;
import org.unbescape.html.HtmlEscape;

/** Sets {@code href}, {@code src} or {@code action}, to an address that a page may lead to. */
final class AddressProcessor extends AbstractStandardExpressionAttributeTagProcessor {

  private static final int PRECEDENCE = 1000; // as Thymeleaf's own

  private final String attribute;

  AddressProcessor(String prefix, String attribute) {
    super(TemplateMode.HTML, prefix, attribute, PRECEDENCE, false, false);
    this.attribute = attribute;
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName name,
      String value,
      @Nullable Object result,
      IElementTagStructureHandler handler) {
    if (result == null) {
      throw new TemplateProcessingException(
          "th:" + attribute + " is empty here; ask th:if first, or leave the element out");
    }
    String address = result.toString();
    if (!Addresses.isSafe(address)) {
      throw new TemplateProcessingException("a page must not lead to " + address);
    }
    handler.replaceAttribute(name, attribute, HtmlEscape.escapeHtml4Xml(address));
  }
}
