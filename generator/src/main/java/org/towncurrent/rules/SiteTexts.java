package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Passage;
import org.towncurrent.facts.Place;

/**
 * The texts of a site that do not stand among its facts.
 *
 * @param unpublished texts that lie ready and are on no page yet, such as notices and news
 * @param templates the sentences of the templates, with their holes
 * @param translations what is shown in other languages
 */
public record SiteTexts(
    List<PageText> unpublished, List<Passage> templates, List<Translated> translations) {

  public SiteTexts {
    unpublished = List.copyOf(unpublished);
    templates = List.copyOf(templates);
    translations = List.copyOf(translations);
  }

  /**
   * A translation that is shown.
   *
   * @param language its tag
   * @param program the program whose own text it is; empty when all programs share it
   * @param words the translation, as it is read
   * @param usedIn the files in which the English stands
   */
  public record Translated(
      String language,
      Optional<String> program,
      String english,
      String words,
      List<String> usedIn,
      Place place) {

    public Translated {
      usedIn = List.copyOf(usedIn);
    }
  }

  /** Of a site of which only the facts are known. */
  public static SiteTexts none() {
    return new SiteTexts(List.of(), List.of(), List.of());
  }
}
