package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.towncurrent.serve.Preview;

/** Axe finds nothing on any template, in any state, light or dark, on a phone or a desktop. */
class AccessibilityTest {

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  @Test
  void everyTemplateOnAPhone() {
    everyTemplate(360, 740, TemplatePages.PAGES, true);
  }

  /** Colors are those of the phone. */
  @Test
  void everyTemplateOnADesktop() {
    everyTemplate(
        1280,
        800,
        Shapes.of(TemplatePages.PAGES.stream().filter(page -> !page.contains("/es/")).toList()),
        false);
  }

  @Test
  @Tag("deep")
  void everyTemplateOnADesktopInEveryLanguageAndInTheDark() {
    everyTemplate(1280, 800, TemplatePages.PAGES, true);
  }

  private void everyTemplate(int width, int height, List<String> pages, boolean dark) {
    List<String> violations = new ArrayList<>();
    try (Browser.Visit visit = browser.visit(Axe.options(width, height))) {
      Page page = visit.page();
      for (String path : pages) {
        page.navigate(site.address(path));
        look(page, path, dark, violations);
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(violations).isEmpty();
  }

  /** On a host of its own, where the page's links begin. */
  @Test
  void thePageForLostVisitors() throws IOException {
    List<String> violations = new ArrayList<>();
    try (Preview host = Preview.start(0, site.folder().resolve("chelsea"), site::policy, List::of);
        Browser.Visit visit = browser.visit(Axe.options(360, 740))) {
      Page page = visit.open(host.address() + "no/such/page");
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.evaluate("document.styleSheets.length > 0")).isEqualTo(true);
      look(page, TemplatePages.NOT_FOUND, true, violations);
      assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("404"));
    }
    assertThat(violations).isEmpty();
  }

  private static void look(Page page, String what, boolean dark, List<String> violations) {
    for (String violation : Axe.violations(page)) {
      violations.add(what + ": " + violation);
    }
    if (!dark) {
      return;
    }
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.DARK));
    for (String violation : Axe.colorViolations(page)) {
      violations.add(what + " in the dark: " + violation);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }
}
