package org.towncurrent.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Template;

/**
 * The templates there are, by name: {@code prices} is {@code templates/prices.html}, and {@code
 * parts/offer}, which has a folder of its own, {@code templates/parts/offer/offer.html}.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TemplateFiles {

  private static final String EXTENSION = ".html";

  private final Map<String, Template> byName;

  private TemplateFiles(Map<String, Template> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Reads every {@code .html} file of a folder and its folders.
   *
   * @param folder where they are
   * @param shownAs how the folder is called in messages and PO files, like {@code templates}
   * @throws FlawedText with all that is wrong, when any of them breaks the rules
   */
  public static TemplateFiles in(Path folder, String shownAs) {
    Map<String, Template> templates = new TreeMap<>();
    List<Flaw> flaws = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(EXTENSION)) {
          try {
            templates.put(
                name(name.substring(0, name.length() - EXTENSION.length())),
                Template.of(shownAs + "/" + name, normal(Files.readString(file))));
          } catch (FlawedText flawed) {
            flaws.addAll(flawed.flaws());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!flaws.isEmpty()) {
      throw new FlawedText(flaws);
    }
    return new TemplateFiles(templates);
  }

  /** Templates by name, from their texts. */
  public static TemplateFiles of(String shownAs, Map<String, String> texts) {
    Map<String, Template> templates = new TreeMap<>();
    texts.forEach(
        (name, text) -> templates.put(name, Template.of(shownAs + "/" + name + EXTENSION, text)));
    return new TemplateFiles(templates);
  }

  /** Without byte order mark, and with one kind of line end. */
  private static String normal(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** {@code parts/offer} for {@code parts/offer/offer}. */
  private static String name(String path) {
    int file = path.lastIndexOf('/');
    String folder = path.substring(0, Math.max(0, file));
    String last = path.substring(file + 1);
    return folder.endsWith("/" + last) ? folder : path;
  }

  /** The names of all templates. */
  public Set<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  /** All templates, in the order of their names. */
  public List<Template> all() {
    return names().stream().map(byName::get).toList();
  }

  Optional<Template> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
