package org.towncurrent.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.ProgramChoice;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.pages.SitePlan;

/** What search engines read of a program: {@code robots.txt} and {@code sitemap.xml}. */
final class Signposts {

  private final Program program;
  private final ProgramChoice choice;
  private final List<PlannedPage> pages;

  Signposts(Facts facts, SitePlan plan, Program program) {
    this.program = program;
    this.choice =
        facts.config().programs().stream()
            .filter(one -> one.id().equals(program.id()))
            .findFirst()
            .orElseThrow();
    this.pages =
        plan.pages().stream()
            .filter(page -> page.program().id().equals(program.id()))
            .filter(PlannedPage::findable)
            .sorted(Comparator.comparing(PlannedPage::address))
            .toList();
  }

  /** Writes both files. A program with samples is not to be found: its map is empty. */
  void write(Rendering.Sink sink) throws IOException {
    sink.put(program.id() + "/robots.txt", bytes(robots()));
    sink.put(program.id() + "/sitemap.xml", bytes(sitemap()));
  }

  /** Sample pages may be read, so that their noindex is seen. */
  private String robots() {
    return "User-agent: *\nAllow: /\nSitemap: " + choice.base() + "sitemap.xml\n";
  }

  private String sitemap() {
    StringBuilder map = new StringBuilder();
    map.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    map.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    if (!program.sample()) {
      for (PlannedPage page : pages) {
        String path = page.address().path().substring(program.id().length() + 1);
        map.append("  <url><loc>").append(choice.base()).append(path).append("</loc></url>\n");
      }
    }
    return map.append("</urlset>\n").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
