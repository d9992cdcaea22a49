package org.towncurrent.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.towncurrent.render.Renderer;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;

/**
 * The pages under {@code /_parts/}: a list of the parts in each language, a page a part with all
 * its examples, and a page an example by itself.
 *
 * <p>A page is made when it is asked for. Safe for use by many threads.
 */
public final class Gallery {

  /** The folder that all addresses of the gallery begin with, without a slash before it. */
  public static final String FOLDER = "_parts/";

  private final PartsFolder folder;
  private final Renderer renderer;
  private final List<Language> languages;
  private final Map<String, byte[]> assets;

  /**
   * @param assets what the pages refer to, by file name: {@code town.css}, {@code print.css}
   */
  public Gallery(
      PartsFolder folder, Renderer renderer, List<Language> languages, Map<String, byte[]> assets) {
    this.folder = folder;
    this.renderer = renderer;
    this.languages = List.copyOf(languages);
    this.assets = Map.copyOf(assets);
  }

  /** The parts there are. */
  public List<Part> parts() {
    return folder.parts();
  }

  /** The address of every example by itself in this language, without a slash before it. */
  public List<String> examples(Language language) {
    List<String> addresses = new ArrayList<>();
    for (Part part : folder.parts()) {
      for (Example example : part.examples()) {
        addresses.add(address(language, part) + example.slug() + "/");
      }
    }
    return addresses;
  }

  /**
   * What is at this address.
   *
   * @param address begins with {@link #FOLDER}
   */
  public Optional<byte[]> at(String address) {
    String path = address.substring(FOLDER.length());
    if (assets.containsKey(path)) {
      return Optional.ofNullable(assets.get(path));
    }
    if (path.isEmpty()) {
      return Optional.of(list(languages.get(0)).getBytes(UTF_8));
    }
    String[] names = path.split("/", -1);
    if (names.length < 2 || names.length > 4 || !names[names.length - 1].isEmpty()) {
      return Optional.empty();
    }
    return languages.stream()
        .filter(language -> language.tag().equals(names[0]))
        .findFirst()
        .flatMap(language -> page(language, names))
        .map(html -> html.getBytes(UTF_8));
  }

  private Optional<String> page(Language language, String[] names) {
    if (names.length == 2) {
      return Optional.of(list(language));
    }
    Optional<Part> part =
        folder.parts().stream().filter(one -> one.name().equals(names[1])).findFirst();
    if (names.length == 3) {
      return part.map(one -> all(one, language));
    }
    return part.flatMap(
        one ->
            one.examples().stream()
                .filter(example -> example.slug().equals(names[2]))
                .findFirst()
                .map(example -> alone(one, example, language)));
  }

  /**
   * A part with the values of one of its examples, as it stands in a page.
   *
   * @throws org.towncurrent.words.FlawedText when the example lacks what the part needs
   */
  public String html(Part part, Example example, Language language) {
    return rendered(part, example, language).html();
  }

  /**
   * Keys that the examples of a part give and the part never asks for: most often a name that was
   * changed in the template only.
   */
  public List<String> unused(Part part) {
    TreeSet<String> asked = new TreeSet<>();
    TreeSet<String> given = new TreeSet<>();
    for (Example example : part.examples()) {
      rendered(part, example, Language.ENGLISH, ConcurrentHashMap.newKeySet(), asked);
      keys(example.values().values(), given);
    }
    given.removeAll(asked);
    return List.copyOf(given);
  }

  private static void keys(Iterable<?> values, Set<String> keys) {
    for (Object value : values) {
      if (value instanceof List<?> list) {
        keys(list, keys);
      } else if (value instanceof Map<?, ?> map) {
        boolean word =
            map.containsKey("href") || map.containsKey("english") || map.containsKey("prose");
        if (!word) {
          map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        }
        keys(map.values(), keys);
      }
    }
  }

  private Markup rendered(Part part, Example example, Language language) {
    return rendered(
        part, example, language, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
  }

  private Markup rendered(
      Part part, Example example, Language language, Set<String> askedOfNames, Set<String> asked) {
    Map<String, Object> values =
        new LinkedHashMap<>(ExampleValues.of(folder.names(), askedOfNames));
    values.putAll(ExampleValues.of(example.values(), asked));
    return renderer.part(part.template(), part.name(), language, values);
  }

  private String list(Language language) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Part part : folder.parts()) {
      parts.add(
          Map.of(
              "name", part.name(),
              "about", part.about(),
              "href", "/" + address(language, part),
              "examples", part.examples().stream().map(Example::name).toList()));
    }
    return renderer.render("gallery", language, Map.of("languages", choices(""), "parts", parts));
  }

  private String all(Part part, Language language) {
    List<Map<String, Object>> examples = new ArrayList<>();
    for (Example example : part.examples()) {
      examples.add(
          Map.of(
              "name", example.name(),
              "href", "/" + address(language, part) + example.slug() + "/",
              "html", rendered(part, example, language)));
    }
    return renderer.render(
        "gallery-part",
        language,
        Map.of(
            "name", part.name(),
            "about", part.about(),
            "languages", choices(part.name() + "/"),
            "up", "/" + FOLDER + language.tag() + "/",
            "examples", examples));
  }

  private String alone(Part part, Example example, Language language) {
    return renderer.render(
        part.wholePage() ? "gallery-whole" : "gallery-example",
        language,
        Map.of(
            "name",
            part.name() + ": " + example.name(),
            "html",
            rendered(part, example, language)));
  }

  private List<Map<String, String>> choices(String path) {
    return languages.stream()
        .map(
            language ->
                Map.of(
                    "name", language.ownName() + " (" + language.tag() + ")",
                    "tag", language.tag(),
                    "href", "/" + FOLDER + language.tag() + "/" + path))
        .toList();
  }

  private static String address(Language language, Part part) {
    return FOLDER + language.tag() + "/" + part.name() + "/";
  }
}
