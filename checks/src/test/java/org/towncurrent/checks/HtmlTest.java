package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu Html Checker finds nothing. Its detection of languages would tell of a page that was not
 * translated.
 *
 * <p>One exception is made: it takes the calculator's data, and what search engines are told, for a
 * script that the policy forbids. A {@code <script>} of type {@code application/json} or {@code
 * application/ld+json} is never run, so no policy asks for it, and the browser tests see no
 * complaint.
 */
class HtmlTest {

  private final BuiltSite site = BuiltSite.samples();

  @Test
  void everyPageIsValid() throws Exception {
    List<String> messages = new ArrayList<>();
    Collector collector = new Collector(messages);
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", collector);
    validator.setUpValidatorAndParsers(collector, false, false);
    for (String page : site.pages()) {
      collector.page = page;
      InputSource source = new InputSource(new StringReader(site.text(page)));
      source.setSystemId("https://site.example/" + page);
      validator.checkHtmlInputSource(source);
    }
    messages.removeIf(this::takesDataForScript);
    assertThat(messages).isEmpty();
  }

  /** The samples have no old address; a page that has one sends readers on. */
  @Test
  void aPageThatHasMovedIsValid() throws Exception {
    Path copy = ProjectCopy.named("moved");
    Files.copy(BuiltSite.project().resolve("site-config.yml"), copy.resolve("site-config.yml"));
    Files.writeString(
        copy.resolve("content/programs/rutland/redirects.yml"),
        """
        redirects:
          - from: "*/rates/"
            to: https://town.example.org/?a=b&c=d
          - from: fr/*
            to: en/*
        """);
    BuiltSite moved = BuiltSite.build(copy, copy.resolveSibling("moved-site"), List.of("rutland"));
    List<String> messages = new ArrayList<>();
    Collector collector = new Collector(messages);
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", collector);
    validator.setUpValidatorAndParsers(collector, false, false);
    for (String page : List.of("rutland/es/rates/index.html", "rutland/en/rates/index.html")) {
      collector.page = page;
      validator.checkHtmlInputSource(new InputSource(new StringReader(moved.text(page))));
    }
    assertThat(messages).isEmpty();
    assertThat(moved.text("rutland/fr/prices/index.html")).contains("0; url=../../en/prices/");
  }

  private boolean takesDataForScript(String message) {
    String[] parts = message.split(":", 3);
    return parts[2].startsWith(" warning: Inline script violates Content Security Policy")
        && site.text(parts[0])
            .lines()
            .skip(Integer.parseInt(parts[1]) - 1L)
            .findFirst()
            .orElseThrow()
            .matches(".*<script type=\"application/(json\" id=\"calculator-data|ld\\+json)\">.*");
  }

  /** A checker that is set up wrongly finds nothing either. */
  @Test
  void theCheckerSeesAMistake() throws Exception {
    List<String> messages = new ArrayList<>();
    Collector collector = new Collector(messages);
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", collector);
    validator.setUpValidatorAndParsers(collector, false, false);
    validator.checkHtmlInputSource(
        new InputSource(
            new StringReader(
                site.text("pepperell/en/index.html").replace("<h2 id", "<h2 hreflang=en id"))));
    assertThat(messages).isNotEmpty();
  }

  private static final class Collector implements ErrorHandler {
    private final List<String> messages;
    private String page = "";

    private Collector(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void warning(SAXParseException e) {
      messages.add(message("warning", e));
    }

    @Override
    public void error(SAXParseException e) {
      messages.add(message("error", e));
    }

    @Override
    public void fatalError(SAXParseException e) {
      messages.add(message("fatal error", e));
    }

    private String message(String kind, SAXParseException e) {
      return page + ":" + e.getLineNumber() + ": " + kind + ": " + e.getMessage();
    }
  }
}
