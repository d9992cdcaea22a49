package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For the eyes of whoever changes the look; not one of the checks. */
class ContactSheetTest {

  @Test
  @Tag("screens")
  void everyTemplate() throws IOException {
    assertThat(
            ContactSheet.take(
                BuiltSite.samples(),
                PseudoSite.samples(),
                TemplatePages.PAGES,
                BuiltSite.project().resolve("build/checks/screens")))
        .exists();
  }
}
