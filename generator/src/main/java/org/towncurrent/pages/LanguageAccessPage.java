package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Promise;
import org.towncurrent.words.Language;

/**
 * Help for those who read another language: the languages of the site, the sheet that goes with the
 * Opt-Out Notice, and whom to ask.
 *
 * @param languages those of this site
 * @param messages what the sheet says
 * @param promised in how many languages the plan promises it
 * @param count in how many it is
 * @param missing how many are missing
 * @param unreviewed whether some were checked by nobody
 */
public record LanguageAccessPage(
    List<InLanguage> languages,
    List<Message> messages,
    Optional<String> promised,
    String count,
    Optional<String> missing,
    boolean unreviewed) {

  /** The site in a language. */
  public record InLanguage(String tag, String name, String href) {}

  /** The sheet in a language. */
  public record Message(String tag, String name, String direction, String text) {}

  static LanguageAccessPage of(SitePlan plan, PlannedPage page, Outlook outlook) {
    List<Message> messages =
        outlook.facts().messages().stream()
            .map(
                one ->
                    new Message(
                        one.language(), one.name(), one.rightToLeft() ? "rtl" : "ltr", one.text()))
            .toList();
    Optional<Integer> promised =
        outlook.program().publicity().promises().stream()
            .filter(promise -> promise.what() == Promise.What.LANGUAGE_ACCESS)
            .flatMap(promise -> promise.languages().stream())
            .findFirst();
    return new LanguageAccessPage(
        plan.languages().stream()
            .flatMap(
                choice ->
                    plan
                        .address(
                            outlook.program(),
                            Page.HOME.scope(),
                            choice.tag(),
                            outlook.municipality(),
                            Page.HOME.folder())
                        .map(
                            address ->
                                new InLanguage(
                                    choice.tag(),
                                    Language.of(choice.tag()).orElseThrow().ownName(),
                                    outlook.href(page.address(), address)))
                        .stream())
            .toList(),
        messages,
        promised.map(count -> Integer.toString(count)),
        Integer.toString(messages.size()),
        promised
            .filter(count -> count > messages.size())
            .map(count -> Integer.toString(count - messages.size())),
        outlook.facts().messages().stream().anyMatch(one -> !one.reviewed()));
  }
}
