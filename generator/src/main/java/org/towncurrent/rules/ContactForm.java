package org.towncurrent.rules;

import java.util.regex.Pattern;
import org.towncurrent.facts.Document;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;

/**
 * A phone number cannot be dialled, a mail address not written to, or a site not opened safely.
 *
 * <p>Phone numbers need an area code and digits only; an extension may follow. Web addresses begin
 * with {@code https://}. Looked at is all that is printed: suppliers, consultants, contacts,
 * municipalities, documents and utilities. Numbers kept for examples (555-0100 to 555-0199) and
 * short ones such as 711 are right.
 */
final class ContactForm implements Rule {

  /** Ten digits, a country code before them or not, marks between, an extension after them. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:(?:\\+?1[-. ]?)?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[-. ])"
              + "[2-9][0-9]{2}[-. ][0-9]{4}"
              + "|\\+?1?[2-9][0-9]{2}[2-9][0-9]{6})"
              + "(?:,? [Ee]xt\\.? ?[0-9]{1,6})?");

  /** Read, not dialled. */
  private static final Pattern EXTENSION =
      Pattern.compile(",? (?:ext\\.?|x) ?[0-9]{1,6}$", Pattern.CASE_INSENSITIVE);

  /** Numbers kept for examples, and the short ones of public service. */
  private static final Pattern SHORT_PHONE = Pattern.compile("555-01[0-9]{2}|[2-7]11");

  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  @Override
  public String code() {
    return "contact";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense, no statute: who wants to ask, or to opt out, must get through";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Ground.Reach reach : ground.reaches()) {
      reach.phone().ifPresent(phone -> phone(reach, phone, report));
      reach.email().ifPresent(mail -> mail(reach, "email", mail, report));
      reach.website().ifPresent(web -> web(reach, web, report));
    }
    for (Program program : ground.facts().programs()) {
      program.documents().forEach(document -> document(document, report));
    }
  }

  private static void phone(Ground.Reach reach, String phone, Report report) {
    String number = EXTENSION.matcher(phone).replaceFirst("");
    if (!PHONE.matcher(number).matches() && !SHORT_PHONE.matcher(number).matches()) {
      report.add(
          reach.origin().at("phone"),
          "The phone number " + Words.quoted(phone) + " of " + reach.who() + " cannot be dialled.",
          "Write area code and number in digits, like 800-555-0100 or 800-555-0100 ext. 12;"
              + " letters that stand for digits cannot be dialled by touch.");
    }
  }

  private static void mail(Ground.Reach reach, String key, String mail, Report report) {
    if (mail.length() > 254 || !MAIL.matcher(mail).matches()) {
      report.add(
          reach.origin().at(key),
          "The mail address "
              + Words.quoted(mail)
              + " of "
              + reach.who()
              + " has not the form of"
              + " one.",
          "Write it like help@town.example.org.");
    }
  }

  private static void web(Ground.Reach reach, String web, Report report) {
    WebAddress.problem(web)
        .ifPresent(
            why ->
                report.add(
                    reach.origin().at("website"),
                    "The web address " + Words.quoted(web) + " of " + reach.who() + " " + why + ".",
                    "Write the full address with https://."));
  }

  private static void document(Document document, Report report) {
    document
        .url()
        .flatMap(
            url ->
                WebAddress.problem(url)
                    .map(why -> "The web address " + Words.quoted(url) + " of a document " + why))
        .ifPresent(
            message ->
                report.add(
                    document.origin().at("url"),
                    message + ".",
                    "Write the full address with https://, or leave the line out."));
  }
}
