package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the README: a price is changed in one line, and every page says the new one. */
@Tag("slow")
final class PriceChangeTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";

  @TempDir Path folder;

  @Test
  void onePriceChangedInOneLineIsChangedOnEveryPageInEveryLanguage() {
    Project project = Project.in(folder);
    assertThat(project.build().status()).isZero();
    Map<String, String> before = project.published();
    assertEveryPageSays(project, "14.283", "$0.14183", "14283");

    project.edit(PRICES, "price: 14.283", "price: 14.517");

    assertThat(project.build().status()).isZero();
    assertEveryPageSays(project, "14.517", "$0.14417", "14517");
    for (String path : project.published().keySet()) {
      if (path.startsWith("pepperell/") && path.endsWith(".html")) {
        assertThat(project.page(path)).as(path).doesNotContain("14.283", "0.14283", "14283");
      } else if (!path.startsWith("pepperell/") && !path.equals("manifest.json")) {
        assertThat(project.published())
            .as("what is not Pepperell's")
            .containsEntry(path, before.get(path));
      }
    }
  }

  private static void assertEveryPageSays(
      Project project, String cents, String supplyDollars, String milliCents) {
    for (String page : List.of("en/", "es/", "en/prices/", "es/prices/")) {
      assertThat(project.words("pepperell/" + page)).as(page).contains(cents);
    }
    assertThat(project.words("pepperell/en/program-information/"))
        .contains("$0." + milliCents, supplyDollars);
    assertThat(project.page("pepperell/en/calculator/")).contains("," + milliCents + ",");
  }
}
