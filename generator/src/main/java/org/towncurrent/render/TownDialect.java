package org.towncurrent.render;

import java.util.LinkedHashSet;
import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.StandardActionTagProcessor;
import org.thymeleaf.standard.processor.StandardHrefTagProcessor;
import org.thymeleaf.standard.processor.StandardInlineEnablementTemplateBoundariesProcessor;
import org.thymeleaf.standard.processor.StandardInlineHTMLTagProcessor;
import org.thymeleaf.standard.processor.StandardInliningCDATASectionProcessor;
import org.thymeleaf.standard.processor.StandardInliningCommentProcessor;
import org.thymeleaf.standard.processor.StandardInliningTextProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.standard.processor.StandardSrcTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;

/**
 * Thymeleaf's own {@code th:} attributes without those that write text unescaped or read
 * expressions out of text, and with names looked up strictly.
 */
final class TownDialect extends StandardDialect {

  private static final Set<Class<?>> LEFT_OUT =
      Set.of(
          StandardUtextTagProcessor.class,
          StandardInlineHTMLTagProcessor.class,
          StandardInliningTextProcessor.class,
          StandardInliningCommentProcessor.class,
          StandardInliningCDATASectionProcessor.class,
          StandardInlineEnablementTemplateBoundariesProcessor.class,
          // replaced by PartProcessor
          StandardReplaceTagProcessor.class,
          // replaced by AddressProcessor
          StandardHrefTagProcessor.class,
          StandardSrcTagProcessor.class,
          StandardActionTagProcessor.class);

  TownDialect(StrictNames names) {
    setVariableExpressionEvaluator(names);
    // Otherwise Thymeleaf looks for a JSON library when it starts.
    setJavaScriptSerializer(
        (object, writer) -> {
          throw new UnsupportedOperationException("scripts are not rendered");
        });
  }

  /** No {@code #strings}, {@code #dates} and the like: values come ready from the view. */
  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of();
      }

      @Override
      public Object buildObject(IExpressionContext context, String name) {
        throw new IllegalArgumentException(name);
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    Set<IProcessor> processors = new LinkedHashSet<>(super.getProcessors(prefix));
    processors.removeIf(processor -> LEFT_OUT.contains(processor.getClass()));
    processors.add(new PartProcessor(prefix));
    processors.add(new AddressProcessor(prefix, "href"));
    processors.add(new AddressProcessor(prefix, "src"));
    processors.add(new AddressProcessor(prefix, "action"));
    return processors;
  }
}
