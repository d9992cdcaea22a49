package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every link, fragment and asset of every page leads somewhere. */
class LinksTest {

  private static final URI ROOT = URI.create("http://site.invalid/");

  private final BuiltSite site = BuiltSite.samples();

  @Test
  void everyLinkFragmentAndAssetResolves() {
    Map<String, Set<String>> ids = new HashMap<>();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (String page : site.pages()) {
      Document document = Jsoup.parse(site.text(page));
      for (Element element : document.select("[href], [src], [action]")) {
        for (String attribute : List.of("href", "src", "action")) {
          if (element.hasAttr(attribute)) {
            links++;
            check(page, element.attr(attribute), ids, broken);
          }
        }
      }
      for (Element element : document.select("[aria-labelledby], [aria-describedby], [for]")) {
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
          for (String id : element.attr(attribute).split(" ", -1)) {
            if (!id.isEmpty() && document.getElementById(id) == null) {
              broken.add(page + ": " + attribute + "=" + id);
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(500);
  }

  private void check(String page, String link, Map<String, Set<String>> ids, List<String> broken) {
    if (link.startsWith("tel:") || link.startsWith("mailto:") || link.startsWith("https://")) {
      return;
    }
    // A page for addresses that lead nowhere links from the root of its own host.
    String program = page.substring(0, page.indexOf('/') + 1);
    URI base = ROOT.resolve(page);
    URI target =
        link.startsWith("/") ? ROOT.resolve(program + link.substring(1)) : base.resolve(link);
    if (!target.getHost().equals(ROOT.getHost())) {
      broken.add(page + ": " + link);
      return;
    }
    String path = target.getPath().substring(1);
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!java.nio.file.Files.isRegularFile(site.folder().resolve(file))) {
      broken.add(page + ": " + link + " (no " + file + ")");
    } else if (target.getFragment() != null
        && !ids.computeIfAbsent(file, this::ids).contains(target.getFragment())) {
      broken.add(page + ": " + link + " (no such place on that page)");
    }
  }

  private Set<String> ids(String file) {
    return Jsoup.parse(site.text(file)).select("[id]").stream()
        .map(Element::id)
        .collect(Collectors.toSet());
  }
}
