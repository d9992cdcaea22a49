package org.towncurrent.report;

import org.towncurrent.facts.Finding;

/** What a check found, as a page without style: where the templates themselves are broken. */
final class BarePage {

  private BarePage() {}

  static String of(Checked checked) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .append("<title>What the check found</title>\n</head>\n<body>\n<main>\n")
            .append("<h1>What the check found</h1>\n<p>As of ")
            .append(String.join(", ", checked.days()))
            .append(".</p>\n<ol>\n");
    for (Finding finding : checked.findings()) {
      html.append("<li>")
          .append(escaped(finding.toString()).replace("\n", "<br>\n"))
          .append("</li>\n");
    }
    html.append("</ol>\n");
    checked
        .rules()
        .ifPresent(rules -> html.append("<p>").append(escaped(rules.summary())).append("</p>\n"));
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
