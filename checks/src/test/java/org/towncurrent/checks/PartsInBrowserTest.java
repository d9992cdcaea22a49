package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.towncurrent.bake.Bakery;
import org.towncurrent.gallery.Example;
import org.towncurrent.gallery.Gallery;
import org.towncurrent.gallery.Part;
import org.towncurrent.publish.Policy;
import org.towncurrent.rates.Day;
import org.towncurrent.serve.Preview;
import org.towncurrent.words.Language;

/** Every example of every part, as the preview shows it: accessible, and no wider than a phone. */
class PartsInBrowserTest {

  private static final Gallery GALLERY =
      Bakery.gallery(
          new Bakery.Order(
              BuiltSite.project(),
              BuiltSite.project().resolve("site-config.yml"),
              Day.parse(BuiltSite.SAMPLE_DAY),
              List.of(),
              1,
              Optional.empty()));

  @Test
  void axeFindsNothing() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Preview preview = preview();
        Browser.Visit visit = Browser.shared().visit(Axe.options(360, 740))) {
      Page page = visit.page();
      for (String address : GALLERY.examples(Language.ENGLISH)) {
        page.navigate(preview.address() + address);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Axe.violations(page).stream()
            // A part begins with the heading that the page around it asks for.
            .filter(violation -> !violation.startsWith("heading-order"))
            .forEach(violation -> wrong.add(address + ": " + violation));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.colorViolations(page)
            .forEach(violation -> wrong.add(address + " in the dark: " + violation));
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingIsWiderThanASmallPhoneInAnyLanguage() throws IOException {
    List<String> wide = new ArrayList<>();
    try (Preview preview = preview();
        Browser.Visit visit = Browser.shared().visit(320, 740)) {
      Page page = visit.page();
      for (Language language : List.of(Language.ACCENTED, Language.MIRRORED)) {
        for (Part part : GALLERY.parts()) {
          String all = Gallery.FOLDER + language.tag() + "/" + part.name() + "/";
          page.navigate(preview.address() + all);
          if (part.wholePage() || width(page) > 320) {
            for (Example example : part.examples()) {
              page.navigate(preview.address() + all + example.slug() + "/");
              if (width(page) > 320) {
                wide.add(all + example.slug() + ": " + width(page) + " px");
              }
            }
          }
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(wide).isEmpty();
  }

  private static int width(Page page) {
    return ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
  }

  private static Preview preview() throws IOException {
    return Preview.start(
        0,
        BuiltSite.project().resolve("build"),
        Policy::withoutForms,
        List::of,
        (address, query) -> GALLERY.at(address).map(body -> Preview.Page.backstage(address, body)));
  }
}
