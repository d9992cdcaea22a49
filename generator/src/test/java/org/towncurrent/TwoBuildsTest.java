package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project.Outcome;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.publish.PublicationException;
import org.towncurrent.rates.Day;

/** Two builds of one site at once: one is told to wait, and the site is that of one of them. */
@Tag("slow")
@Timeout(300)
final class TwoBuildsTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";

  @TempDir Path temp;

  @Test
  void ofTwoProcessesOneIsToldToWait() throws Exception {
    Project project = Project.in(temp.resolve("project"));
    SiteProcess first = SiteProcess.build(project, temp.resolve("work"), List.of());
    SiteProcess second = SiteProcess.build(project, temp.resolve("work"), List.of());
    List<Outcome> outcomes = List.of(first.outcome(), second.outcome());

    assertThat(outcomes).extracting(Outcome::status).contains(0);
    for (Outcome outcome : outcomes) {
      if (outcome.status() != 0) {
        assertThat(outcome.errors())
            .contains("Another build is writing", "Wait until it has ended")
            .doesNotContain("Exception", "SITE_TRACE");
      }
    }
    Map<String, String> published = project.published();
    assertThat(project.build().output()).contains("all as before");
    assertThat(project.published()).isEqualTo(published);
  }

  @Test
  void ofTwoThreadsOneIsToldToWaitAndNothingIsMixed() throws Exception {
    Path out = temp.resolve("site");
    Project cheap = Project.in(temp.resolve("cheap"));
    Project dear = Project.in(temp.resolve("dear"));
    dear.edit(PRICES, "price: 14.283", "price: 14.383");
    List<Map<String, String>> whole = new ArrayList<>();
    for (Project project : List.of(cheap, dear)) {
      assertThat(bake(project, project.out())).isTrue();
      whole.add(project.published());
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 3; i++) {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> builds = new ArrayList<>();
        for (Project project : List.of(cheap, dear)) {
          builds.add(
              threads.submit(
                  () -> {
                    together.await();
                    return bake(project, out);
                  }));
        }
        List<Boolean> published = List.of(builds.get(0).get(), builds.get(1).get());
        assertThat(published).contains(true);
        assertThat(whole).contains(Project.tree(out));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whether it was published; false when another build was writing. */
  private static boolean bake(Project project, Path out) throws Exception {
    Bakery.Order order =
        new Bakery.Order(
            project.root(),
            project.root().resolve("site-config.yml"),
            Day.of(2025, 10, 15),
            List.of(),
            2,
            Optional.empty());
    try {
      return Bakery.bake(order, out, Progress.silent()).published().isPresent();
    } catch (PublicationException busy) {
      assertThat(busy.reason()).isEqualTo(PublicationException.Reason.BUSY);
      assertThat(busy).hasMessageContaining("Another build is writing");
      return false;
    }
  }
}
