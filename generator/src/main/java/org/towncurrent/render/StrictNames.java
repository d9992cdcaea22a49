package org.towncurrent.render;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.towncurrent.words.NamedParts;

/**
 * Looks up {@code ${product.price}}: dotted names and nothing else. A name that leads nowhere is an
 * error that says what names there are.
 */
final class StrictNames implements IStandardVariableExpressionEvaluator {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

  private final ConcurrentMap<String, List<String>> paths = new ConcurrentHashMap<>();

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext execution) {
    String path = expression.getExpression().strip();
    if (path.equals("null")) {
      return null; // what Thymeleaf makes of a condition without its "otherwise"
    }
    if (expression.getUseSelectionAsRoot()
        && context instanceof ITemplateContext inTemplate
        && inTemplate.hasSelectionTarget()) {
      return follow(inTemplate.getSelectionTarget(), names(path), path, 0);
    }
    return value(context, path);
  }

  /** What a dotted path stands for, or null when it ends in an empty optional. */
  @Nullable Object value(IContext context, String path) {
    List<String> names = names(path);
    String first = names.get(0);
    if (!context.containsVariable(first)) {
      throw new TemplateProcessingException(
          "there is no "
              + first
              + " here (in ${"
              + path
              + "}); there are "
              + new TreeSet<>(context.getVariableNames()));
    }
    Object start = NamedParts.seenThrough(context.getVariable(first));
    return follow(start, names.subList(1, names.size()), path, first.length());
  }

  private static @Nullable Object follow(
      @Nullable Object start, List<String> names, String path, int from) {
    Object found = start;
    int known = from;
    for (String name : names) {
      if (found == null) {
        throw new TemplateProcessingException(
            path.substring(0, known) + " is empty here (in ${" + path + "}); ask th:if first");
      }
      found = part(found, name, path, path.substring(0, known));
      known += name.length() + (known == 0 ? 0 : 1);
    }
    return found;
  }

  private static @Nullable Object part(Object whole, String name, String path, String sofar) {
    if (whole instanceof IterationStatusVar status) {
      return part(status, name, path);
    }
    try {
      return NamedParts.part(whole, name);
    } catch (NamedParts.NoSuchPart e) {
      List<String> names = NamedParts.names(whole);
      throw new TemplateProcessingException(
          (sofar.isEmpty() ? "this" : sofar)
              + " has no "
              + name
              + (names.isEmpty() ? "; it has no parts" : "; it has " + names)
              + " (in ${"
              + path
              + "})",
          e);
    }
  }

  private static @Nullable Object part(IterationStatusVar status, String name, String path) {
    return switch (name) {
      case "index" -> status.getIndex();
      case "count" -> status.getCount();
      case "size" -> status.getSize();
      case "first" -> status.isFirst();
      case "last" -> status.isLast();
      case "even" -> status.isEven();
      case "odd" -> status.isOdd();
      case "current" -> status.getCurrent();
      default ->
          throw new TemplateProcessingException(
              "a loop's status has no "
                  + name
                  + " (in ${"
                  + path
                  + "}); it has index, count, size, first, last, even, odd, current");
    };
  }

  private List<String> names(String path) {
    return paths.computeIfAbsent(path, StrictNames::split);
  }

  private static List<String> split(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new TemplateProcessingException(
          "${"
              + path
              + "} is more than a dotted name; operators stand outside, as in ${a} == 'b', all else in the view");
    }
    return List.of(path.split("\\.", -1));
  }
}
