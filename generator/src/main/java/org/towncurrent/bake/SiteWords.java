package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.pages.Voice;
import org.towncurrent.rates.DateWords;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Translations;

/**
 * The languages of a site: what can be said in each, and how each writes dates.
 *
 * @param voices by tag, in the order of {@code site-config.yml}
 * @param machine whether a machine made translations of the language that no person has reviewed
 */
record SiteWords(Map<String, Voice> voices, Map<String, Boolean> machine) {

  /** Where the translations are, within the project. */
  static final String FOLDER = "content/translations";

  SiteWords {
    voices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    machine = Map.copyOf(machine);
  }

  /** What can be said in each language. */
  Map<Language, Translations> translations() {
    Map<Language, Translations> translations = new LinkedHashMap<>();
    voices.values().forEach(voice -> translations.put(voice.language(), voice.translations()));
    return translations;
  }

  /** Reads the translations of these languages; what is wrong goes to the findings. */
  static SiteWords read(Path root, List<LanguageChoice> languages, List<Finding> findings) {
    Map<String, Voice> voices = new LinkedHashMap<>();
    Map<String, Boolean> machine = new LinkedHashMap<>();
    LanguageTable table;
    try {
      table = LanguageTable.committed();
    } catch (FlawedText flawed) {
      findings.addAll(findings("language-table", flawed.flaws()));
      return new SiteWords(voices, machine);
    }
    for (LanguageChoice choice : languages) {
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
      machine.put(choice.tag(), false);
      voices.put(
          choice.tag(),
          voice(root, language.get(), table.dates(language.get()), machine, findings));
    }
    return new SiteWords(voices, machine);
  }

  private static Voice voice(
      Path root,
      Language language,
      DateWords dates,
      Map<String, Boolean> machine,
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
    String name = FOLDER + "/" + language.tag() + ".po";
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
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
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<Finding> unreadable = Sources.unreadable(name, bytes);
      if (unreadable.isPresent()) {
        findings.add(unreadable.get());
        return new Voice(language, Translations.english(), dates);
      }
      PoFile po = PoFile.read(name, bytes);
      findings.addAll(findings("translation", po.flaws()));
      machine.put(language.tag(), po.status().machine() > 0);
      return new Voice(language, po.translations(), dates);
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
    return new Voice(language, Translations.english(), dates);
  }

  /** What is wrong with a text, as findings. */
  static List<Finding> findings(String code, List<Flaw> flaws) {
    List<Finding> findings = new ArrayList<>();
    for (Flaw flaw : flaws) {
      findings.add(
          Finding.error(
              code,
              new Place(
                  flaw.place().file(),
                  Math.max(1, flaw.place().line()),
                  Math.max(1, flaw.place().column())),
              flaw.message(),
              flaw.hint()));
    }
    return findings;
  }
}
