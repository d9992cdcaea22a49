package org.towncurrent.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;
import org.towncurrent.words.Language;
import org.towncurrent.words.NamedParts;

/** What a page shows, as Thymeleaf sees it: the parts of a record or map are its variables. */
final class View implements IContext {

  private final Object whole;
  private final List<String> names;
  private final Locale locale;

  View(Object whole, Language language) {
    if (!(whole instanceof Record) && !(whole instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("a view is a record or a map, not " + whole.getClass());
    }
    this.whole = whole;
    this.names = NamedParts.names(whole);
    this.locale = Locale.forLanguageTag(language.tag());
  }

  @Override
  public Locale getLocale() {
    return locale;
  }

  @Override
  public boolean containsVariable(String name) {
    return names.contains(name);
  }

  @Override
  public Set<String> getVariableNames() {
    return new TreeSet<>(names);
  }

  @Override
  public @Nullable Object getVariable(String name) {
    try {
      return names.contains(name) ? NamedParts.part(whole, name) : null;
    } catch (NamedParts.NoSuchPart e) {
      throw new IllegalStateException(e);
    }
  }
}
