package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.SiteConfig;

/** Reads {@code site-config.yml}. */
final class SiteConfigReader {

  private SiteConfigReader() {}

  static Optional<SiteConfig> read(Node node, Problems problems) {
    return Fields.of(node, "site-config.yml", problems).flatMap(SiteConfigReader::config);
  }

  private static Optional<SiteConfig> config(Fields fields) {
    Optional<String> title = fields.must("title", Values::text);
    Optional<String> base = fields.must("base", Values::text);
    List<SiteConfig.LanguageChoice> languages =
        fields.someFacts("languages", "a language", SiteConfigReader::language);
    List<SiteConfig.ProgramChoice> programs =
        fields.someFacts("programs", "a program of the site", SiteConfigReader::program);
    Optional<Integer> sourcesOldAfter = fields.may("sources-old-after-days", Values::whole);
    boolean compress = fields.may("compress", Values::yesNo).orElse(false);
    return fields.make(
        () ->
            new SiteConfig(
                title.orElseThrow(),
                base.orElseThrow(),
                languages,
                programs,
                sourcesOldAfter,
                compress,
                fields.origin()));
  }

  private static Optional<SiteConfig.LanguageChoice> language(Fields fields) {
    Optional<String> tag = fields.must("tag", Values::languageTag);
    List<String> pages = fields.values("pages", Values::id);
    return fields.make(
        () -> new SiteConfig.LanguageChoice(tag.orElseThrow(), pages, fields.origin()));
  }

  private static Optional<SiteConfig.ProgramChoice> program(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    Optional<String> base = fields.must("base", Values::text);
    var today = fields.may("today", DayText::day);
    return fields.make(
        () ->
            new SiteConfig.ProgramChoice(
                id.orElseThrow(), base.orElseThrow(), today, fields.origin()));
  }
}
