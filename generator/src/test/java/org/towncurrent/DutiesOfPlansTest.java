package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.Reading;

/**
 * What the plans of Chelsea, Pepperell and Rutland make of the same day, as the public reads it on
 * the page of promises.
 */
final class DutiesOfPlansTest {

  private static final List<String> PLANS = List.of("chelsea", "pepperell", "rutland");
  private static final String NONE = "no such duty";

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
    project.edit("site-config.yml", "  - tag: es\n", "");
    announced.clear();
  }

  private final Map<String, String> announced = new TreeMap<>();

  /** Lets something happen to all three. */
  private void happens(String event, String day) {
    for (String plan : PLANS) {
      announced.merge(
          plan, "\n  - event: %s\n    date: %s".formatted(event, day), (all, one) -> all + one);
    }
  }

  /** The pages of promises on a day, by plan. */
  private Promises promises(String today) {
    announced.forEach(
        (plan, events) -> {
          String file = "content/programs/" + plan + "/program.yml";
          project.write(file, project.text(file) + "\nevents:" + events + "\n");
        });
    project.write(
        "site-config.yml",
        project.text("site-config.yml").replace("today: 2025-10-15", "today: " + today));
    Reading reading = ContentReader.read(project.root(), project.root().resolve("site-config.yml"));
    assertThat(reading.findings()).isEmpty();
    Map<String, Document> pages = ProgramZooTest.pages(reading.facts().orElseThrow());
    Map<String, Document> promises = new TreeMap<>();
    for (String plan : PLANS) {
      Document page = pages.get(plan + "/en/compliance/index.html");
      assertThat(page).as(plan).isNotNull();
      promises.put(plan, page);
    }
    return new Promises(promises);
  }

  private record Promises(Map<String, Document> pages) {

    /** How a duty stands for an event: "Due on ...", or that the plan has no such duty. */
    String stands(String plan, String rule, String event) {
      Element heading = page(plan).getElementById("duty-" + rule);
      if (heading == null) {
        return NONE;
      }
      return String.join(
          "; ",
          heading.parents().get(0).select("dl.dates > div").stream()
              .filter(line -> line.select("dt").text().endsWith(event))
              .map(line -> line.select(".standing").text())
              .toList());
    }

    String words(String plan) {
      return page(plan).select("main").text();
    }

    private Document page(String plan) {
      return Objects.requireNonNull(pages.get(plan));
    }
  }

  /** Patriots' Day lies between: ten days and ten business days are a week apart. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "change-in-law-consumers  | Due on April 27, 2026. | Due on April 27, 2026. | no such duty",
        "change-in-law-department | Due on April 17, 2026. | Due on April 10, 2026. | no such duty"
      })
  void aPriceOfAChangeInLaw(String rule, String chelsea, String pepperell, String rutland) {
    happens("change-in-law-price", "2026-05-27");

    Promises promises = promises("2026-03-02");

    assertThat(promises.stands("chelsea", rule, "May 27, 2026")).isEqualTo(chelsea);
    assertThat(promises.stands("pepperell", rule, "May 27, 2026")).isEqualTo(pepperell);
    assertThat(promises.stands("rutland", rule, "May 27, 2026")).isEqualTo(rutland);
  }

  @Test
  void theDayAfterItIsOverdueAndTheDayBeforeItIsNot() {
    happens("change-in-law-price", "2026-05-27");

    Promises promises = promises("2026-04-13");

    assertThat(promises.stands("chelsea", "change-in-law-department", "May 27, 2026"))
        .isEqualTo("Due on April 17, 2026.");
    assertThat(promises.stands("pepperell", "change-in-law-department", "May 27, 2026"))
        .isEqualTo("Overdue: it was due on April 10, 2026.");
    assertThat(promises.words("pepperell")).contains("Promises that are overdue:");
  }

  @Test
  void enrollmentWaitsAsLongAsThePlanSays() {
    happens("opt-out-notice-mailed", "2026-05-01");

    Promises promises = promises("2026-04-13");

    String rule = "enrollment-after-opt-out-notice";
    assertThat(promises.stands("chelsea", rule, "May 1, 2026"))
        .isEqualTo("Not before June 7, 2026.");
    assertThat(promises.stands("pepperell", rule, "May 1, 2026"))
        .isEqualTo("Not before June 7, 2026.");
    assertThat(promises.stands("rutland", rule, "May 1, 2026"))
        .isEqualTo("Not before June 6, 2026.");
  }

  @Test
  void theEndOfTheProgram() {
    happens("termination", "2026-12-31");

    Promises promises = promises("2026-06-01");

    for (String plan : PLANS) {
      assertThat(promises.stands(plan, "termination-department", "December 31, 2026"))
          .as(plan)
          .isEqualTo("Due on October 2, 2026.");
    }
    assertThat(promises.stands("rutland", "termination-participants", "December 31, 2026"))
        .isEqualTo("Due on December 1, 2026.");
    for (String plan : List.of("chelsea", "pepperell")) {
      assertThat(promises.stands(plan, "termination-participants", "December 31, 2026"))
          .as(plan)
          .isEqualTo("To be done; the plan names no day.");
    }
  }

  @Test
  void aNewContract() {
    happens("new-contract-signed", "2026-03-13");
    happens("contract-ends", "2026-12-31");

    Promises promises = promises("2026-03-02");

    assertThat(promises.stands("chelsea", "new-esa-utility", "March 13, 2026"))
        .isEqualTo("Due on March 20, 2026.");
    assertThat(promises.stands("pepperell", "new-esa-utility", "March 13, 2026"))
        .isEqualTo("Due on March 19, 2026.");
  }

  @Test
  void aNewPriceIsToldAsThePlanSays() {
    happens("price-change", "2026-07-01");

    Promises promises = promises("2026-03-02");

    assertThat(promises.stands("chelsea", "price-change-participants", "July 1, 2026"))
        .isEqualTo("Due on July 1, 2026.");
    assertThat(promises.stands("pepperell", "price-change-participants", "July 1, 2026"))
        .isEqualTo("Due on June 1, 2026.");
    assertThat(promises.stands("rutland", "price-change-participants", "July 1, 2026"))
        .isEqualTo("Due on June 30, 2026.");
  }

  /** The places of each plan, and no other's. */
  @Test
  void whatIsPostedIsWhatThePlanNames() {
    Promises promises = promises("2026-03-02");

    assertThat(promises.words("chelsea")).contains("City Hall");
    assertThat(promises.words("pepperell")).contains("Town Hall").doesNotContain("City Hall");
  }
}
