package org.towncurrent.gallery;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;
import org.towncurrent.words.Prose;
import org.towncurrent.words.Translations;
import org.towncurrent.words.Values;
import org.towncurrent.words.Word;

/**
 * The values of an example, as a template takes them: {@code {text: …, href: …}} is a link, {@code
 * {english: …}} a text without a translation, {@code {prose: …}} the HTML of a Markdown text, all
 * else is as it stands. What a group does not give is empty, so that an example names only what it
 * is about.
 */
final class ExampleValues {

  private ExampleValues() {}

  /**
   * The values by name.
   *
   * @param asked takes every key that a template asks a group for
   */
  static Map<String, Object> of(Map<String, Object> plain, Set<String> asked) {
    Map<String, Object> values = new LinkedHashMap<>();
    plain.forEach((name, value) -> values.put(name, value(value, asked)));
    return values;
  }

  private static Object value(Object plain, Set<String> asked) {
    if (plain instanceof List<?> list) {
      return list.stream().map(item -> value(item, asked)).toList();
    }
    if (!(plain instanceof Map<?, ?> map)) {
      return plain;
    }
    Optional<String> text = text(map, "text");
    Optional<String> href = text(map, "href");
    if (map.size() == 2 && text.isPresent() && href.isPresent()) {
      return Word.Linked.to(href.get(), text.get());
    }
    if (map.size() == 1 && text(map, "english").isPresent()) {
      return new Word.Said(text(map, "english").get(), true);
    }
    if (map.size() == 1 && text(map, "prose").isPresent()) {
      return prose(text(map, "prose").get());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), value(value, asked)));
    return new Given(values, asked);
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Markup prose(String html) {
    return Prose.of("examples.yml", html)
        .localized(Language.ENGLISH, Translations.english())
        .fill(Values.of(Map.of()), page -> Optional.of("#" + page));
  }

  /** What an example gives of a group; the rest is empty. */
  private static final class Given extends AbstractMap<String, Object> {

    private final Map<String, Object> values;
    private final Set<String> asked;

    Given(Map<String, Object> values, Set<String> asked) {
      this.values = values;
      this.asked = asked;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      asked.add(String.valueOf(key));
      return true;
    }

    @Override
    public Object get(@Nullable Object key) {
      Object value = values.get(String.valueOf(key));
      return value == null ? Optional.empty() : value;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return values.entrySet();
    }
  }
}
