package org.towncurrent.render;

import java.util.Set;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** Our own attributes, {@code tc:}, which put facts into sentences. */
final class SayingDialect extends AbstractProcessorDialect {

  static final String PREFIX = "tc";

  private final StrictNames names;

  SayingDialect(StrictNames names) {
    // The same precedence, so that th:each and th:if come before ours.
    super("Town Current", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    this.names = names;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new SayingProcessor(prefix, names));
  }
}
