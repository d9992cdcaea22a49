package org.towncurrent.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.report.ReportPages;

/**
 * A page with the preview's bar above it. The page's own policy holds as it is published, but that
 * the bar's form, which moves the day, may be sent to the preview itself.
 */
final class BarredPage {

  private static final Pattern SKIP_LINK = Pattern.compile("\\s*<a class=\"skip\"[^>]*>[^<]*</a>");
  private static final Pattern BODY = Pattern.compile("<body[^>]*>");
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*\">");
  private static final Pattern FORMS = Pattern.compile("form-action (?:'none'|&#39;none&#39;)?");
  private static final String STYLE =
      "<link rel=\"stylesheet\" href=\"/" + ReportPages.BAR_STYLE + "\">\n";

  private BarredPage() {}

  /** The page with the bar: behind the link that skips to the page, where it has one. */
  static String of(String page, String bar) {
    Matcher policy = POLICY.matcher(page);
    String open =
        policy.find()
            ? page.substring(0, policy.start())
                + withForm(policy.group())
                + page.substring(policy.end())
            : page;
    String link = "\"/" + ReportPages.BAR_STYLE + "\"";
    String styled = open.contains(link) ? open : open.replaceFirst("</head>", STYLE + "</head>");
    Matcher body = BODY.matcher(styled);
    if (!body.find()) {
      return page;
    }
    Matcher skip = SKIP_LINK.matcher(styled).region(body.end(), styled.length());
    int at = skip.lookingAt() ? skip.end() : body.end();
    return styled.substring(0, at) + "\n" + bar + styled.substring(at);
  }

  /** The headers of the published page, for the page with the bar. */
  static Map<String, String> headers(Map<String, String> published) {
    Map<String, String> headers = new LinkedHashMap<>(published);
    headers.computeIfPresent("Content-Security-Policy", (name, policy) -> withForm(policy));
    headers.put("Cache-Control", "no-store");
    return headers;
  }

  private static String withForm(String policy) {
    return FORMS
        .matcher(policy)
        .replaceFirst(
            found -> found.group().endsWith(" ") ? "form-action 'self' " : "form-action 'self'");
  }
}
