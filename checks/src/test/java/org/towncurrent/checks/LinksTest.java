package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every link, fragment and asset of every page leads somewhere. */
class LinksTest {

  private final BuiltSite site = BuiltSite.samples();

  @Test
  void everyLinkFragmentAndAssetResolves() {
    Map<String, Set<String>> ids = new HashMap<>();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (String page : site.pages()) {
      Document document = site.document(page);
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

  @Test
  void anIdStandsOnceOnAPage() {
    List<String> twice = new ArrayList<>();
    site.documents()
        .forEach(
            (page, document) -> {
              Set<String> seen = new HashSet<>();
              for (Element element : document.select("[id]")) {
                if (!seen.add(element.id())) {
                  twice.add(page + ": " + element.id());
                }
              }
            });
    assertThat(twice).isEmpty();
  }

  @Test
  void everyAssetOfAProgramIsUsed() {
    List<String> unused = new ArrayList<>();
    for (String program : site.programs()) {
      Set<String> used = new HashSet<>();
      for (String page : site.pages(program)) {
        for (Element element : site.document(page).select("link[href], script[src], img[src]")) {
          String link = element.hasAttr("src") ? element.attr("src") : element.attr("href");
          if (!link.startsWith("https://")) {
            used.add(site.target(page, link));
          }
        }
      }
      for (String asset : site.assets(program)) {
        // A program without prices has no calculator, and before its approval none in a frame; what
        // it might need later lies there all the same.
        if (!used.contains(asset)
            && !asset.contains("/calculator.")
            && !asset.contains("/usage.")
            && !asset.contains("/embed.")) {
          unused.add(asset);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  private void check(String page, String link, Map<String, Set<String>> ids, List<String> broken) {
    if (link.startsWith("tel:") || link.startsWith("mailto:") || link.startsWith("https://")) {
      return;
    }
    String target = site.target(page, link);
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!site.has(file)) {
      broken.add(page + ": " + link + " (no " + file + ")");
    } else if (hash >= 0
        && !ids.computeIfAbsent(file, this::ids).contains(target.substring(hash + 1))) {
      broken.add(page + ": " + link + " (no such place on that page)");
    }
  }

  private Set<String> ids(String file) {
    return site.document(file).select("[id]").stream().map(Element::id).collect(Collectors.toSet());
  }
}
