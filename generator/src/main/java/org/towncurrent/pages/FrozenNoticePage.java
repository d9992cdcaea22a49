package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Notice;
import org.towncurrent.words.Markup;

/**
 * A notice that was mailed, as it was: nothing in it follows the facts any more.
 *
 * @param letter as it was mailed
 * @param language the language of the letter, where it is not that of the page
 */
public record FrozenNoticePage(String mailing, Markup letter, Optional<String> language) {

  /** The letter in the language of the page, else the English one; empty where none is kept. */
  static Optional<FrozenNoticePage> of(PlannedPage page, Outlook outlook, Voice voice) {
    Notice notice = OptOutNoticePage.notice(page, outlook);
    return letter(notice, page.language(), page, outlook)
        .map(html -> new FrozenNoticePage(voice.day(notice.mailing()), html, Optional.empty()))
        .or(
            () ->
                letter(notice, "en", page, outlook)
                    .map(
                        html ->
                            new FrozenNoticePage(
                                voice.day(notice.mailing()), html, Optional.of("en"))));
  }

  private static Optional<Markup> letter(
      Notice notice, String language, PlannedPage page, Outlook outlook) {
    String key =
        outlook.program().joint()
            ? language + "." + page.municipality().map(Municipality::id).orElse("")
            : language;
    return Optional.ofNullable(notice.frozen().get(key)).map(Markup::rendered);
  }
}
