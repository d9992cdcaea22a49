package org.towncurrent.bake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.gallery.Gallery;
import org.towncurrent.gallery.PartsFolder;
import org.towncurrent.read.ContentReader;
import org.towncurrent.render.Renderer;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.skin.StyleSheet;
import org.towncurrent.words.Language;
import org.towncurrent.words.Translations;

/** The gallery of a project, with its own languages, templates and style. */
final class SiteGallery {

  private SiteGallery() {}

  static Gallery of(Bakery.Order order) {
    List<Finding> findings = new ArrayList<>();
    Facts facts =
        ContentReader.read(order.root(), order.config(), Set.of())
            .facts()
            .orElseThrow(() -> new IllegalStateException("site-config.yml cannot be read"));
    SiteWords words = SiteWords.read(order.root(), facts, findings);
    PartsFolder folder =
        PartsFolder.read(order.root().resolve("templates/parts"), "templates/parts");
    findings.addAll(folder.findings());
    Optional<StyleSheet> style = StyleFiles.read(order.root(), findings);
    if (style.isEmpty()
        || findings.stream().anyMatch(one -> one.severity() == Finding.Severity.ERROR)) {
      throw new IllegalStateException(
          findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
    Map<Language, Translations> translations = new LinkedHashMap<>(words.translations());
    translations.put(Language.ACCENTED, Translations.accented());
    translations.put(Language.MIRRORED, Translations.mirrored());
    return new Gallery(
        folder,
        new Renderer(
            TemplateFiles.in(order.root().resolve("templates"), "templates"), translations),
        List.copyOf(translations.keySet()),
        Map.of(
            "town.css",
            sheet(style.orElseThrow(), order),
            "print.css",
            asset(order, "print.css"),
            "icon.svg",
            asset(order, "icon.svg")));
  }

  /** The published style, and that of the parts which only the preview shows. */
  private static byte[] sheet(StyleSheet style, Bakery.Order order) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(style.whole());
    all.write('\n');
    all.writeBytes(StyleFiles.backstage(order.root()));
    return all.toByteArray();
  }

  private static byte[] asset(Bakery.Order order, String name) {
    try {
      return Files.readAllBytes(order.root().resolve("assets").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
