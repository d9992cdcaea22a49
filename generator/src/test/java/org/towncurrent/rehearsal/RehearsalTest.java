package org.towncurrent.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.Project;
import org.towncurrent.bake.Bakery;
import org.towncurrent.rates.Day;
import org.towncurrent.serve.Preview;

/** The preview of a whole project, with its bar and its report. */
@Tag("slow")
@Timeout(120)
final class RehearsalTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<Preview> preview = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  private Project project;

  @SuppressWarnings("NullAway.Init")
  private Rehearsal rehearsal;

  RehearsalTest() {}

  private static Bakery.Order order(Path root) {
    return new Bakery.Order(
        root,
        root.resolve("site-config.yml"),
        Day.parse("2025-10-15"),
        List.of("pepperell"),
        1,
        Optional.empty());
  }

  @BeforeEach
  void start() throws IOException {
    project = Project.in(folder);
    Path out = folder.resolve("build/serve");
    rehearsal = new Rehearsal(order(folder), out, folder.resolve("build/site"));
    preview = Optional.of(Preview.start(0, out, rehearsal::policy, rehearsal::errors, rehearsal));
  }

  @AfterEach
  void stop() {
    preview.ifPresent(Preview::close);
  }

  private URI home() {
    return preview.orElseThrow().address();
  }

  private void build() {
    assertThat(rehearsal.build(home().toString()).failure()).isEmpty();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(home().resolve(path)).build(), BodyHandlers.ofString());
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body(), home().resolve(path).toString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private String contentSecurity() {
    return rehearsal
        .policy()
        .headers("pepperell/en/prices/index.html")
        .getOrDefault("Content-Security-Policy", "");
  }

  @Test
  void thePlainAddressesAreExactlyWhatIsPublished() throws Exception {
    build();

    HttpResponse<String> plain = get("/pepperell/en/prices/");

    assertThat(plain.body())
        .isEqualTo(Files.readString(folder.resolve("build/serve/pepperell/en/prices/index.html")))
        .doesNotContain("preview-bar");
    assertThat(plain.headers().map())
        .containsEntry("content-security-policy", List.of(contentSecurity()));
    assertThat(Files.readString(folder.resolve("build/serve/manifest.json")))
        .doesNotContain("_on")
        .doesNotContain("_check")
        .doesNotContain("_bar");
  }

  @Test
  void thePageWithTheBarIsThePageOtherwise() throws Exception {
    build();

    HttpResponse<String> answer = get("/_on/today/pepperell/en/prices/");
    Document barred = Jsoup.parse(answer.body());
    Document plain = Jsoup.parse(get("/pepperell/en/prices/").body());

    assertThat(barred.select(".preview-bar input[name=day]").val()).isEqualTo("2025-10-15");
    assertThat(barred.body().child(0).className()).as("first for the keyboard").isEqualTo("skip");
    assertThat(barred.body().child(1).className()).isEqualTo("preview-bar");
    barred.select(".preview-bar, link[href=/_bar.css]").remove();
    for (String part : List.of("header", "main", "footer")) {
      assertThat(barred.select("body > " + part).outerHtml())
          .isEqualTo(plain.select("body > " + part).outerHtml());
    }
    String policy = header(answer, "Content-Security-Policy");
    assertThat(policy)
        .isEqualTo(
            contentSecurity()
                .replace("form-action 'none'", "form-action")
                .replace("form-action", "form-action 'self'"));
    assertThat(barred.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("form-action 'self'")
        .contains("default-src 'none'", "require-trusted-types-for 'script'")
        .doesNotContain("'self' 'none'");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void anotherDayIsBakedAsItWillBe() throws Exception {
    build();
    Document today = page("/_on/today/pepperell/en/prices/");
    Document later = page("/_on/2031-03-01/pepperell/en/prices/");

    assertThat(today.select("html").attr("data-today")).isEqualTo("2025-10-15");
    assertThat(later.select("html").attr("data-today")).isEqualTo("2031-03-01");
    assertThat(later.select("footer").text()).contains("March 1, 2031");
    assertThat(later.select(".preview-bar input[name=day]").val()).isEqualTo("2031-03-01");
    assertThat(later.select(".preview-bar").text())
        .contains("Back to the day of the build", "overdue", "ended on");
    assertThat(today.select(".preview-bar").text()).doesNotContain("Back to the day");
    assertThat(page("/_on/2031-03-01/_check/").text()).contains("As of 2031-03-01", "Overdue:");
    assertThat(later.select("main").text()).isNotEqualTo(today.select("main").text());
    assertThat(page("/pepperell/en/prices/").select("html").attr("data-today"))
        .isEqualTo("2025-10-15");
  }

  @Test
  void everyLinkOfAPageStaysOnItsDay() throws Exception {
    build();
    for (String name : List.of("today", "2031-03-01")) {
      String place = home() + "_on/" + name + "/";
      Document page = page("/_on/" + name + "/pepperell/en/prices/");
      page.select(".preview-bar").remove();
      List<String> links =
          page.select("body a[href], link[rel=stylesheet][href], script[src]").stream()
              .map(one -> one.absUrl(one.hasAttr("src") ? "src" : "href"))
              .filter(one -> one.startsWith(home().toString()) && !one.endsWith("/_bar.css"))
              .toList();
      assertThat(links).hasSizeGreaterThan(10).allMatch(one -> one.startsWith(place));
      for (String link : links) {
        assertThat(get(URI.create(link).getPath()).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "day=2026-02-01&page=pepperell%2Fen%2Fprices%2F, /_on/2026-02-01/pepperell/en/prices/",
    "page=pepperell/en/&day=2026-02-01, /_on/2026-02-01/pepperell/en/",
    "day=2026-02-01, /_on/2026-02-01/",
    "day=&page=pepperell/en/, /_on/today/pepperell/en/",
    "'', /_on/today/",
    "day=2026-02-01&page=%2F%2Fevil.example%2F, /_on/2026-02-01/",
    "day=2026-02-01&page=../../secret, /_on/2026-02-01/",
    "day=2026-02-01&page=a%0d%0aX-Evil:1, /_on/2026-02-01/",
    "day=2026-02-01&page=%zz, /_on/2026-02-01/",
    "day=2026-02-01&page=https://evil.example/, /_on/2026-02-01/"
  })
  void theFormLeadsToThePageOnThatDayAndNowhereElse(String query, String to) throws Exception {
    HttpResponse<String> answer = get("/_on/?" + query.replace("%zz", "%25zz"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo(to);
  }

  @Test
  void aDayThatIsNoneIsRefused() throws Exception {
    build();

    HttpResponse<String> answer = get("/_on/?day=2026-02-30&page=pepperell/en/");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is no such day", "2026-02-30");
    assertThat(get("/_on/2026-02-30/pepperell/en/").statusCode()).isEqualTo(404);
    assertThat(get("/_on/2026-2-1/").statusCode()).isEqualTo(404);
  }

  @Test
  void addressesLeadOnAsTheyDoWhenPublished() throws Exception {
    build();

    assertThat(header(get("/_on"), "Location")).isEqualTo("/_on/");
    assertThat(header(get("/_on/today"), "Location")).isEqualTo("/_on/today/");
    assertThat(header(get("/_on/2026-02-01/pepperell/en"), "Location"))
        .isEqualTo("/_on/2026-02-01/pepperell/en/");
    HttpResponse<String> missing = get("/_on/today/pepperell/en/none/");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("preview-bar", "This page is not here");
    assertThat(get("/_on/today/../../site-config.yml").statusCode()).isNotEqualTo(200);
    assertThat(get("/_on/today/%2e%2e/%2e%2e/site-config.yml").statusCode()).isEqualTo(404);
    assertThat(get("/_on/2026-02-01/%2e%2e/x").statusCode()).isEqualTo(404);
  }

  @Test
  void anErrorIsReportedInPlaceOfEveryPageAndTheBarStays() throws Exception {
    build();
    project.edit(PRICES, "price: 14.283", "price: \"$0.14283\"");
    build();

    for (String path :
        List.of(
            "/pepperell/en/prices/",
            "/_on/today/pepperell/en/prices/",
            "/_on/2026-02-01/pepperell/en/prices/")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select(".finding[data-severity=error] mark").text())
          .as(path)
          .isEqualTo("\"$0.14283\"");
      assertThat(page.select(".preview-bar")).hasSize(path.startsWith("/_on/") ? 1 : 0);
      assertThat(header(answer, "Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'self'; img-src 'self'");
      for (var style : page.select("link[href]")) {
        assertThat(get(style.attr("href")).statusCode()).as(style.attr("href")).isEqualTo(200);
      }
    }
    assertThat(page("/_check/").select(".finding[data-severity=error]")).isNotEmpty();

    project.edit(PRICES, "price: \"$0.14283\"", "price: 14.283");
    build();
    assertThat(page("/pepperell/en/prices/").select(".finding")).isEmpty();
    assertThat(page("/_on/2026-02-01/pepperell/en/prices/").select(".finding")).isEmpty();
  }

  @Test
  void aSavedPriceIsSeenOnEveryDay() throws Exception {
    build();
    assertThat(page("/_on/2025-10-20/pepperell/en/prices/").text()).doesNotContain("14.999");
    project.edit(PRICES, "price: 14.283", "price: 14.999");
    build();

    assertThat(page("/_on/2025-10-20/pepperell/en/prices/").text()).contains("14.999");
    assertThat(page("/_on/today/pepperell/en/prices/").text()).contains("14.999");
  }

  @Test
  void whereTheReportIsBrokenTheBareListSaysWhy() throws Exception {
    project.write("templates/report.html", "<p>{broken");
    build();

    HttpResponse<String> answer = get("/pepperell/en/");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("templates/report.html:1:");
  }

  @Test
  void beforeTheFirstBuildTheBarSaysSo() throws Exception {
    HttpResponse<String> answer = get("/_on/today/");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Nothing is built yet");
    assertThat(get("/_check/").statusCode()).isEqualTo(503);
    assertThat(rehearsal.errors()).isEmpty();
  }
}
