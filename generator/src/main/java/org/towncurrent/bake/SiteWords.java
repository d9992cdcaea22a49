package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.catalog.Catalog;
import org.towncurrent.catalog.Chapter;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.pages.Voice;
import org.towncurrent.pages.Voices;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rules.SiteTexts;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;
import org.towncurrent.words.PoEntry;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Sentence;
import org.towncurrent.words.Translations;

/**
 * The languages of a site: what can be said in each, and how each writes dates.
 *
 * @param voices of all programs and languages
 * @param shown every translation that is shown
 */
record SiteWords(Voices voices, List<SiteTexts.Translated> shown) {

  /** The column in which the words of a translation begin, after {@code msgstr "}. */
  private static final int MSGSTR = "msgstr \"".length() + 1;

  /** What the templates say in each language. */
  Map<Language, Translations> translations() {
    Map<Language, Translations> translations = new LinkedHashMap<>();
    voices
        .shared()
        .values()
        .forEach(voice -> translations.put(voice.language(), voice.translations()));
    return translations;
  }

  /** Reads the translations that a site needs; what is wrong goes to the findings. */
  static SiteWords read(Path root, Facts facts, List<Finding> findings) {
    Map<String, Voice> voices = new LinkedHashMap<>();
    Map<String, Map<String, Translations>> own = new LinkedHashMap<>();
    Set<String> machine = new LinkedHashSet<>();
    List<SiteTexts.Translated> shown = new ArrayList<>();
    List<LanguageChoice> languages = facts.config().languages();
    LanguageTable table;
    try {
      table = LanguageTable.committed();
    } catch (FlawedText flawed) {
      findings.addAll(findings("language-table", flawed.flaws()));
      return new SiteWords(new Voices(voices, own, machine), shown);
    }
    for (LanguageChoice choice : languages) {
      if (voices.containsKey(choice.tag())) {
        continue; // named twice, which a rule tells
      }
      Optional<Language> language = Language.of(choice.tag());
      if (language.isEmpty()) {
        findings.add(
            Finding.error(
                "unknown-language",
                choice.origin().at("tag"),
                "there is no language \"" + choice.tag() + "\"",
                table.insteadOf(choice.tag())));
        continue;
      }
      voices.put(
          choice.tag(),
          voice(root, language.get(), table.dates(language.get()), machine, shown, findings));
      for (Program program : facts.programs()) {
        own(root, program.id(), language.get(), machine, shown, findings)
            .ifPresent(
                said ->
                    own.computeIfAbsent(program.id(), id -> new LinkedHashMap<>())
                        .put(choice.tag(), said));
      }
    }
    findings.addAll(strays(root, facts));
    return new SiteWords(new Voices(voices, own, machine), shown);
  }

  /** What a program says in its own words; it may have none in this language. */
  private static Optional<Translations> own(
      Path root,
      String program,
      Language language,
      Set<String> machine,
      List<SiteTexts.Translated> shown,
      List<Finding> findings) {
    String name = Chapter.file(Optional.of(program), language.tag());
    if (!language.isTranslated() || !Files.exists(root.resolve(name))) {
      return Optional.empty();
    }
    Optional<PoFile> po = po(root, name, findings);
    if (po.isPresent() && po.get().standings().count(PoEntry.Standing.MACHINE) > 0) {
      machine.add(program + "/" + language.tag());
    }
    po.ifPresent(file -> shown(file, name, language, Optional.of(program), shown));
    return po.map(PoFile::translations);
  }

  /** A sentence of a PO file as it is read; one that is no sentence is told of elsewhere. */
  private static String readable(String written) {
    try {
      return Sentence.parse(written.strip()).reading();
    } catch (IllegalArgumentException malformed) {
      return written;
    }
  }

  /** What of a file of translations is shown. */
  private static void shown(
      PoFile po,
      String name,
      Language language,
      Optional<String> program,
      List<SiteTexts.Translated> shown) {
    for (PoEntry entry : po.entries()) {
      if (entry.isShown()) {
        shown.add(
            new SiteTexts.Translated(
                language.tag(),
                program,
                readable(entry.english()),
                readable(entry.translation()),
                entry.places().stream().map(place -> place.replaceFirst(":\\d+$", "")).toList(),
                new Place(name, Math.max(1, entry.translationLine()), MSGSTR)));
      }
    }
  }

  /** Files of languages that there are not. */
  private static List<Finding> strays(Path root, Facts facts) {
    List<Finding> findings = new ArrayList<>();
    List<Optional<String>> chapters = new ArrayList<>(List.of(Optional.empty()));
    facts.programs().forEach(program -> chapters.add(Optional.of(program.id())));
    for (Optional<String> chapter : chapters) {
      for (String tag : Catalog.tags(root, chapter)) {
        if (Language.of(tag).filter(Language::isTranslated).isEmpty()) {
          findings.add(
              Finding.error(
                  "unknown-language",
                  Place.startOf(Chapter.file(chapter, tag)),
                  "nothing is translated into \"" + tag + "\"",
                  "Name the file after one of "
                      + String.join(
                          ", ", Language.translated().stream().map(Language::tag).toList())
                      + ", or take it away."));
        }
      }
    }
    return findings;
  }

  private static Voice voice(
      Path root,
      Language language,
      DateWords dates,
      Set<String> machine,
      List<SiteTexts.Translated> shown,
      List<Finding> findings) {
    if (language.equals(Language.ENGLISH)) {
      return new Voice(language, Translations.english(), dates);
    }
    if (language.equals(Language.ACCENTED)) {
      return new Voice(language, Translations.accented(), dates);
    }
    if (language.equals(Language.MIRRORED)) {
      return new Voice(language, Translations.mirrored(), dates);
    }
    String name = Chapter.file(Optional.empty(), language.tag());
    if (!Files.exists(root.resolve(name))) {
      findings.add(
          Finding.error(
              "missing-translations",
              Place.startOf(name),
              "the site is to speak " + language.ownName() + ", but this file is missing",
              "Run ./site translations update "
                  + language.tag()
                  + ", or take the language out of site-config.yml."));
      return new Voice(language, Translations.english(), dates);
    }
    Optional<PoFile> po = po(root, name, findings);
    if (po.isPresent() && po.get().standings().count(PoEntry.Standing.MACHINE) > 0) {
      machine.add(language.tag());
    }
    po.ifPresent(file -> shown(file, name, language, Optional.empty(), shown));
    return new Voice(
        language, po.map(PoFile::translations).orElseGet(Translations::english), dates);
  }

  /** A file of translations, unless it cannot be read. */
  private static Optional<PoFile> po(Path root, String name, List<Finding> findings) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(name));
      Optional<Finding> unreadable = Sources.unreadable(name, bytes);
      if (unreadable.isPresent()) {
        findings.add(unreadable.get());
        return Optional.empty();
      }
      PoFile po = PoFile.read(name, bytes);
      findings.addAll(findings("translation", po.flaws()));
      return Optional.of(po);
    } catch (FlawedText flawed) {
      findings.addAll(findings("translation", flawed.flaws()));
    } catch (IOException e) {
      findings.add(
          Finding.error(
              "unreadable-file",
              Place.startOf(name),
              "the file cannot be read: " + e.getMessage(),
              "Check its permissions."));
    }
    return Optional.empty();
  }

  /** What is wrong with a text, as findings. */
  static List<Finding> findings(String code, List<Flaw> flaws) {
    return flaws.stream().map(flaw -> flaw.finding(code)).toList();
  }
}
