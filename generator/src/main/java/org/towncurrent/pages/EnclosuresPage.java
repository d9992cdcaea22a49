package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Notice;

/**
 * What goes into the envelope with an Opt-Out Notice, and what stands on it: the reply card with
 * its last postmark, the municipality's envelope, the envelope for the card (Chelsea's plan,
 * IV.2.b; Rutland's, IV.B.6.a).
 */
public record EnclosuresPage(String mailing, Optional<String> replyBy, boolean noticeSample) {

  static EnclosuresPage of(PlannedPage page, Outlook outlook, Voice voice) {
    Notice notice = OptOutNoticePage.notice(page, outlook);
    return new EnclosuresPage(
        voice.day(notice.mailing()), notice.replyBy().map(voice::day), !notice.real());
  }
}
