package org.towncurrent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.pages.SitePlan;
import org.towncurrent.rates.Day;
import org.towncurrent.read.House;
import org.towncurrent.read.Reading;

final class RulesTest {

  private static final String MAILED =
      """
      kind: opt-out
      mailing: 2025-09-02
      reply-by: 2025-10-07
      enrollment: 2025-11
      """;

  private static final String CHANGE =
      """
      kind: product-change
      mailing: 2025-11-03
      change: 2026-01
      status: sample
      """;

  /** A row of renewable content, and one before it. */
  private static final String BASIC = "    - product: basic\n      year: 2025\n";

  private static final String MORE_IN_2026 =
      "    - product: standard\n      year: 2026\n      voluntary: 12\n";

  private static final String PRICES = House.PRICES;
  private static final String PROGRAM = House.PROGRAM;
  private static final String UTILITY = House.UTILITY;
  private static final String PAGE = House.PAGE;

  private static final String REDIRECTS = "content/programs/pepperell/redirects.yml";
  private static final String SPANISH_PAGES = "    pages: [home, prices]\n";

  private static final String LAST_PRICE = "to: 2026-01-31";

  @TempDir Path folder;

  private House house;

  /** The addresses of the house before it is edited. */
  private Set<String> published = Set.of();

  private Past past = Past.none();

  static Stream<HouseExample> examples() {
    return Stream.of(
        // the whole model
        fails(
            "unknown-reference",
            "load zone of a town",
            PROGRAM,
            "    area: MECo\n",
            "    area: MECo\n    load-zone: NEMA\n",
            PROGRAM + ":17:16",
            "\"NEMA\""),
        fails(
            "unknown-reference",
            "load zone of a price",
            UTILITY,
            "    class: residential\n    from",
            "    class: residential\n    zone: NEMA\n    from",
            UTILITY + ":26:11",
            "\"NEMA\""),
        fails(
            "unknown-reference",
            "area of rate codes",
            UTILITY,
            "rate-codes: [G-2, G-3]",
            "rate-codes: [{area: East, codes: [G-2]}]",
            UTILITY + ":21:39",
            "\"East\"",
            "`MECo`"),
        fails(
            "unknown-reference",
            "area of a discount",
            UTILITY,
            "rate-codes: [R-1, R-2]\n",
            "low-income-discounts: {percent: 10, area: East, source: Tariff, looked-up: 2026-10-01}\n",
            UTILITY + ":15:47",
            "\"East\"",
            "`MECo`"),
        fails(
            "unknown-reference",
            "supplier of a contract",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - supplier: other\n    from: 2025-01\nrenewable:\n  basis",
            PRICES + ":50:15",
            "\"other\""),
        fails(
            "unknown-reference",
            "class of a credit",
            PRICES,
            "renewable:\n  basis",
            "credits:\n  - name: Refund\n    class: homes\n    per-kwh: 0.5\nrenewable:\n  basis",
            PRICES + ":51:12",
            "\"homes\""),
        fails(
            "unknown-reference",
            "class of an enrollment scenario",
            PROGRAM,
            "suppliers:\n",
            "enrollment-scenarios:\n  - scenario: Later\n    either: [homes]\nsuppliers:\n",
            PROGRAM + ":35:13",
            "\"homes\""),
        fails(
            "unknown-reference",
            "utility of a Basic Service class",
            PROGRAM,
            "basic-service: residential",
            "basic-service: {unitil: residential}",
            PROGRAM + ":22:20",
            "\"unitil\"",
            "`national-grid`"),
        fails(
            "unknown-reference",
            "utility of a typical use",
            PROGRAM,
            "basic-service: residential",
            "typical-use: {kwh: 600, utility: unitil, source: us}",
            PROGRAM + ":22:38",
            "\"unitil\""),
        fails(
            "unknown-reference",
            "price that is corrected and is not there",
            PRICES,
            "    status: sample\n  - product: renewable",
            "    status: sample\n" + correction("14.823") + "  - product: renewable",
            PRICES + ":35:14",
            "14.823",
            "2025-01"),
        fails(
            "unknown-reference",
            "Basic Service price that is corrected and is not there",
            UTILITY,
            "    looked-up: 2026-11-22\n",
            "    looked-up: 2026-11-22\n" + correction("14.762"),
            UTILITY + ":33:14",
            "14.762"),
        passes("unknown-reference", "price that is corrected", RulesTest::corrected),
        passes("overlapping-prices", "price that was corrected", RulesTest::corrected),
        passes("price-out-of-range", "price that was wrong and corrected", RulesTest::corrected),
        fails(
            "duplicate-id",
            "rate code of two classes in one area",
            UTILITY,
            "[G-2, G-3]",
            "[G-1]",
            UTILITY + ":21:18",
            "\"G-1\"",
            "\"small-business\""),
        passes(
            "duplicate-id",
            "rate code of two classes in two areas",
            house -> {
              house.edit(UTILITY, "[G-1]", "[{area: MECo, codes: [G-2]}]");
              house.edit(UTILITY, "[G-2, G-3]", "[{area: Nantucket, codes: [G-2]}]");
              house.edit(
                  UTILITY,
                  "\nclasses:\n",
                  "  - id: Nantucket\n    name: Nantucket Electric\n\nclasses:\n");
            }),
        fails(
            "overlapping-prices",
            "price of a load zone beside that of its area",
            house -> zones(house, "zone: NEMA"),
            UTILITY + ":28:11",
            "NEMA"),
        passes(
            "overlapping-prices",
            "prices of two load zones",
            house -> {
              zones(house, "zone: NEMA");
              house.edit(
                  UTILITY,
                  "    class: residential\n    from: 2025-02-01",
                  "    class: residential\n    zone: SEMA\n    from: 2025-02-01");
            }),
        fails(
            "overlapping-prices",
            "two contracts",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2025-01\n    until: 2027-01\n  - from: 2026-12\nrenewable:\n  basis",
            PRICES + ":52:11",
            "line 50"),
        passes(
            "overlapping-prices",
            "market-based price beside that of the contract",
            PRICES,
            "prices:\n",
            "prices:\n  - product: standard\n    scenario: market-based\n    from: 2025-01\n"),
        fails(
            "backwards-period",
            "contract",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2025-01\n    until: 2024-12\nrenewable:\n  basis",
            PRICES + ":51:12",
            "contract"),
        fails(
            "price-out-of-range",
            "part of one price",
            PRICES,
            "    status: sample\n  - product: renewable",
            "    status: sample\n    components: [{kind: consultant, price: 0.001}]\n"
                + "  - product: renewable",
            PRICES + ":34:44",
            "0.001"),
        fails(
            "price-out-of-range",
            "credit in dollars",
            PRICES,
            "renewable:\n  basis",
            "credits:\n  - name: Refund\n    per-kwh: 0.005\nrenewable:\n  basis",
            PRICES + ":51:14",
            "0.005"),
        fails(
            "components-exceed-price",
            "parts of one price",
            PRICES,
            "    status: sample\n  - product: renewable",
            "    status: sample\n    components: [{kind: supply, price: 14.284}]\n"
                + "  - product: renewable",
            PRICES + ":31:12",
            "14.284"),
        fails(
            "components-do-not-add-up",
            "parts of one price",
            PRICES,
            "    status: sample\n  - product: renewable",
            "    components: [{kind: supply, price: 14.083}, {kind: other, price: 0.1}]\n  - product: renewable",
            PRICES + ":31:12",
            "14.183",
            "14.283"),
        passes(
            "components-do-not-add-up",
            "parts of one price, supply among them",
            PRICES,
            "    status: sample\n  - product: renewable",
            "    components: [{kind: supply, price: 14.183}, {kind: other, price: 0.1}]\n  - product: renewable"),
        passes(
            "components-do-not-add-up",
            "parts without supply",
            PRICES,
            "price: 0.100",
            "price: 0.200"),
        fails(
            "term-is-not-its-months",
            "36 months for 28",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2023-09\n    until: 2026-01\n    term: 36\nrenewable:\n  basis",
            PRICES + ":52:11",
            "36 months",
            "it is 28"),
        passes(
            "term-is-not-its-months",
            "two years by day",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2024-05-15\n    until: 2026-05-15\n    term: 24\nrenewable:\n  basis"),
        passes(
            "term-is-not-its-months",
            "no end known",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2024-05\n    term: 24\nrenewable:\n  basis"),
        fails(
            "no-fixed-price",
            "a fixed one",
            UTILITY,
            "    rate-codes: [R-1, R-2]\n",
            "    fixed-price: false\n",
            UTILITY + ":15:18",
            "\"residential\"",
            "line 28"),
        passes(
            "no-fixed-price",
            "none is given",
            UTILITY,
            "    rate-codes: [G-2, G-3]\n",
            "    fixed-price: false\n"),
        fails(
            "contract-gap",
            "no contract in force",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2024-01\n    until: 2025-09\nrenewable:\n  basis",
            PRICES + ":51:12",
            "no contract"),
        fails(
            "contract-gap",
            "time between two contracts to come",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2024-01\n    until: 2026-01\n  - from: 2026-03\nrenewable:\n  basis",
            PRICES + ":52:11",
            "2026-01",
            "nobody is served"),
        passes(
            "contract-gap",
            "contracts one after the other",
            PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2024-01\n    until: 2026-01\n  - from: 2026-01\nrenewable:\n  basis"),
        passes(
            "contract-gap",
            "nothing but market-based prices",
            house ->
                house.write(
                    PRICES,
                    "products: [{id: standard, name: Standard, default: true}]\nprices: [{product: standard, scenario: market-based, from: 2025-01}]\n")),
        // duplicate-id
        fails(
            "duplicate-id",
            "product",
            PRICES,
            "id: basic",
            "id: standard",
            PRICES + ":19:9",
            "\"standard\"",
            "line 6"),
        fails(
            "duplicate-id",
            "class",
            PROGRAM,
            "id: small-business",
            "id: residential",
            PROGRAM + ":24:9",
            "\"residential\"",
            "line 19"),
        fails(
            "duplicate-id",
            "year",
            House.MINIMUM,
            "year: 2025",
            "year: 2022",
            House.MINIMUM + ":8:11",
            "\"2022\""),
        fails(
            "duplicate-id",
            "content of a year",
            PRICES,
            "product: basic\n      year",
            "product: standard\n      year",
            PRICES + ":55:16",
            "\"standard in 2025\""),
        fails(
            "duplicate-id",
            "table of the plan",
            house ->
                house.write(House.INFORMATION, House.TABLES.replace("id: schedule", "id: pricing")),
            House.INFORMATION + ":15:9",
            "\"pricing\"",
            "line 2"),
        passes(
            "duplicate-id",
            "tables of the plan",
            house -> house.write(House.INFORMATION, House.TABLES)),
        passes(
            "duplicate-id",
            "content of another year",
            PRICES,
            "product: basic\n      year: 2025",
            "product: standard\n      year: 2026"),
        // unknown-reference
        fails(
            "unknown-reference",
            "supplier",
            PRICES,
            "supplier: sample-supplier",
            "supplier: other",
            PRICES + ":32:15",
            "\"other\"",
            "`sample-supplier`"),
        fails(
            "unknown-reference",
            "area",
            PROGRAM,
            "area: MECo",
            "area: East",
            PROGRAM + ":16:11",
            "\"East\"",
            "`MECo`"),
        fails(
            "unknown-reference",
            "Basic Service class",
            PROGRAM,
            "basic-service: residential",
            "basic-service: homes",
            PROGRAM + ":22:20",
            "\"homes\"",
            "`residential`"),
        fails(
            "unknown-reference",
            "class of Basic Service",
            UTILITY,
            "class: residential",
            "class: homes",
            UTILITY + ":25:12",
            "\"homes\""),
        fails(
            "unknown-reference",
            "product of renewable content",
            PRICES,
            "    - product: standard",
            "    - product: green",
            PRICES + ":52:16",
            "\"green\""),
        passes("unknown-reference", "no supplier", PRICES, "    supplier: sample-supplier\n", ""),
        passes(
            "unknown-reference",
            "no Basic Service class",
            PROGRAM,
            "    basic-service: residential\n",
            ""),
        // default-product
        fails(
            "default-product",
            "none",
            PRICES,
            "    default: true\n",
            "",
            PRICES + ":6:5",
            "None of the 3"),
        passes(
            "default-product",
            "no products known",
            house -> {
              house.delete(PRICES);
              house.edit(PROGRAM, "state: launched", "state: planning");
            }),
        // price-out-of-range
        fails(
            "price-out-of-range",
            "too high",
            PRICES,
            "price: 14.283",
            "price: 142.83",
            PRICES + ":31:12",
            "142.830",
            "`14.283` or `1.428`"),
        fails(
            "price-out-of-range",
            "too low",
            PRICES,
            "price: 14.283",
            "price: 0.142",
            PRICES + ":31:12",
            "0.142",
            "`14.200`"),
        fails(
            "price-out-of-range",
            "Basic Service",
            UTILITY,
            "fixed: 14.672",
            "fixed: 0.147",
            UTILITY + ":28:12",
            "\"MECo\", residential",
            "`14.700`"),
        fails(
            "price-out-of-range",
            "fee in dollars",
            PRICES,
            "price: 0.100 ",
            "price: 0.001 ",
            PRICES + ":12:16",
            "0.001",
            "`0.100`"),
        passes(
            "price-out-of-range", "the highest published", PRICES, "price: 14.283", "price: 40.5"),
        // components-exceed-price
        fails(
            "components-exceed-price",
            "more than the price",
            PRICES,
            "price: 0.100                     # $0.001 per kWh, plan IV.3",
            "price: 1.900\n      - kind: supply\n        price: 13.000",
            PRICES + ":33:12",
            "14.900",
            "line 11"),
        passes(
            "components-exceed-price",
            "exactly the price",
            PRICES,
            "price: 0.100                     # $0.001 per kWh, plan IV.3",
            "price: 1.283\n      - kind: supply\n        price: 13.000"),
        // backwards-period
        fails(
            "backwards-period",
            "price",
            PRICES,
            "until: 2027-01",
            "until: 2025-01",
            PRICES + ":30:12",
            "\"standard\""),
        fails(
            "backwards-period",
            "milestone",
            PROGRAM,
            "date: 2023-04-11",
            "date: 2023-04-11\n    last: 2023-04-10",
            PROGRAM + ":87:11",
            "Public meeting"),
        passes(
            "backwards-period", "days of one month", PRICES, "until: 2027-01", "until: 2025-01-20"),
        passes(
            "backwards-period", "some time in one year", PRICES, "until: 2027-01", "until: 2025"),
        fails(
            "backwards-period",
            "a year before",
            PRICES,
            "until: 2027-01",
            "until: 2024",
            PRICES + ":30:12",
            "\"standard\""),
        // overlapping-prices
        fails(
            "overlapping-prices",
            "product",
            PRICES,
            "prices:\n",
            firstRow(
                "prices",
                "product: standard",
                "class: residential",
                "from: 2024-01",
                "until: 2025-02",
                "price: 12"),
            PRICES + ":34:11",
            "line 27"),
        fails(
            "overlapping-prices",
            "variable and fixed apart",
            UTILITY,
            "from: 2025-08-01",
            "from: 2025-03-01",
            UTILITY + ":34:11",
            "line 24"),
        fails(
            "overlapping-prices",
            "one within another that is not its neighbour",
            house -> {
              house.edit(UTILITY, "to: 2025-07-31", "to: 2026-03-31");
              house.edit(
                  UTILITY,
                  "basic-service:\n",
                  firstRow(
                      "basic-service",
                      "area: MECo",
                      "class: residential",
                      "from: 2025-03-01",
                      "to: 2025-03-31",
                      "fixed: 15",
                      "status: filed",
                      "source: x",
                      "looked-up: 2026-01-01"));
            },
            UTILITY + ":42:11",
            "line 32"),
        passes(
            "overlapping-prices",
            "end to end",
            PRICES,
            "prices:\n",
            firstRow(
                "prices",
                "product: standard",
                "class: residential",
                "from: 2024-01",
                "until: 2025-01",
                "price: 12")),
        fails(
            "overlapping-prices",
            "one from some time in a year, certainly",
            PRICES,
            "prices:\n",
            firstRow(
                "prices",
                "product: standard",
                "class: residential",
                "from: 2023",
                "until: 2025-02",
                "price: 12"),
            PRICES + ":34:11",
            "line 27"),
        passes(
            "overlapping-prices",
            "one until some time in a year, perhaps",
            PRICES,
            "prices:\n",
            firstRow(
                "prices",
                "product: standard",
                "class: residential",
                "from: 2024",
                "until: 2025",
                "price: 12")),
        passes(
            "overlapping-prices",
            "beginnings that are not known",
            PRICES,
            "prices:\n",
            firstRow(
                    "prices",
                    "product: standard",
                    "class: residential",
                    "until: 2024-01",
                    "price: 12")
                + firstRow(
                        "prices",
                        "product: standard",
                        "class: residential",
                        "until: 2025-01",
                        "price: 13")
                    .replace("prices:\n", "")),
        passes(
            "overlapping-prices",
            "an end that is not known",
            PRICES,
            "prices:\n",
            firstRow(
                "prices", "product: standard", "class: residential", "from: 2024-01", "price: 12")),
        passes(
            "overlapping-prices",
            "disputed",
            UTILITY,
            "basic-service:\n",
            firstRow(
                "basic-service",
                "area: MECo",
                "class: residential",
                "from: 2025-02-01",
                "to: 2025-07-31",
                "fixed: 15",
                "status: disputed",
                "source: x",
                "looked-up: 2026-01-01")),
        // renewable-content
        fails(
            "renewable-content",
            "over a hundred",
            PRICES,
            "voluntary: 10 ",
            "voluntary: 37.5 ",
            PRICES + ":54:18",
            "37.5%",
            "63%",
            "100.5%",
            "`37`"),
        fails(
            "renewable-content",
            "filled to less than required",
            PRICES,
            "fill-to: 100",
            "fill-to: 62",
            PRICES + ":60:16",
            "62%",
            "63%"),
        fails(
            "renewable-content",
            "Class I only",
            PRICES,
            "basis: total\n  content:\n    - product: standard\n      year: 2025\n      voluntary: 10 ",
            "basis: class-one\n  content:\n    - product: standard\n      year: 2025\n"
                + "      voluntary: 74 ",
            PRICES + ":54:18",
            "101%",
            "Class I"),
        passes(
            "renewable-content", "exactly a hundred", PRICES, "voluntary: 10 ", "voluntary: 37 "),
        passes(
            "renewable-content",
            "Class I to a hundred",
            PRICES,
            "basis: total\n  content:\n    - product: standard\n      year: 2025\n      voluntary: 10 ",
            "basis: class-one-plus-other\n  content:\n    - product: standard\n      year: 2025\n"
                + "      voluntary: 73 "),
        // base-address
        fails(
            "base-address",
            "no slash",
            House.CONFIG,
            "https://pepperell.example.org/",
            "https://pepperell.example.org",
            House.CONFIG + ":16:11",
            "slash"),
        fails(
            "base-address",
            "not https",
            House.CONFIG,
            "https://towns",
            "http://towns",
            House.CONFIG + ":4:7",
            "http"),
        passes(
            "base-address",
            "a path",
            House.CONFIG,
            "https://pepperell.example.org/",
            "https://towns.example.org/pepperell/"),
        // form-address
        fails(
            "form-address",
            "user name",
            PROGRAM,
            "form: https://forms",
            "form: https://me:pw@forms",
            PROGRAM + ":57:9",
            "user name"),
        fails(
            "form-address",
            "fragment",
            PROGRAM,
            "/pepperell/change",
            "/pepperell/change#form",
            PROGRAM + ":60:9",
            "fragment",
            "`change`"),
        passes("form-address", "query", PROGRAM, "/pepperell/change", "/pepperell?what=change"),
        // contact
        fails(
            "contact",
            "letters",
            PROGRAM,
            "phone: 555-0111",
            "phone: 800-GO-GREEN",
            PROGRAM + ":44:10",
            "800-GO-GREEN"),
        fails(
            "contact",
            "no area code",
            PROGRAM,
            "phone: 555-0111",
            "phone: 413-2020",
            PROGRAM + ":44:10",
            "area code"),
        fails(
            "contact",
            "mail",
            PROGRAM,
            "support@pepperell.example.org",
            "support@pepperell",
            PROGRAM + ":45:10",
            "support@pepperell"),
        fails(
            "contact",
            "site",
            UTILITY,
            "https://www.national",
            "http://www.national",
            UTILITY + ":6:10",
            "http"),
        passes("contact", "extension", PROGRAM, "phone: 555-0111", "phone: 413-202-0111 Ext. 2001"),
        passes("contact", "parentheses", PROGRAM, "phone: 555-0111", "phone: (413) 202-0111"),
        // typed-figure
        fails(
            "typed-figure",
            "date",
            page("It began on May 9, 2022."),
            PAGE + ":5:13",
            "May 9, 2022"),
        fails(
            "typed-figure",
            "phone that is entered",
            page("Call 555-0110."),
            PAGE + ":5:6",
            "555-0110",
            "{supplierPhone}"),
        fails(
            "typed-figure",
            "days that are entered",
            page("Enrollment starts thirty-seven days after the notice."),
            PAGE + ":5:19",
            "{enrollmentDays}"),
        fails(
            "typed-figure",
            "price that is entered",
            page("The price is $0.14283 per kWh."),
            PAGE + ":5:14",
            PRICES + ":31",
            "[prices](page:prices)"),
        fails(
            "typed-figure",
            "percentage in a product's summary",
            PRICES,
            "Has more renewable energy than the State requires.",
            "Has 10% more renewable energy than the State requires.",
            PRICES + ":9:14",
            "10%",
            "prices.yml"),
        passes("typed-figure", "citation", page("See G.L. c. 164, s. 134, and D.P.U. 23-67.")),
        passes(
            "typed-figure",
            "quotation with its source",
            page(
                "> It begins 37 days after the notice.\n>\n> Source: Municipal Aggregation Plan, IV.2")),
        passes(
            "typed-figure",
            "the text's own last day",
            house ->
                house.write(
                    PAGE,
                    "---\ntitle: Prices\nuntil: 2026-06-30\n---\n\nFixed until June 2026.\n")),
        // impossible-amount
        fails(
            "impossible-amount",
            "cents that are a hundred times too many",
            page("The price is 417.336 cents per kWh."),
            PAGE + ":5:14",
            "417.336 cents",
            "prices.yml"),
        fails(
            "impossible-amount",
            "dollars and cents at once",
            page("The adder is $0.1 cents."),
            PAGE + ":5:14",
            "dollars and in cents"),
        passes(
            "impossible-amount",
            "adder",
            page("The adder is 0.1 cents per kWh, as the plan says.")),
        // promise-of-savings
        fails(
            "promise-of-savings",
            "in the introduction",
            PROGRAM,
            "introduction: The Town",
            "introduction: You will save money. The Town",
            PROGRAM + ":8:15",
            "You will save",
            "Savings are not guaranteed"),
        fails(
            "promise-of-savings",
            "in Spanish where English stands",
            page("Usted ahorrar\u00e1 cada mes."),
            PAGE + ":5:7",
            "ahorrar\u00e1"),
        passes(
            "promise-of-savings",
            "denied",
            page("The program does not promise lower bills. Savings are not guaranteed.")),
        // uncomputed-claim
        fails(
            "uncomputed-claim",
            "cheaper",
            page("It costs less than Basic Service."),
            PAGE + ":5:4",
            "costs less",
            "page:prices"),
        fails(
            "uncomputed-claim",
            "summary that the renewable content does not bear out",
            PRICES,
            "voluntary: 10 ",
            "voluntary: 0  ",
            PRICES + ":9:14",
            "2025"),
        passes(
            "uncomputed-claim", "left open", page("It may cost more or less than Basic Service.")),
        // required-words
        fails(
            "required-words",
            "no warning in a text to customers of other suppliers",
            head("kind: competitive-supply", "You can join the program."),
            PAGE + ":3:7",
            "early termination fee",
            "Add: "),
        fails(
            "required-words",
            "kind that is none",
            head("kind: competitive", "You can join the program."),
            PAGE + ":3:7",
            "`competitive-supply`"),
        fails(
            "required-words",
            "without a kind",
            page("If you buy from another supplier, you can join."),
            PAGE + ":5:1",
            "early termination fee",
            "kind: competitive-supply"),
        passes(
            "required-words",
            "warning",
            head(
                "kind: competitive-supply",
                "You can join. Your supplier may charge you an early termination fee.")),
        // other-municipality
        fails(
            "other-municipality",
            "City Hall in a town",
            page("Come to City Hall."),
            PAGE + ":5:9",
            "City Hall",
            "{hall}"),
        fails(
            "other-municipality",
            "a town in another place",
            PROGRAM,
            "introduction: The Town of Pepperell",
            "introduction: The Town of Lancaster",
            PROGRAM + ":8:15",
            "Lancaster",
            "Leave it out"),
        passes(
            "other-municipality",
            "quoted",
            page("The letter says \"the City Council of Boston\" (Letter of the group).")),
        // unknown-product-name
        fails(
            "unknown-product-name",
            "Pepperell Green",
            page("Ask for Pepperell Green."),
            PAGE + ":5:9",
            "\"Pepperell Green\"",
            "\"Pepperell Standard\""),
        passes("unknown-product-name", "one that exists", page("Ask for Pepperell Basic.")),
        // undated-text
        fails(
            "undated-text",
            "current",
            page("The current price is low."),
            PAGE + ":5:1",
            "until: 2026-06-30"),
        fails(
            "undated-text",
            "count of communities",
            page("More than 200 communities do so."),
            PAGE + ":5:11",
            "200 communities",
            "in 2024"),
        passes(
            "undated-text",
            "until a day",
            head("until: 2026-06-30", "The current price. More than 200 communities do so.")),
        // text-past-its-day
        fails(
            "text-past-its-day",
            "last day passed",
            head("until: 2025-06-30", "It is so."),
            PAGE + ":3:8",
            "2025-06-30",
            "`until`"),
        passes("text-past-its-day", "last day", head("until: 2025-10-15", "It is so.")),
        // milestone-order
        fails(
            "milestone-order",
            "approved before the vote",
            program("milestones:", "event: The Department approves the plan", "date: 2021-04-05"),
            PROGRAM + ":83:11",
            "come first"),
        fails(
            "milestone-order",
            "listed after a later one",
            PROGRAM,
            "date: 2023-05-09",
            "date: 2023-03-09",
            PROGRAM + ":89:11",
            "2023-04-11"),
        passes(
            "milestone-order",
            "approved after the vote",
            PROGRAM,
            "  - event: Town officials discuss the draft plan with the Department of Energy Resources",
            "  - event: The Department approves the plan"),
        // milestone-twice
        fails(
            "milestone-twice",
            "vote dated twice",
            PROGRAM,
            "  - event: Public meeting on the draft plan",
            "  - event: Town Meeting votes to start a program",
            PROGRAM + ":85:12",
            "2022-05-09"),
        passes(
            "milestone-twice",
            "two meetings that are told apart",
            PROGRAM,
            "  - event: Town officials discuss the draft plan with the Department of Energy Resources",
            "  - event: Second public meeting on the draft plan"),
        // promised-contact
        fails(
            "promised-contact",
            "toll-free number",
            PROGRAM,
            "contacts:\n",
            "promised-contacts:\n  - contact: program-toll-free\n    section: IV.B.5\ncontacts:\n",
            PROGRAM + ":49:14",
            "toll-free",
            "IV.B.5"),
        passes(
            "promised-contact",
            "number of the supplier",
            PROGRAM,
            "contacts:\n",
            "promised-contacts:\n  - contact: supplier-phone\ncontacts:\n"),
        // labels
        fails(
            "label-sums",
            "half of the power",
            house -> house.write(House.LABELS, House.LABEL.replace("system: 74.5", "system: 25.5")),
            House.LABELS + ":17:7",
            "make 51%",
            "Rounding"),
        fails(
            "label-sums",
            "parts that make another total",
            house -> house.write(House.LABELS, House.LABEL.replace("total: 25.5", "total: 35")),
            House.LABELS + ":17:54",
            "25.5%",
            "35%"),
        fails(
            "label-sums",
            "a fuel twice",
            house ->
                house.write(House.LABELS, House.LABEL.replace("fuel: natural-gas", "fuel: solar")),
            House.LABELS + ":18:16",
            "\"solar\"",
            "twice"),
        passes(
            "label-sums",
            "rounded",
            house -> house.write(House.LABELS, House.LABEL.replace("system: 74.5", "system: 74"))),
        fails(
            "label-price",
            "another price than that of the quarter",
            house ->
                house.write(
                    House.LABELS,
                    House.LABEL.replace("kwh: 250, price: 14.283", "kwh: 250, price: 14.823")),
            House.LABELS + ":13:27",
            "14.823",
            "14.283"),
        fails(
            "label-price",
            "a price that changes within the quarter",
            house -> {
              house.edit(PRICES, "from: 2025-01\n", "from: 2025-05\n");
              house.write(House.LABELS, House.LABEL);
            },
            House.LABELS + ":23:5",
            "2025 Q2",
            "`price-at:"),
        passes("label-price", "entered as it is", house -> house.write(House.LABELS, House.LABEL)),
        fails(
            "label-quarter",
            "of a quarter that is not over",
            house -> house.write("content/programs/pepperell/labels/2025-q4.yml", House.LABEL),
            "content/programs/pepperell/labels/2025-q4.yml:9:5",
            "2025-12-31"),
        fails(
            "label-quarter",
            "two of one class",
            house ->
                house.write(
                    House.LABELS,
                    House.LABEL.replace(
                        "[small-business, large-business]", "[small-business, residential]")),
            House.LABELS + ":23:5",
            "two labels",
            "residential"),
        passes(
            "label-quarter",
            "of a quarter that is over",
            house -> house.write(House.LABELS, House.LABEL)),
        fails(
            "label-overdue",
            "only a sample where the waiver rests on it",
            House.LABELS,
            "labels:\n",
            "status: sample\nlabels:\n",
            PROGRAM + ":79:3",
            "2025 Q2",
            "2 more like it",
            "labels/2025-q2.yml"),
        fails(
            "label-overdue",
            "of one product only",
            House.LABELS,
            "  - product: basic\n    sources:\n      - {fuel: natural-gas, total: 100}\n",
            "",
            PROGRAM + ":79:3",
            "\"basic\""),
        passes(
            "label-overdue",
            "without a waiver labels are mailed",
            house -> {
              house.edit(PROGRAM, "state: requested", "state: none");
              house.edit(House.LABELS, "labels:\n", "status: sample\nlabels:\n");
            }),
        fails(
            "posting-overdue",
            "nothing logged for a place that the plan names",
            house -> {
              house.write(PROGRAM, house.text(PROGRAM) + House.PROMISES);
              house.edit(House.LABELS, "labels:\n", "published: 2025-08-14\nlabels:\n");
            },
            PROGRAM + ":79:3",
            "2025 Q2",
            "\"municipal-building\"",
            "`quarter: 2025-q2`"),
        fails(
            "posting-overdue",
            "a sample keeps no promise",
            house -> {
              house.write(PROGRAM, house.text(PROGRAM) + House.PROMISES);
              house.edit(House.LABELS, "labels:\n", "published: 2025-08-14\nlabels:\n");
              house.write(
                  House.POSTINGS,
                  House.POSTED.replace(
                      "    quarter: 2025-q2\n", "    quarter: 2025-q2\n    status: sample\n"));
            },
            PROGRAM + ":79:3",
            "\"municipal-building\""),
        passes(
            "posting-overdue",
            "logged where the plan says, and on this site by itself",
            house -> {
              house.write(PROGRAM, house.text(PROGRAM) + House.PROMISES);
              house.edit(House.LABELS, "labels:\n", "published: 2025-08-14\nlabels:\n");
              house.write(House.POSTINGS, House.POSTED);
            }),
        passes(
            "posting-overdue",
            "without a waiver labels are mailed",
            house -> {
              house.write(PROGRAM, house.text(PROGRAM) + House.PROMISES);
              house.edit(PROGRAM, "state: requested", "state: none");
            }),
        fails(
            "posting-record",
            "dated after today",
            house -> house.write(House.POSTINGS, House.POSTED.replace("2025-08-20", "2026-12-24")),
            House.POSTINGS + ":5:11",
            "2026-12-24"),
        fails(
            "posting-record",
            "of a quarter without labels",
            house -> house.write(House.POSTINGS, House.POSTED.replace("2025-q2", "2024-q2")),
            House.POSTINGS + ":3:14",
            "2024 Q2",
            "`2025-q2`"),
        fails(
            "posting-record",
            "of a day on which nothing changes",
            house -> house.write(House.POSTINGS, House.POSTED.replace("2025-01-01", "2025-01-02")),
            House.POSTINGS + ":10:13",
            "\"price-change\""),
        passes(
            "posting-record",
            "of labels and a change that there are",
            house -> {
              house.write(
                  PROGRAM,
                  house.text(PROGRAM) + "events:\n  - event: price-change\n    date: 2025-01-01\n");
              house.write(House.POSTINGS, House.POSTED);
            }),
        fails(
            "notice-days",
            "enrolled too soon",
            house -> house.write(House.NOTICE, House.OPT_OUT.replace("2026-01", "2025-12-09")),
            House.NOTICE + ":4:13",
            "37 days",
            "2025-12-10"),
        fails(
            "notice-days",
            "no time to reply",
            house -> house.write(House.NOTICE, House.OPT_OUT.replace("2025-12-08", "2026-01-01")),
            House.NOTICE + ":3:11",
            "is enrolled already"),
        fails(
            "notice-days",
            "told of a new price too late",
            house -> {
              house.edit(PRICES, BASIC, MORE_IN_2026 + BASIC);
              house.write(House.NOTICE, CHANGE.replace("2025-11-03", "2025-12-12"));
            },
            House.NOTICE + ":2:10",
            "less than 30 days",
            "2025-12-02"),
        fails(
            "notice-days",
            "told of the end when it has come",
            house ->
                house.write(
                    House.NOTICE,
                    "kind: termination\nmailing: 2026-01-01\nend: 2026-01\nstatus: sample\n"),
            House.NOTICE + ":2:10",
            "2025-12-31"),
        fails(
            "notice-change",
            "nothing changes on that day",
            house -> house.write(House.NOTICE, CHANGE.replace("2026-01", "2026-03")),
            House.NOTICE + ":3:9",
            "2026-03-01",
            "prices.yml"),
        passes(
            "notice-change",
            "the renewable content changes on that day",
            house -> {
              house.edit(PRICES, BASIC, MORE_IN_2026 + BASIC);
              house.write(House.NOTICE, CHANGE);
            }),
        fails(
            "notice-frozen",
            "mailed and not kept",
            house -> house.write(House.NOTICE, MAILED),
            House.NOTICE + ":2:10",
            "2025-09-02",
            "`./site freeze --program pepperell --notice 2025-11-opt-out --as-of 2025-09-02`"),
        passes(
            "notice-frozen",
            "mailed and kept",
            house -> {
              house.write(House.NOTICE, MAILED);
              house.write(
                  "content/programs/pepperell/notices/2025-11-opt-out.en.letter",
                  "<p>A letter.</p>");
            }),
        passes(
            "notice-frozen",
            "a sample is never mailed",
            house -> house.write(House.NOTICE, "status: sample\n" + MAILED)),
        fails(
            "language-access-missing",
            "fewer languages than the plan promises",
            house -> {
              house.write(PROGRAM, house.text(PROGRAM) + House.PROMISES);
              house.write(
                  "content/state/language-access.yml",
                  "messages:\n  - {language: es, name: Español, text: Aviso importante.}\n");
            },
            PROGRAM + ":105:16",
            "promises 3 languages",
            "2 are missing"),
        passes(
            "language-access-missing",
            "as many as the plan promises",
            house -> {
              house.write(
                  PROGRAM,
                  house.text(PROGRAM) + House.PROMISES.replace("languages: 3", "languages: 1"));
              house.write(
                  "content/state/language-access.yml",
                  "messages:\n  - {language: es, name: Español, text: Aviso importante.}\n");
            }),
        passes("notice-days", "time enough", house -> house.write(House.NOTICE, House.OPT_OUT)),
        fails(
            "unknown-reference",
            "product of a label",
            house ->
                house.write(
                    House.LABELS,
                    House.LABEL.replace(
                        "- product: standard\n    class: residential",
                        "- product: green\n    class: residential")),
            House.LABELS + ":9:14",
            "\"green\""),
        // annual
        fails(
            "annual-twice",
            "a row copied and not changed",
            house -> house.write(House.ANNUAL, House.YEAR.replace("2025-02", "2025-01")),
            House.ANNUAL + ":5:5",
            "2025-01",
            "line 4"),
        fails(
            "annual-twice",
            "all municipalities, and one of them",
            house ->
                house.write(
                    House.ANNUAL,
                    House.YEAR.replace("class: small-business", "class: residential")),
            House.ANNUAL + ":7:5",
            "residential"),
        passes("annual-twice", "months", house -> house.write(House.ANNUAL, House.YEAR)),
        fails(
            "annual-future",
            "a month that is not over",
            house -> house.write(House.ANNUAL, House.YEAR.replace("2025-02", "2025-10")),
            House.ANNUAL + ":5:13",
            "2025-10-31"),
        fails(
            "annual-future",
            "a notice that will be sent",
            house -> house.write(House.ANNUAL, House.YEAR.replace("2025-03-03", "2025-12-01")),
            House.ANNUAL + ":22:11",
            "2025-12-01"),
        passes(
            "annual-future",
            "the month before",
            house -> house.write(House.ANNUAL, House.YEAR.replace("2025-02", "2025-09"))),
        fails(
            "annual-counts",
            "more than were asked",
            house -> house.write(House.ANNUAL, House.YEAR.replace("of: 4210", "of: 411")),
            House.ANNUAL + ":15:14",
            "412",
            "411"),
        fails(
            "annual-counts",
            "supplied to nobody",
            house -> house.write(House.ANNUAL, House.YEAR.replace("accounts: 3110", "accounts: 0")),
            House.ANNUAL + ":5:79",
            "no account"),
        passes("annual-counts", "a part", house -> house.write(House.ANNUAL, House.YEAR)),
        fails(
            "annual-use",
            "a figure typed twice",
            house -> house.write(House.ANNUAL, House.YEAR.replace("2104000", "21104000")),
            House.ANNUAL + ":5:82",
            "6785 kWh in 2025-02"),
        fails(
            "annual-use",
            "a figure lost",
            house -> house.write(House.ANNUAL, House.YEAR.replace("1904000", "190400")),
            House.ANNUAL + ":6:82",
            "61 kWh in 2025-03"),
        passes(
            "annual-use",
            "winter and spring",
            house -> house.write(House.ANNUAL, House.YEAR.replace("1904000", "904000"))),
        fails(
            "annual-privacy",
            "two accounts",
            house ->
                house.write(
                    House.ANNUAL,
                    House.YEAR.replace("accounts: 2\n", "accounts: 2\n    kwh: 900\n")),
            House.ANNUAL + ":12:10",
            "two accounts"),
        passes("annual-privacy", "without kWh", house -> house.write(House.ANNUAL, House.YEAR)),
        fails(
            "annual-overdue",
            "nothing of last year",
            PRICES,
            "from: 2025-01\n",
            "from: 2024-01\n",
            PROGRAM + ":4:1",
            "2024",
            "annual/2024.yml"),
        fails(
            "annual-overdue",
            "a sample of last year",
            house -> {
              house.edit(PRICES, "from: 2025-01\n", "from: 2024-01\n");
              house.write(
                  "content/programs/pepperell/annual/2024.yml",
                  House.YEAR.replace("2025-", "2024-"));
            },
            "content/programs/pepperell/annual/2024.yml:1:1",
            "2024"),
        passes("annual-overdue", "the first year", house -> house.write(House.ANNUAL, House.YEAR)),
        fails(
            "unknown-reference",
            "class of participation",
            house ->
                house.write(
                    House.ANNUAL,
                    House.YEAR.replace("class: small-business", "class: small-busines")),
            House.ANNUAL + ":9:12",
            "\"small-busines\""),
        // old-source
        fails(
            "old-source",
            "looked up long ago",
            UTILITY,
            "    looked-up: 2026-11-22\n    note",
            "    looked-up: 2025-01-02\n    note",
            UTILITY + ":39:16",
            "200 days"),
        passes(
            "old-source",
            "of a period that ended",
            UTILITY,
            "residential R-1 and R-2\n    looked-up: 2026-11-22",
            "residential R-1 and R-2\n    looked-up: 2024-11-22"),
        fails(
            "old-source",
            "discount looked up long ago",
            UTILITY,
            "rate-codes: [R-1, R-2]\n",
            "low-income-discounts: {percent: 10, source: Tariff, looked-up: 2025-01-02}\n",
            UTILITY + ":15:68",
            "10% of the bill",
            "residential"),
        passes(
            "old-source",
            "tax looked up lately",
            PROGRAM,
            "    basic-service: small-business\n",
            "    basic-service: small-business\n    sales-tax: {percent: 6.25, source: Law, looked-up: 2026-11-01}\n"),
        // scratch-text
        fails(
            "scratch-text",
            "page of a draft",
            house -> house.write(PAGE, "---\ntitle: Copy of How it works\n---\n\nIt works.\n"),
            PAGE + ":2:8",
            "Copy of"),
        fails(
            "scratch-text",
            "placeholder",
            PRICES,
            "name: Pepperell Basic",
            "name: \"[Program Name] Basic\"",
            PRICES + ":20:11",
            "[Program Name]"),
        fails(
            "scratch-text",
            "braces",
            PROGRAM,
            "explanation: Homes",
            "explanation: The {Class Name} homes",
            PROGRAM + ":21:18",
            "{Class Name}"),
        passes(
            "scratch-text",
            "hole",
            PROGRAM,
            "explanation: Homes",
            "explanation: In {municipality}, homes"),
        passes(
            "scratch-text",
            "a plan's own words",
            PROGRAM,
            "quotation: The enrollments",
            "quotation: The [Program] enrollments"),
        // sample-honesty
        fails(
            "sample-honesty",
            "not said",
            PROGRAM,
            "\nsample: true",
            "\nsample: false",
            PRICES + ":33:13",
            "\"pepperell\"",
            "sample-note"),
        fails(
            "sample-honesty",
            "no note",
            PROGRAM,
            "sample-note: ",
            "# sample-note: ",
            PROGRAM + ":6:9",
            "made up"),
        passes("sample-honesty", "said", PROGRAM, "sample-note: The", "sample-note: Here the"),
        // accent-contrast
        fails(
            "accent-contrast",
            "too light for white paper",
            PROGRAM,
            "website:",
            "accent: \"#7fd1c7\"\nwebsite:",
            PROGRAM + ":9:9",
            "\"#7fd1c7\" on white is 1.77 : 1, on #f3f6f5 is 1.63 : 1",
            "asks for 4.5 : 1",
            "Write \"#257c74\""),
        fails(
            "accent-contrast",
            "too light for the ground of notices only",
            PROGRAM,
            "website:",
            "accent: \"#757575\"\nwebsite:",
            PROGRAM + ":9:9",
            "\"#757575\" on #f3f6f5 is 4.2"),
        passes(
            "accent-contrast", "deep blue", PROGRAM, "website:", "accent: \"#1d4f91\"\nwebsite:"),
        // duplicate-id, of events
        fails(
            "duplicate-id",
            "event",
            program("events:", "event: termination", "date: 2026-12-31")
                .andThen(program("events:", "event: termination", "date: 2026-12-31")),
            PROGRAM + ":67:12",
            "\"termination of 2026-12-31\""),
        // unknown-reference, of the plan
        fails(
            "unknown-reference",
            "rule that was kept",
            program(
                "done:",
                "rule: termination-utility",
                "for: 2026-12-31",
                "date: 2026-09-01",
                "evidence: A letter"),
            PROGRAM + ":65:11",
            "\"termination-utility\"",
            "`change-in-law-department`"),
        // plan-rule-chain
        fails(
            "plan-rule-chain",
            "ring",
            house -> {
              house.edit(
                  PROGRAM,
                  "    business-days: 10\n",
                  "    business-days: 10\n    counted-from: price-change-participants\n");
              house.edit(
                  PROGRAM,
                  "    days: 30\n",
                  "    days: 30\n    counted-from: change-in-law-department\n");
            },
            PROGRAM + ":72:19",
            "\"price-change-participants\"",
            "itself"),
        fails(
            "plan-rule-chain",
            "rule that counts from itself",
            PROGRAM,
            "    days: 30\n",
            "    days: 30\n    counted-from: price-change-participants\n",
            PROGRAM + ":72:19",
            "itself"),
        fails(
            "plan-rule-chain",
            "rule that the plan does not have",
            PROGRAM,
            "    business-days: 10\n",
            "    business-days: 10\n    counted-from: new-bids\n",
            PROGRAM + ":75:19",
            "\"new-bids\"",
            "`enrollment-after-opt-out-notice`"),
        passes(
            "plan-rule-chain",
            "chain",
            PROGRAM,
            "    business-days: 10\n",
            "    business-days: 10\n    counted-from: price-change-participants\n"),
        // deadline-passed
        fails(
            "deadline-passed",
            "announced, and nothing says it was done",
            program("events:", "event: price-change", "date: 2025-11-13"),
            PROGRAM + ":66:11",
            "\"Tell participants of the new price\"",
            "2025-10-14",
            "2025-10-15",
            "`rule: price-change-participants`",
            "`for: 2025-11-13`"),
        fails(
            "deadline-passed",
            "a price of the price list that begins too soon",
            newPrice("2025-11"),
            PRICES + ":36:11",
            "2025-10-02"),
        fails(
            "deadline-passed",
            "announced for a day on which it is too late",
            program("events:", "event: enrollment-begins", "date: 2026-03-01")
                .andThen(program("events:", "event: opt-out-notice-mailed", "date: 2026-02-01")),
            PROGRAM + ":68:11",
            "2026-01-23",
            "announced for 2026-02-01"),
        passes(
            "deadline-passed",
            "done",
            program("events:", "event: price-change", "date: 2025-11-13")
                .andThen(
                    program(
                        "done:",
                        "rule: price-change-participants",
                        "for: 2025-11-13",
                        "date: 2025-10-10",
                        "evidence: Mailing of October 10"))),
        passes(
            "deadline-passed",
            "its day is today",
            program("events:", "event: price-change", "date: 2025-11-14")),
        passes("deadline-passed", "a price that has long begun", newPrice("2025-10")),
        // record-without-event
        fails(
            "record-without-event",
            "another day",
            program("events:", "event: price-change", "date: 2025-12-01")
                .andThen(
                    program(
                        "done:",
                        "rule: price-change-participants",
                        "for: 2025-12-02",
                        "date: 2025-10-10",
                        "evidence: A letter")),
            PROGRAM + ":69:10",
            "2025-12-02",
            "`2025-12-01`"),
        passes(
            "record-without-event",
            "its day",
            program("events:", "event: price-change", "date: 2025-12-01")
                .andThen(
                    program(
                        "done:",
                        "rule: price-change-participants",
                        "for: 2025-12-01",
                        "date: 2025-10-10",
                        "evidence: A letter"))),
        // deadline-near
        fails(
            "deadline-near",
            "within 30 days",
            program("events:", "event: price-change", "date: 2025-12-14"),
            PROGRAM + ":66:11",
            "2025-11-14",
            "30 days"),
        passes(
            "deadline-near",
            "later",
            program("events:", "event: price-change", "date: 2025-12-15")),
        passes(
            "deadline-near",
            "done",
            program("events:", "event: price-change", "date: 2025-12-01")
                .andThen(
                    program(
                        "done:",
                        "rule: price-change-participants",
                        "for: 2025-12-01",
                        "date: 2025-10-10",
                        "evidence: Mailing of October 10"))),
        // contract-gap
        fails(
            "contract-gap",
            "ended",
            house -> {
              house.write(PRICES, house.text(PRICES).replace("until: 2027-01", "until: 2025-10"));
            },
            PRICES + ":30:12",
            "2025-10-15",
            "between-contracts"),
        fails(
            "contract-gap",
            "no prices at all",
            house -> house.write(PRICES, "products: []\n"),
            PROGRAM + ":5:8",
            "launched"),
        passes(
            "contract-gap",
            "said",
            house -> {
              house.delete(PRICES);
              house.edit(PROGRAM, "state: launched", "state: between-contracts");
            }),
        // basic-service-gone-quiet
        fails(
            "basic-service-gone-quiet",
            "ended",
            UTILITY,
            LAST_PRICE,
            "to: 2025-10-14",
            UTILITY + ":35:9",
            "ended on 2025-10-14"),
        fails(
            "basic-service-gone-quiet",
            "ends soon",
            UTILITY,
            LAST_PRICE,
            "to: 2025-11-14",
            UTILITY + ":35:9",
            "ends on 2025-11-14",
            "30 days"),
        passes("basic-service-gone-quiet", "ends later", UTILITY, LAST_PRICE, "to: 2025-11-15"),
        passes(
            "basic-service-gone-quiet",
            "never known",
            PROGRAM,
            "basic-service: residential",
            "basic-service: large-business"),
        // vanished-address
        fails(
            "vanished-address",
            "a page of a language",
            House.CONFIG,
            SPANISH_PAGES,
            "    pages: [home]\n",
            REDIRECTS + ":1:1",
            "\"pepperell/es/prices/\"",
            "from: es/prices/",
            "to: es/",
            "from: embed/v1/es/prices/",
            "to: embed/v1/en/prices/"),
        fails(
            "vanished-address",
            "a language",
            House.CONFIG,
            "  - tag: es\n" + SPANISH_PAGES,
            "",
            REDIRECTS + ":1:1",
            "\"pepperell/es/\", \"pepperell/es/prices/\"",
            "from: es/*",
            "to: en/*"),
        fails(
            "vanished-address",
            "brought to where nothing is",
            house -> {
              house.edit(House.CONFIG, "  - tag: es\n" + SPANISH_PAGES, "");
              house.write(REDIRECTS, redirects("es/*", "en/contact/*"));
            },
            REDIRECTS + ":1:1",
            "line 2",
            "\"pepperell/en/contact/prices/\""),
        passes(
            "vanished-address",
            "said where it leads",
            house -> {
              house.edit(House.CONFIG, SPANISH_PAGES, "    pages: [home]\n");
              house.write(
                  REDIRECTS,
                  redirects(
                      "es/prices/", "en/prices/", "embed/v1/es/prices/", "embed/v1/en/prices/"));
            }),
        passes(
            "vanished-address",
            "a language said where it leads",
            house -> {
              house.edit(House.CONFIG, "  - tag: es\n" + SPANISH_PAGES, "");
              house.write(
                  REDIRECTS,
                  redirects("es/*", "en/*", "embed/v1/es/prices/", "embed/v1/en/prices/"));
            }),
        // redirect-to-nowhere
        fails(
            "redirect-to-nowhere",
            "no such page",
            house -> house.write(REDIRECTS, redirects("en/rates/", "en/prizes/")),
            REDIRECTS + ":3:9",
            "\"pepperell/en/prizes/\"",
            "`en/prices/`"),
        passes(
            "redirect-to-nowhere",
            "English where a language lacks the page",
            house -> house.write(REDIRECTS, redirects("\"*/talk/\"", "\"*/contact/\""))),
        passes(
            "redirect-to-nowhere",
            "another site",
            house -> house.write(REDIRECTS, redirects("en/rates/", "https://town.example.org/x"))),
        // redirect-of-living-page
        fails(
            "redirect-of-living-page",
            "a page",
            house -> house.write(REDIRECTS, redirects("\"*/prices/\"", "en/")),
            REDIRECTS + ":2:11",
            "\"pepperell/en/prices/\""),
        fails(
            "redirect-of-living-page",
            "a folder of pages",
            house -> house.write(REDIRECTS, redirects("es/*", "en/*")),
            REDIRECTS + ":2:11",
            "1 more"),
        passes(
            "redirect-of-living-page",
            "below a page",
            house -> house.write(REDIRECTS, redirects("en/prices/old/*", "en/prices/"))),
        // redirect-chain
        fails(
            "redirect-chain",
            "a detour",
            house ->
                house.write(
                    REDIRECTS, redirects("en/a/", "en/b/", "en/b/", "en/prices/", "en/c/", "en/")),
            REDIRECTS + ":3:9",
            "\"pepperell/en/prices/\"",
            "`to: en/prices/`"),
        fails(
            "redirect-chain",
            "a circle",
            house -> house.write(REDIRECTS, redirects("en/a/", "en/b/", "en/b/", "en/a/")),
            REDIRECTS + ":5:9",
            "leads back"),
        fails(
            "redirect-chain",
            "a circle through the program's own host",
            house ->
                house.write(REDIRECTS, redirects("en/a/", "https://pepperell.example.org/en/a/")),
            REDIRECTS + ":3:9",
            "leads back"),
        passes(
            "redirect-chain",
            "two to one page",
            house -> house.write(REDIRECTS, redirects("en/a/", "en/", "en/b/", "en/"))),
        // duplicate-redirect
        fails(
            "duplicate-redirect",
            "one language twice",
            house -> house.write(REDIRECTS, redirects("\"*/a/\"", "en/", "es/a/", "es/")),
            REDIRECTS + ":4:11",
            "\"pepperell/es/a/\"",
            "line 2"),
        passes(
            "duplicate-redirect",
            "one page within a folder",
            house -> house.write(REDIRECTS, redirects("fr/*", "en/*", "fr/a/", "en/prices/"))),
        // deleted-past-price
        fails(
            "deleted-past-price",
            "a row taken away",
            house -> {
              String text = house.text(PRICES);
              int row = text.indexOf("  - product: standard\n    class");
              house.write(
                  PRICES,
                  text.substring(0, row) + text.substring(text.indexOf("  - product", row + 1)));
            },
            PRICES + ":1:1",
            "\"standard\"",
            "residential",
            "14.283",
            "`{product: standard, class: ",
            "`corrects:`"),
        fails(
            "deleted-past-price",
            "another price",
            PRICES,
            "price: 14.283",
            "price: 14.517",
            PRICES + ":31:12",
            "`price: 14.283`",
            "`price: 14.517`",
            "`corrects:`"),
        fails(
            "deleted-past-price",
            "another first month",
            PRICES,
            "from: 2025-01",
            "from: 2025-02",
            PRICES + ":27:5",
            "from 2025-01"),
        fails(
            "deleted-past-price",
            "a price that is no longer known",
            PRICES,
            "    price: 14.283\n",
            "",
            PRICES + ":27:5",
            "no `price`"),
        fails(
            "deleted-past-price",
            "another supplier",
            PRICES,
            "supplier: sample-supplier",
            "supplier: other-supplier",
            PRICES + ":32:15",
            "`supplier: sample-supplier`"),
        fails(
            "deleted-past-price",
            "Basic Service",
            UTILITY,
            "fixed: 14.672",
            "fixed: 14.762",
            UTILITY + ":28:12",
            "14.672",
            "`status: disputed`"),
        passes("deleted-past-price", "corrected where all can see it", RulesTest::corrected14283),
        passes(
            "deleted-past-price",
            "closed by the next one",
            PRICES,
            "until: 2027-01",
            "until: 2026-03"),
        passes(
            "deleted-past-price",
            "samples that made way for facts",
            house -> {
              house.write(
                  PRICES,
                  house.text(PRICES).replace("    status: sample\n", "").replace("14.283", "14.9"));
              house.edit(PROGRAM, "\nsample: true", "\nsample: false");
            }),
        passes(
            "deleted-past-price",
            "Basic Service that was disputed",
            house -> {
              house.edit(
                  UTILITY,
                  "fixed: 14.672\n    status: published",
                  "fixed: 14.672\n    status: disputed");
            }));
  }

  /** The file with these old addresses, each with the one it leads to. */
  private static String redirects(String... fromAndTo) {
    StringBuilder file = new StringBuilder("redirects:\n");
    for (int i = 0; i < fromAndTo.length; i += 2) {
      file.append("  - from: ").append(fromAndTo[i]).append('\n');
      file.append("    to: ").append(fromAndTo[i + 1]).append('\n');
    }
    return file.toString();
  }

  @BeforeEach
  void copy() throws Exception {
    house = House.in(folder);
    published = SitePlan.of(facts()).addresses();
    past = Inspection.past(facts());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void everyRuleFindsWhatIsWrongAndNothingElse(HouseExample example) {
    example.edit().accept(house);
    List<Finding> found =
        check().findings().stream()
            .filter(finding -> finding.code().equals(example.rule()))
            .toList();

    if (!example.failing()) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .extracting(finding -> finding.place().toString())
        .contains(example.expected());
    Finding first =
        found.stream()
            .filter(finding -> finding.place().toString().equals(example.expected()))
            .findFirst()
            .orElseThrow();
    assertThat(first.message() + " " + first.hint())
        .contains(example.words().toArray(new String[0]));
    assertThat(first.authority()).isPresent();
  }

  @Test
  void dutiesMissedDoNotStopPublication() {
    house.edit(UTILITY, LAST_PRICE, "to: 2025-10-14");
    house.edit(PROGRAM, "phone: 555-0111", "phone: 12");

    assertThat(check().findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR, Severity.OVERDUE);
  }

  @Test
  void aPinnedProgramIsJudgedForItsDayAndOthersForTheDayOfTheBuild() {
    assertThat(Rules.check(facts(), Day.of(2030, 1, 1)).findings()).isEmpty();

    house.edit(House.CONFIG, "    today: 2025-10-15\n", "");
    assertThat(Rules.check(facts(), Day.of(2030, 1, 1)).findings())
        .extracting(Finding::code)
        .containsExactly("contract-gap", "basic-service-gone-quiet");
  }

  @Test
  void whatCouldNotBeLookedAtIsSaid() {
    house.edit(PRICES, "year: 2025", "year: 2031");

    Verdict verdict = check();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.summary())
        .isEqualTo(
            (Rules.ALL.size() - 1)
                + " rules ran, 1 could not in full: renewable-content, because no State minimum of"
                + " 2031 is known.");
  }

  @Test
  void withoutTheLastPublicationItIsSaidThatNobodyKnowsWhatVanished() {
    assertThat(check(facts(), Optional.of("nothing was published"), false).summary())
        .isEqualTo(
            (Rules.ALL.size() - 1)
                + " rules ran, 1 could not in full: vanished-address, because nothing was"
                + " published.");
  }

  @Test
  void aPreviewIsNotStoppedByWhatWouldVanish() {
    house.edit(House.CONFIG, SPANISH_PAGES, "    pages: [home]\n");

    assertThat(check(facts(), Optional.empty(), true).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aPriceThatHasNotBegunMayBeTakenAway() {
    String later =
        firstRow("prices", "product: standard", "class: residential", "from: 2027-01", "price: 15");
    house.edit(PRICES, "prices:\n", later);
    past = Inspection.past(facts());
    house.edit(PRICES, later, "prices:\n");

    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aPriceThatIsGoneStopsPublicationAndOneMendedInItsLineDoesNot() {
    house.edit(PRICES, "price: 14.283", "price: 14.517");
    assertThat(check().findings())
        .extracting(Finding::code, Finding::severity)
        .containsExactly(tuple("deleted-past-price", Severity.WARNING));

    house.edit(PRICES, "    price: 14.517\n", "");
    assertThat(check().findings())
        .extracting(Finding::code, Finding::severity)
        .contains(tuple("deleted-past-price", Severity.ERROR));
  }

  @Test
  void aPreviewIsNotStoppedByAPriceThatIsGone() {
    String text = house.text(PRICES);
    int row = text.indexOf("  - product: standard\n    class");
    house.write(
        PRICES, text.substring(0, row) + text.substring(text.indexOf("  - product", row + 1)));

    assertThat(check(facts(), Optional.empty(), true).findings())
        .extracting(Finding::code, Finding::severity)
        .contains(tuple("deleted-past-price", Severity.WARNING))
        .doesNotContain(tuple("deleted-past-price", Severity.ERROR));
  }

  @Test
  void withoutTheFactsOfTheLastPublicationItIsSaidThatNobodyKnowsWhatItsPricesWere() {
    past = new Past(Map.of(), Optional.of("it was published without them"));

    assertThat(check().summary())
        .endsWith(
            " rules ran, 1 could not in full: deleted-past-price, because it was published without"
                + " them.");
  }

  @Test
  void everyVanishedPageIsNamedOnceInALineForAllLanguages() {
    house.edit(House.CONFIG, SPANISH_PAGES, "    pages: [home, contact]\n");
    published = new TreeSet<>(published);
    published.addAll(Set.of("pepperell/en/rates/", "pepperell/es/rates/", "gone/en/"));

    List<Finding> found = check().findings();

    assertThat(found)
        .extracting(finding -> finding.place().toString())
        .containsExactly(REDIRECTS + ":1:1", "content/redirects.yml:1:1");
    assertThat(found.get(0).hint())
        .contains("from: \"*/rates/\"", "to: \"*/\"", "from: es/prices/")
        .doesNotContain("en/rates/");
    assertThat(found.get(1).hint()).contains("from: gone/*", "base: https://");
  }

  @Test
  void nothingIsConcludedFromAFileThatCouldNotBeRead() {
    house.write(UTILITY, "name: [");
    house.edit(PRICES, "id: basic", "id: Basic");

    assertThat(Rules.check(facts(), Day.of(2025, 10, 15)).findings()).isEmpty();
  }

  private Verdict check() {
    Reading reading = house.read();
    assertThat(reading.findings()).isEmpty();
    return check(reading.facts().orElseThrow(), Optional.empty(), false);
  }

  private Verdict check(Facts facts, Optional<String> unknown, boolean preview) {
    return Inspection.check(
        facts, new Addresses(SitePlan.of(facts).addresses(), published, unknown, preview), past);
  }

  private Facts facts() {
    return house.read().facts().orElseThrow();
  }

  private static HouseExample fails(
      String rule,
      String name,
      String file,
      String from,
      String to,
      String place,
      String... words) {
    return fails(rule, name, house -> house.edit(file, from, to), place, words);
  }

  private static HouseExample fails(
      String rule, String name, Consumer<House> edit, String place, String... words) {
    return new HouseExample(rule, name, edit, place, List.of(words));
  }

  private static String correction(String price) {
    return "    corrects:\n      price: "
        + price
        + "\n      date: 2025-02-03\n      reason: Two digits were swapped.\n";
  }

  /** The published price of the standard product turns out wrong, and is corrected. */
  private static void corrected14283(House house) {
    house.edit(
        PRICES,
        "prices:\n",
        "prices:\n  - product: standard\n    from: 2025-01\n    until: 2027-01\n    price: 14.823\n"
            + "    supplier: sample-supplier\n    status: sample\n"
            + correction("14.283"));
  }

  /** A price that was wrong by a hundred was published, and stands corrected. */
  private static void corrected(House house) {
    house.edit(
        PRICES,
        "    status: sample\n  - product: renewable",
        "    status: sample\n" + correction("142.830") + "  - product: renewable");
    house.edit(
        PRICES,
        "prices:\n",
        "prices:\n  - {product: standard, from: 2025-01, until: 2027-01, price: 142.83, status: sample}\n");
  }

  /** A second price for the days of the first one. */
  private static void zones(House house, String zone) {
    house.edit(
        UTILITY,
        "\nclasses:\n",
        "load-zones: [{id: NEMA, name: North}, {id: SEMA, name: South}]\n\nclasses:\n");
    house.edit(
        UTILITY,
        "basic-service:\n",
        "basic-service:\n"
            + "  - {area: MECo, class: residential, from: 2025-02-01, to: 2025-07-31, fixed: 14.1, "
            + zone
            + ", status: filed, source: us, looked-up: 2025-02-01}\n");
  }

  /** A fact at the head of a list of program.yml, which is made where it is missing. */
  private static Consumer<House> program(String list, String... lines) {
    return house -> {
      String fact = list + "\n  - " + String.join("\n    ", lines) + "\n";
      String text = house.text(PROGRAM);
      house.write(
          PROGRAM,
          text.contains("\n" + list + "\n")
              ? text.replace("\n" + list + "\n", "\n" + fact)
              : text.replace(
                  "# Periods that the plan sets", fact + "# Periods that the plan sets"));
    };
  }

  /** Another price of the default product from this month on. */
  private static Consumer<House> newPrice(String month) {
    return house -> {
      house.edit(PRICES, "until: 2027-01", "until: " + month);
      house.edit(
          PRICES,
          "  - product: renewable-100\n    class: all",
          "  - product: standard\n    class: all\n    from: "
              + month
              + "\n    until: 2027-01\n    price: 14.900\n    status: sample\n"
              + "  - product: renewable-100\n    class: all");
    };
  }

  /** The head of a list with a new first row. */
  private static String firstRow(String list, String... lines) {
    return list + ":\n  - " + String.join("\n    ", lines) + "\n";
  }

  /** A page of the program with these words. */
  private static Consumer<House> page(String words) {
    return house -> house.write(PAGE, "---\ntitle: How it works\n---\n\n" + words + "\n");
  }

  /** A page with a line in its head, and these words. */
  private static Consumer<House> head(String line, String words) {
    return house ->
        house.write(PAGE, "---\ntitle: How it works\n" + line + "\n---\n\n" + words + "\n");
  }

  private static HouseExample passes(
      String rule, String name, String file, String from, String to) {
    return passes(rule, name, house -> house.edit(file, from, to));
  }

  private static HouseExample passes(String rule, String name, Consumer<House> edit) {
    return new HouseExample(rule, name, edit, "", List.of());
  }
}
