package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Tariff;

/** A page stays true on any day, without being built again. */
class TodayTest {

  private static final String SET_DAY =
      "day => { document.documentElement.dataset.today = day;"
          + " document.dispatchEvent(new Event('today')); }";

  private static final String DATED =
      "() => [...document.querySelectorAll('[data-from],[data-until]')].map(one =>"
          + " [one.hasAttribute('data-now'),"
          + " [...one.querySelectorAll('[data-now-text]')].every(text =>"
          + " text.checkVisibility() === one.hasAttribute('data-now'))])";

  /** Of each claim whether it stands, and whether what follows it does; one may hold another. */
  private static final String CLAIMS =
      "() => [...document.querySelectorAll('[data-claim-until]')].map(one => {"
          + " let after = one.nextElementSibling;"
          + " while (after && !after.hasAttribute('data-after')) after = after.nextElementSibling;"
          + " return [!one.hidden, after ? !after.hidden : one.hidden]; })";

  /** Of several siblings of which one holds, a reader sees that one and no other. */
  private static final String NOT_ONE =
      "() => [...new Set([...document.querySelectorAll('[data-only]')]"
          + ".map(one => one.parentElement))]"
          + ".filter(box => box.matches('.price, .offer'))"
          + ".filter(box => [...box.querySelectorAll('[data-only]')]"
          + ".filter(one => one.checkVisibility() && one.innerText.trim()).length !== 1)"
          + ".map(box => box.outerHTML)";

  /** The figure that is seen in each cell of the comparison table and in each card. */
  private static final String FIGURES =
      "() => [...document.querySelectorAll('.price, .offer')].map(box =>"
          + " [...box.querySelectorAll('[data-only]')].filter(one => !one.hidden)"
          + ".map(one => [...one.querySelectorAll('b, strong')].map(b => b.textContent).join('+'))"
          + ".join())";

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  @Test
  void theRowInForceIsMarkedAndAClaimEndsWithItsLastDay() {
    int marked = 0;
    int ended = 0;
    for (String path :
        List.of(
            "pepperell/en/prices/index.html",
            "chelsea/es/prices/index.html",
            "pepperell/en/index.html",
            "western-mass/en/pelham/prices/index.html",
            "rutland/en/index.html")) {
      Document document = site.document(path);
      List<Element> dated = document.select("[data-from], [data-until]");
      List<Element> claims = document.select("[data-claim-until]");
      try (Browser.Visit visit = browser.visit(1280, 800)) {
        Page page = visit.open(site.address(path));
        for (String day : days(document)) {
          page.evaluate(SET_DAY, day);
          List<List<Boolean>> now = pairs(page.evaluate(DATED));
          assertThat(now).hasSameSizeAs(dated);
          for (int i = 0; i < dated.size(); i++) {
            boolean holds = holds(dated.get(i), day);
            assertThat(now.get(i))
                .as("%s on %s: %s", path, day, dated.get(i))
                .containsExactly(holds, true);
            marked += holds ? 1 : 0;
          }
          assertThat((List<?>) page.evaluate(NOT_ONE)).as("%s on %s", path, day).isEmpty();
          List<List<Boolean>> seen = pairs(page.evaluate(CLAIMS));
          assertThat(seen).hasSameSizeAs(claims);
          for (int i = 0; i < claims.size(); i++) {
            boolean over = day.compareTo(claims.get(i).attr("data-claim-until")) > 0;
            assertThat(seen.get(i))
                .as("%s on %s: %s", path, day, claims.get(i))
                .containsExactly(!over, over);
            ended += over ? 1 : 0;
          }
        }
        assertThat(visit.complaints()).isEmpty();
      }
    }
    assertThat(marked).isGreaterThan(100);
    assertThat(ended).isGreaterThan(40);
  }

  /**
   * One build on many days: what home and the table show is what the rows by date say of that day.
   */
  @Test
  void everyPriceThatIsKnownComesOnItsDayByItself() {
    int changes = 0;
    for (String program : List.of("pepperell", "chelsea", "western-mass/en/pelham")) {
      boolean joint = program.contains("/");
      String folder = joint ? program + "/" : program + "/en/";
      Document prices = site.document(folder + "prices/index.html");
      List<String> seen = new ArrayList<>();
      try (Browser.Visit visit = browser.visit(1280, 800)) {
        Page page = visit.open(site.address(folder + "prices/"));
        for (String day : days(prices)) {
          if (day.compareTo(BuiltSite.SAMPLE_DAY) < 0) {
            continue;
          }
          page.evaluate(SET_DAY, day);
          List<String> figures =
              ((List<?>) page.evaluate(FIGURES)).stream().map(String.class::cast).toList();
          assertThat(figures).as("%s on %s", program, day).isEqualTo(expected(prices, day));
          if (!figures.equals(seen)) {
            changes++;
            seen = figures;
          }
        }
        assertThat(visit.complaints()).isEmpty();
      }
    }
    assertThat(changes).isGreaterThan(8);
  }

  @Test
  void theCalculatorTakesThePricesOfItsDay() {
    Document prices = site.document("chelsea/en/prices/index.html");
    TreeSet<String> seen = new TreeSet<>();
    for (String day :
        List.of("2025-10-15", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01")) {
      try (Browser.Visit visit = browser.visit(1280, 800)) {
        serveAsOf(visit.page(), "chelsea", " data-today=\"" + day + "\"");
        Page page = visit.open(site.address("chelsea/en/calculator/"));
        List<String> figures = page.locator("[data-product] [data-cell=price]").allTextContents();
        List<String> expected =
            expected(prices, day).subList(1, 1 + figures.size()).stream()
                .map(figure -> figure.isEmpty() ? "not known" : figure)
                .toList();
        assertThat(figures).as(day).hasSize(3).isEqualTo(expected);
        seen.addAll(figures);
        assertThat(visit.complaints()).isEmpty();
      }
    }
    assertThat(seen).hasSizeGreaterThan(6);
  }

  /** The figures of the comparison table on a day, from the rows by date of the same page. */
  private static List<String> expected(Document page, String day) {
    List<String> figures = new ArrayList<>();
    List<String> columns =
        page.select("table.compare thead th").stream()
            .map(column -> column.child(0).text())
            .toList();
    for (Element group : page.select("table.compare tbody:has(.price)")) {
      String customers = group.select("tr.head div").get(0).text();
      Element rows =
          page.select("table.dated tbody").stream()
              .filter(one -> one.select("tr.head").text().equals(customers))
              .findFirst()
              .orElse(new Element("tbody"));
      for (String column : columns) {
        figures.add(
            rows.select("tr[data-from]").stream()
                .filter(row -> row.select("th div").get(0).text().equals(column))
                .filter(row -> holds(row, day))
                .map(row -> row.select("td.figures").text())
                .findFirst()
                .orElse(""));
      }
    }
    return figures;
  }

  /** A product has one price at a time, so at most one row of it is marked. */
  @Test
  void onThePinnedDayEachPriceHasAtMostOneRowInForce() {
    for (String program : List.of("pepperell", "chelsea")) {
      try (Browser.Visit visit = browser.visit(1280, 800)) {
        Page page = visit.open(site.address(program + "/en/prices/"));
        Object names =
            page.evaluate(
                "[...document.querySelectorAll('tr[data-now]')].map(row =>"
                    + " row.closest('tbody').rows[0].textContent + row.cells[0].textContent)");
        assertThat(names)
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
            .isNotEmpty()
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void anOldPageIsTrueFromTheStart() {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      serveAsOf(visit.page(), "pepperell", " data-today=\"2026-03-01\"");
      Page page = visit.open(site.address("pepperell/en/"));
      assertThat(page.locator(".offer [data-until='2026-01-31']").first().isVisible()).isFalse();
      assertThat(page.locator(".offer.basic [data-only]").last().isVisible()).isTrue();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aPageThatIsNotPinnedTakesTheDayInMassachusetts() {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.page();
      serveAsOf(page, "pepperell", "");
      page.clock().setFixedTime("2026-02-01T04:59:00Z");
      page.navigate(site.address("pepperell/en/prices/"));
      assertThat(page.evaluate("document.documentElement.dataset.today")).isEqualTo("2026-01-31");
      page.clock().setFixedTime("2026-02-01T05:01:00Z");
      page.reload();
      assertThat(page.evaluate("document.documentElement.dataset.today")).isEqualTo("2026-02-01");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Rows of random tariffs, marked by the script, against {@link Tariff#on}. */
  @Test
  void theChoiceIsThatOfTheArithmetic() {
    Random random = new Random(20251015);
    int cases = 0;
    int inForce = 0;
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.open(site.address("pepperell/en/prices/"));
      for (int batch = 0; batch < 4; batch++) {
        List<Tariff> tariffs = new ArrayList<>();
        TreeSet<Integer> days = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
          Tariff tariff = tariff(random);
          tariffs.add(tariff);
          if (i % 4 == 0) {
            for (DatedPrice price : tariff.prices()) {
              days.addAll(
                  List.of(
                      price.first().epoch() - 1,
                      price.first().epoch(),
                      price.last().epoch(),
                      price.last().epoch() + 1));
            }
          }
        }
        List<String> isoDays = days.stream().map(day -> new Day(day).iso()).toList();
        List<List<List<String>>> rows =
            tariffs.stream()
                .map(
                    tariff ->
                        tariff.prices().stream()
                            .map(one -> List.of(one.first().iso(), one.last().iso()))
                            .toList())
                .toList();
        Object chosen =
            page.evaluate(
                "({rows, days}) => { const box = document.createElement('div');"
                    + " for (const tariff of rows) { const list = document.createElement('ul');"
                    + " for (const [from, until] of tariff) { const row = document.createElement('li');"
                    + " row.dataset.from = from; row.dataset.until = until; list.append(row); }"
                    + " box.append(list); }"
                    + " document.body.replaceChildren(box);"
                    + " return days.map(day => { document.documentElement.dataset.today = day;"
                    + " document.dispatchEvent(new Event('today'));"
                    + " return [...box.children].map(list =>"
                    + " [...list.children].flatMap((row, i) => 'now' in row.dataset ? [i] : []).join())"
                    + " .join(';'); }); }",
                Map.of("rows", rows, "days", isoDays));
        List<?> answers = (List<?>) chosen;
        for (int i = 0; i < isoDays.size(); i++) {
          Day day = Day.parse(isoDays.get(i));
          List<String> expected = new ArrayList<>();
          for (Tariff tariff : tariffs) {
            String index =
                tariff
                    .on(day)
                    .map(one -> Integer.toString(tariff.prices().indexOf(one)))
                    .orElse("");
            expected.add(index);
            cases++;
            inForce += index.isEmpty() ? 0 : 1;
          }
          assertThat(answers.get(i)).as(isoDays.get(i)).isEqualTo(String.join(";", expected));
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(cases).isGreaterThan(3_000);
    assertThat(inForce).isBetween(cases / 10, cases * 9 / 10);
  }

  private static Tariff tariff(Random random) {
    List<DatedPrice> prices = new ArrayList<>();
    Day first = Day.of(2020 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
    for (int i = random.nextInt(5); i >= 0; i--) {
      Day last = first.plusDays(random.nextInt(400));
      prices.add(new DatedPrice(first, last, new Price(10_000 + random.nextInt(20_000))));
      first = last.plusDays(random.nextInt(4) == 0 ? 1 + random.nextInt(90) : 1);
    }
    return Tariff.of(prices);
  }

  /** Every page is served as if it had been built with this attribute. */
  private void serveAsOf(Page page, String program, String attribute) {
    String start = site.address(program + "/");
    page.route(
        // Pages only: an icon that is still on its way when the visitor leaves would be an error.
        address -> address.startsWith(start) && address.endsWith("/"),
        route -> {
          var response = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(response)
                  .setBody(
                      response
                          .text()
                          .replace(" data-today=\"" + BuiltSite.SAMPLE_DAY + "\"", attribute)));
        });
  }

  /** Every day on which something begins or ends, the day before and after, and some between. */
  private static List<String> days(Document document) {
    TreeSet<Integer> days = new TreeSet<>();
    for (String attribute : List.of("data-from", "data-until", "data-claim-until")) {
      for (Element element : document.select("[" + attribute + "]")) {
        int day = Day.parse(element.attr(attribute)).epoch();
        days.addAll(Arrays.asList(day - 1, day, day + 1));
      }
    }
    int end = Day.of(2028, 6, 1).epoch();
    for (int day = Day.of(2021, 9, 15).epoch(); day < end; day += 41) {
      days.add(day);
    }
    return days.stream().map(day -> new Day(day).iso()).toList();
  }

  private static boolean holds(Element element, String day) {
    return (!element.hasAttr("data-from") || element.attr("data-from").compareTo(day) <= 0)
        && (!element.hasAttr("data-until") || element.attr("data-until").compareTo(day) >= 0);
  }

  private static List<List<Boolean>> pairs(Object value) {
    List<List<Boolean>> pairs = new ArrayList<>();
    for (Object pair : (List<?>) value) {
      pairs.add(((List<?>) pair).stream().map(Boolean.class::cast).toList());
    }
    return pairs;
  }
}
