package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project.Outcome;

/** A notice that is kept as it was mailed does not change when the facts do. */
final class FreezeTest {

  private static final String NOTICE = "content/programs/pepperell/notices/2025-11-opt-out.yml";
  private static final String PAGE = "pepperell/en/notices/2025-11-opt-out/";
  private static final String SPANISH = "pepperell/es/notices/2025-11-opt-out/";

  @TempDir Path folder;

  private static String letter(Project project, String page) {
    return Jsoup.parse(project.page(page)).select("article.letter").html();
  }

  private static Outcome freeze(Project project, String notice) {
    return Project.command(
        "freeze",
        "--config",
        project.root().resolve("site-config.yml").toString(),
        "--program",
        "pepperell",
        "--notice",
        notice);
  }

  @Test
  void aLetterThatIsKeptStaysAsItWas() {
    Project project = Project.in(folder);
    assertThat(project.build().status()).isZero();
    String english = letter(project, PAGE);
    String spanish = letter(project, SPANISH);
    assertThat(english).contains("14.283");

    Outcome kept = freeze(project, "2025-11-opt-out");
    assertThat(kept.status()).as(kept.all()).isZero();
    assertThat(kept.output()).contains("2025-11-opt-out.en.letter", "2025-11-opt-out.es.letter");
    project.edit("content/programs/pepperell/prices.yml", "price: 14.283", "price: 14.999");
    project.edit(NOTICE, "reply-by: 2025-12-08", "reply-by: 2025-12-09");
    Outcome rebuilt = project.build();
    assertThat(rebuilt.status()).as(rebuilt.all()).isZero();

    assertThat(project.page("pepperell/en/prices/")).contains("14.999");
    assertThat(letter(project, PAGE)).isEqualTo(english);
    assertThat(letter(project, SPANISH)).isEqualTo(spanish);
    assertThat(project.words(PAGE)).contains("It stands here as it was.");
  }

  @Test
  void whatIsKeptIsNotKeptAgain() {
    Project project = Project.in(folder);
    assertThat(freeze(project, "2025-11-opt-out").status()).isZero();

    Outcome again = freeze(project, "2025-11-opt-out");

    assertThat(again.status()).isEqualTo(2);
    assertThat(again.all()).contains("It is kept already");
  }

  @Test
  void aNoticeThatIsNotThereIsNamed() {
    Outcome outcome = freeze(Project.in(folder), "2024-01-opt-out");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.all()).contains("2024-01-opt-out.yml");
  }
}
