package org.towncurrent.render;

import org.thymeleaf.standard.processor.AbstractStandardFragmentInsertionTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code th:replace}, after the {@code th:each}, {@code th:if}, {@code th:unless} and {@code
 * th:case} of the same element, so that a part can be repeated or left out where it stands.
 * Thymeleaf's own comes first and would silently drop them.
 */
final class PartProcessor extends AbstractStandardFragmentInsertionTagProcessor {

  /** Behind {@code th:unless} (400), before {@code th:object} (500). */
  private static final int PRECEDENCE = 450;

  PartProcessor(String prefix) {
    super(TemplateMode.HTML, prefix, "replace", PRECEDENCE, true);
  }
}
