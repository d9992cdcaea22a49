package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help for those who read another language than those of the site. */
final class LanguageAccessTest {

  @TempDir Path folder;

  @Test
  void theSheetHasEveryLanguageThereIsAndSaysHowManyAreMissing() {
    Project project = Project.in(folder);
    assertThat(project.build("--program", "rutland").status()).isZero();

    Document page = Jsoup.parse(project.page("rutland/en/language-access/"));

    assertThat(page.select(".messages dd")).hasSize(12);
    assertThat(page.select(".messages dd[lang=ar]").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".messages dd[lang=es]").text()).startsWith("Aviso importante");
    assertThat(page.select("main").text())
        .contains("promises this sheet in 26 languages. Here are 12; 14 are missing.")
        .contains("nobody who speaks the language has checked them");
    assertThat(page.select("#site ~ ul a").eachAttr("hreflang")).containsExactly("en", "es");
  }
}
