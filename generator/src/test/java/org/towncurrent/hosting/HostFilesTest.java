package org.towncurrent.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.publish.HostFiles;
import org.towncurrent.publish.Policy;
import org.towncurrent.rates.Day;
import org.towncurrent.serve.Preview;

/** What is written for hosts says of every path what the policy says; so does the preview. */
@Tag("slow")
final class HostFilesTest {

  private static final String CONTENT_SECURITY = "Content-Security-Policy";

  /** Addresses that are not there yet, or never will be. */
  private static final List<String> OTHERS =
      List.of(
          "embed/v1/en/prices/",
          "embed/v1/en/prices/index.html",
          "embed/v1/km/nothing/here/",
          "data/v1/prices.json",
          "assets/town.0123abcd.css",
          "assets/town.css",
          "en/nothing/here/");

  private static final String NOWHERE = "nothing/here";

  @TempDir static Path folder;

  private static Project project;
  private static Policy policy;

  /** Programs at the root of a host and under a path, with old addresses of every kind. */
  @BeforeAll
  static void build() throws Exception {
    project = Project.in(folder);
    project.edit(
        "site-config.yml", "https://pepperell.example.org/", "https://town.example.org/a.b/power/");
    project.edit(
        "content/programs/pepperell/program.yml",
        "form: https://forms.example.org/pepperell/leave",
        "form: https://forms.example.org/pep;p,e$rell/leave?x=1");
    project.write(
        "content/programs/pepperell/redirects.yml",
        """
        redirects:
          - from: "*/rates/"
            to: "*/prices/"
            since: 2025-10-01
            reason: one word for one thing
          - from: fr/*
            to: en/*
          - from: plan.pdf
            to: https://town.example.org/a%20b/?c=d&e=f
        """);
    project.write(
        "content/redirects.yml",
        """
        redirects:
          - from: old-town/*
            base: https://old.example.org/
            to: chelsea/*
        """);
    Bakery.Order order =
        new Bakery.Order(
            project.root(),
            project.root().resolve("site-config.yml"),
            Day.of(2025, 10, 15),
            List.of(),
            2,
            Optional.empty());
    Bakery.Baked baked = Bakery.bake(order, project.out(), Progress.silent());
    assertThat(baked.published()).as("%s", baked.findings()).isPresent();
    policy = baked.policy();
  }

  private static Stream<String> programs() {
    return Stream.of("chelsea/", "pepperell/", "rutland/", "western-mass/", "old-town/");
  }

  private static String base(String folder) {
    return folder.equals("pepperell/") ? "/a.b/power/" : "/";
  }

  private static List<String> files(String folder) {
    return project.published().keySet().stream()
        .filter(path -> path.startsWith(folder))
        .map(path -> path.substring(folder.length()))
        .filter(path -> !folder.isEmpty() || path.indexOf('/') < 0)
        .toList();
  }

  private static String text(String folder, String file) {
    return project.page(folder + file);
  }

  /** Each file with the addresses at which it is asked for. */
  private static Map<String, String> addresses(String folder) {
    Map<String, String> addresses = new TreeMap<>();
    Stream.concat(files(folder).stream(), OTHERS.stream())
        .filter(path -> !HostFiles.isOne(path))
        .forEach(
            path -> {
              addresses.put(base(folder) + path, folder + path);
              if (path.endsWith("index.html")) {
                addresses.put(
                    base(folder) + path.substring(0, path.length() - "index.html".length()),
                    folder + path);
              }
            });
    return addresses;
  }

  @Test
  void whatNetlifyReadsSaysWhatThePolicySays() {
    programs()
        .forEach(
            folder -> {
              NetlifyHeaders host = new NetlifyHeaders(text(folder, "_headers"));
              addresses(folder)
                  .forEach(
                      (address, path) -> {
                        if (!path.contains("/assets/") || project.published().containsKey(path)) {
                          assertThat(host.of(address)).as(address).isEqualTo(lists(path));
                        }
                      });
            });
  }

  /** Nothing can be said of everything else there: what is common to all must do, and the meta. */
  @Test
  void anAddressThatLeadsNowhereHasWhatIsCommonToAll() {
    programs()
        .forEach(
            folder -> {
              Map<String, List<String>> host =
                  new NetlifyHeaders(text(folder, "_headers")).of(base(folder) + NOWHERE);
              assertThat(host)
                  .containsOnlyKeys(
                      "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy");
              assertThat(lists(folder + NOWHERE)).containsAllEntriesOf(host);
            });
  }

  @Test
  void whatApacheReadsSaysWhatThePolicySays() {
    programs()
        .forEach(
            folder -> {
              Apache host = new Apache(base(folder), text(folder, ".htaccess"));
              withNowhere(folder)
                  .forEach(
                      (address, path) ->
                          assertThat(host.headers(address))
                              .as(address)
                              .isEqualTo(policy.headers(path)));
              assertThat(host.says("Options -Indexes")).isTrue();
              assertThat(host.says("AddDefaultCharset utf-8")).isTrue();
              assertThat(host.says("ErrorDocument 404 " + base(folder) + "404.html"))
                  .isEqualTo(files(folder).contains("404.html"));
              for (String own : List.of("_headers", "_redirects", "nginx.conf")) {
                assertThat(host.rewritten(base(folder) + own)).contains("R=404,L");
              }
            });
  }

  @Test
  void whatNginxReadsSaysWhatThePolicySays() {
    programs()
        .filter(folder -> !folder.equals("old-town/"))
        .forEach(
            folder -> {
              Nginx host = new Nginx(text(folder, "nginx.conf"));
              withNowhere(folder)
                  .forEach(
                      (address, path) ->
                          assertThat(host.headers(address))
                              .as(address)
                              .isEqualTo(policy.headers(path)));
              assertThat(host.says("error_page", "404", base(folder) + "404.html")).isTrue();
              assertThat(host.says("autoindex", "off")).isTrue();
              assertThat(host.says("charset", "utf-8")).isTrue();
              for (String own : HostFiles.NAMES) {
                assertThat(host.rewritten(base(folder) + own)).contains("404");
              }
            });
  }

  @Test
  void theListOfProgramsIsServedByTheSamePolicy() {
    NetlifyHeaders netlify = new NetlifyHeaders(text("", "_headers"));
    Apache apache = new Apache("/", text("", ".htaccess"));
    Nginx nginx = new Nginx(text("", "nginx.conf"));
    for (String address : List.of("/", "/index.html", "/manifest.json")) {
      assertThat(netlify.of(address)).isEqualTo(lists("index.html"));
      assertThat(apache.headers(address)).isEqualTo(policy.headers("index.html"));
      assertThat(nginx.headers(address)).isEqualTo(policy.headers("index.html"));
    }
    assertThat(netlify.of("/pepperell/en/")).as("a program speaks for itself").isEmpty();
  }

  @Test
  void oldAddressesLeadTheSameWayOnEveryHost() {
    Map<String, Optional<String>> ways = new LinkedHashMap<>();
    ways.put("pepperell/en/rates/", Optional.of("/a.b/power/en/prices/"));
    ways.put("pepperell/es/rates", Optional.of("/a.b/power/es/prices/"));
    ways.put("pepperell/fr/contact/", Optional.of("/a.b/power/en/contact/"));
    ways.put("pepperell/plan.pdf", Optional.of("https://town.example.org/a%20b/?c=d&e=f"));
    ways.put("pepperell/planXpdf", Optional.empty());
    ways.put("pepperell/en/prices/", Optional.empty());
    ways.put("pepperell/en/rates/more/", Optional.empty());
    ways.put("old-town/en/prices/", Optional.of("https://chelsea.example.org/en/prices/"));
    ways.put("old-town/data/v1/x.json", Optional.of("https://chelsea.example.org/data/v1/x.json"));
    ways.forEach(
        (path, to) -> {
          String folder = path.substring(0, path.indexOf('/') + 1);
          String address = base(folder) + path.substring(folder.length());
          assertThat(new NetlifyRedirects(text(folder, "_redirects")).of(address))
              .as(path)
              .isEqualTo(to);
          assertThat(new Apache(base(folder), text(folder, ".htaccess")).rewritten(address))
              .as(path)
              .isEqualTo(to);
          assertThat(new Nginx(text(folder, "nginx.conf")).rewritten(address))
              .as(path)
              .isEqualTo(to);
        });
  }

  @Test
  void aHostThatCannotRedirectHasAPageThatDoes() {
    Document page = Jsoup.parse(project.page("pepperell/es/rates/"));
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../prices/");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://town.example.org/a.b/power/es/prices/");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("main a[href=../prices/]").text()).contains("Ir adonde");
    assertThat(project.page("old-town/en/")).contains("https://chelsea.example.org/en/");
    assertThat(files("pepperell/")).contains("fr/contact/index.html", "fr/index.html");
    assertThat(project.page("pepperell/sitemap.xml")).doesNotContain("rates");
  }

  @Test
  void thePagesOwnPolicySaysTheSameOfItsForms() {
    int pages = 0;
    for (String path : project.published().keySet()) {
      if (path.endsWith(".html")) {
        pages++;
        Document page = Jsoup.parse(project.page(path));
        String meta = page.select("meta[http-equiv=" + CONTENT_SECURITY + "]").attr("content");
        Map<String, Set<String>> own = directives(meta);
        Map<String, Set<String>> header =
            directives(policy.headers(path).getOrDefault(CONTENT_SECURITY, ""));
        assertThat(header.remove("frame-ancestors"))
            .as(path)
            .containsExactly(path.matches("[^/]+/embed/.*") ? "*" : "'none'");
        Set<String> forms = own.getOrDefault("form-action", Set.of());
        if (!forms.equals(Set.of("'none'"))) {
          assertThat(header.getOrDefault("form-action", Set.of())).as(path).containsAll(forms);
        }
        own.remove("form-action");
        header.remove("form-action");
        assertThat(own).as(path).isEqualTo(header);
      }
    }
    assertThat(pages).isGreaterThan(100);
  }

  @Test
  void thePreviewSendsTheseHeadersAndShowsNoFileOfAHost() throws Exception {
    List<String> wrong = new ArrayList<>();
    HttpClient client = HttpClient.newHttpClient();
    Policy fresh = policy.alwaysFresh();
    for (Policy served : List.of(policy, fresh)) {
      try (Preview preview = Preview.start(0, project.out(), () -> served, List::of)) {
        for (String path : project.published().keySet()) {
          HttpResponse<String> answer =
              client.send(
                  HttpRequest.newBuilder(preview.address().resolve(path)).build(),
                  BodyHandlers.ofString());
          int expected =
              path.endsWith(".htaccess") ? 404 : served.redirected(path).isPresent() ? 301 : 200;
          if (answer.statusCode() != expected
              || (expected == 200 && !served.headers(path).equals(sent(answer)))) {
            wrong.add(path + " " + answer.statusCode() + " " + answer.headers().map());
          }
        }
        HttpResponse<String> moved =
            client.send(
                HttpRequest.newBuilder(preview.address().resolve("pepperell/fr/prices/")).build(),
                BodyHandlers.ofString());
        assertThat(moved.headers().firstValue("Location")).contains("/pepperell/en/prices/");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(fresh.headers("pepperell/en/index.html")).containsEntry("Cache-Control", "no-cache");
  }

  private static Map<String, String> withNowhere(String folder) {
    Map<String, String> addresses = addresses(folder);
    addresses.put(base(folder) + NOWHERE, folder + NOWHERE);
    return addresses;
  }

  private static Map<String, List<String>> lists(String path) {
    Map<String, List<String>> lists = new TreeMap<>();
    policy.headers(path).forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static Map<String, String> sent(HttpResponse<String> answer) {
    Map<String, String> sent = new TreeMap<>();
    for (String name :
        List.of(
            CONTENT_SECURITY,
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Access-Control-Allow-Origin",
            "Cache-Control")) {
      List<String> values = answer.headers().allValues(name);
      if (!values.isEmpty()) {
        sent.put(name, String.join(", ", values));
      }
    }
    return sent;
  }

  private static Map<String, Set<String>> directives(String contentSecurity) {
    return Stream.of(contentSecurity.split("; ", -1))
        .map(one -> one.split(" ", 2))
        .collect(
            Collectors.toMap(
                one -> one[0],
                one -> new TreeSet<>(List.of(one[1].split(" ", -1))),
                (one, other) -> one,
                TreeMap::new));
  }
}
