package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.facts.Finding;
import org.towncurrent.rates.Day;
import org.towncurrent.rules.Rules;

/** The ways in which a publisher breaks a file, and the one message that each must give. */
final class BrokenFilesTest {

  private static final String STANDARD = "price: 14.283";

  @TempDir Path folder;

  /**
   * A way to break a file.
   *
   * @param expected file:line:column: code
   * @param words what message and hint must say
   */
  private record Way(String name, Consumer<House> breaking, String expected, List<String> words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String REDIRECTS = "content/programs/pepperell/redirects.yml";

  private static Way notice(String what, String old, String broken, String at, String... said) {
    return new Way(
        what,
        house -> house.write(House.NOTICE, House.OPT_OUT.replace(old, broken)),
        House.NOTICE + ":" + at,
        List.of(said));
  }

  private static Way posting(String what, String old, String broken, String at, String... said) {
    return new Way(
        what,
        house -> house.write(House.POSTINGS, House.POSTED.replace(old, broken)),
        House.POSTINGS + ":" + at,
        List.of(said));
  }

  private static Way table(String what, String old, String broken, String at, String... said) {
    return new Way(
        what,
        house -> house.write(House.INFORMATION, House.TABLES.replace(old, broken)),
        House.INFORMATION + ":" + at,
        List.of(said));
  }

  private static Way annual(
      String name, String words, String others, String finding, String... hint) {
    return new Way(
        name,
        house -> {
          assertThat(House.YEAR).contains(words);
          house.write(House.ANNUAL, House.YEAR.replace(words, others));
        },
        House.ANNUAL + ":" + finding,
        List.of(hint));
  }

  private static Way redirects(String name, String text, String expected, String... words) {
    return new Way(
        name, house -> house.write(REDIRECTS, text), REDIRECTS + ":" + expected, List.of(words));
  }

  static Stream<Way> ways() {
    return Stream.of(
        redirects(
            "old address with a slash at its beginning",
            "redirects:\n  - from: /en/rates\n    to: en/prices/\n",
            "2:11: bad-address",
            "Did you mean `en/rates/`?"),
        redirects(
            "old address with its host",
            "redirects:\n  - from: https://pepperell.example.org/en/rates/index.html\n    to: en/\n",
            "2:11: bad-address",
            "Did you mean `en/rates/`?"),
        redirects(
            "old address that climbs",
            "redirects:\n  - from: en/../chelsea/\n    to: en/\n",
            "2:11: bad-address",
            "within the program's folder"),
        redirects(
            "star without quotes",
            "redirects:\n  - from: */rates/\n    to: en/prices/\n",
            "2:11: syntax",
            "quotes"),
        redirects(
            "star that leads nowhere in particular",
            "redirects:\n  - from: en/rates/\n    to: \"*/prices/\"\n",
            "3:9: bad-value",
            "`en/prices/`"),
        redirects(
            "old address that leads to http",
            "redirects:\n  - from: en/rates/\n    to: http://town.example.org/\n",
            "3:9: bad-address",
            "within the program's folder"),
        redirects(
            "old address that leads to what a host would misread",
            "redirects:\n  - from: en/rates/\n    to: https://town.example.org/$1;x\n",
            "3:9: bad-address",
            "https address"),
        redirects(
            "old address that leads nowhere",
            "redirects:\n  - from: en/rates/\n",
            "2:5: missing-key",
            "`to`"),
        redirects(
            "old addresses without their key",
            "- from: en/rates/\n  to: en/prices/\n",
            "1:1: wrong-type",
            "`redirects:`"),
        redirects(
            "day that is none",
            "redirects:\n  - from: en/rates/\n    to: en/prices/\n    since: yesterday\n",
            "4:12: bad-day",
            "yesterday"),
        new Way(
            "program that has gone without its address",
            house ->
                house.write(
                    "content/redirects.yml", "redirects:\n  - from: old/*\n    to: pepperell/\n"),
            "content/redirects.yml:2:5: missing-key",
            List.of("`base`")),
        new Way(
            "single address among programs that have gone",
            house ->
                house.write(
                    "content/redirects.yml",
                    "redirects:\n  - from: old/en/\n    base: https://a.example.org/\n    to: pepperell/\n"),
            "content/redirects.yml:2:11: bad-address",
            List.of("`old/*`")),
        // the tables of the plan
        table(
            "row that lacks a cell",
            "[Everybody, {text: Standard, columns: 2}]",
            "[Everybody, Standard]",
            "11:9: bad-value",
            "fill 2 columns",
            "the table has 3"),
        table(
            "row wider than its table",
            "columns: 2}]",
            "columns: 3}]",
            "11:9: bad-value",
            "fill 4 columns"),
        table(
            "cell beside one that hangs down",
            "[\"-\", {text:",
            "[Later, \"-\", {text:",
            "13:9: bad-value",
            "fill 4 columns"),
        table(
            "cell that spans nothing",
            "rows: 2}",
            "rows: 0}",
            "12:30: bad-value",
            "from 1 to 100 rows"),
        table("row that is no list", "[Bids, Day 1]", "Bids, Day 1", "20:9: wrong-type", "a row"),
        table(
            "column that is no name",
            "[Milestone, Day]",
            "[Milestone, [Day]]",
            "18:26: wrong-type",
            "a column"),
        table(
            "table without where it stands",
            "    section: VI\n",
            "",
            "15:5: missing-key",
            "`section`"),
        // the log of postings
        posting(
            "posting of a label without its quarter",
            "    quarter: 2025-q2\n",
            "",
            "2:5: missing-key",
            "`quarter: 2025-q2`"),
        posting(
            "posting of a change without its day",
            "    change: 2025-01-01\n",
            "",
            "9:5: missing-key",
            "`change: 2025-01-01`"),
        posting(
            "posting of a label with the day of a change",
            "    quarter: 2025-q2\n",
            "    quarter: 2025-q2\n    change: 2025-01-01\n",
            "4:13: bad-value",
            "Delete this line"),
        posting(
            "quarter that is none", "2025-q2", "2025-q5", "3:14: bad-value", "is not a quarter"),
        posting(
            "place that is none",
            "where: municipal-building",
            "where: town-hall",
            "4:12: unknown-word",
            "`municipal-building`"),
        posting(
            "posting without evidence",
            "    evidence: Photograph of the board\n",
            "",
            "2:5: missing-key",
            "`evidence`"),
        // notices
        notice(
            "notice without its mailing",
            "mailing: 2025-11-03\n",
            "",
            "1:1: missing-key",
            "`mailing`"),
        notice(
            "enrollment of a year",
            "enrollment: 2026-01",
            "enrollment: 2026",
            "4:13: bad-value",
            "`2026-01`"),
        notice(
            "kind that is none", "kind: opt-out", "kind: opt-in", "1:7: unknown-word", "`opt-out`"),
        notice(
            "Opt-Out Notice without its last postmark",
            "reply-by: 2025-12-08\n",
            "",
            "1:1: missing-key",
            "`reply-by`"),
        notice(
            "product change without its day",
            House.OPT_OUT,
            "kind: product-change\nmailing: 2025-11-03\n",
            "1:1: missing-key",
            "`change`"),
        notice(
            "change in law without its reason",
            House.OPT_OUT,
            "kind: change-in-law\nmailing: 2025-11-03\nchange: 2026-01\n",
            "1:1: missing-key",
            "`reason`"),
        notice(
            "end of the program with a reply card",
            House.OPT_OUT,
            "kind: termination\nmailing: 2025-11-03\nend: 2026-01\nreply-by: 2025-12-08\n",
            "4:11: unknown-key",
            "`termination`",
            "Take the line out",
            "`end`"),
        new Way(
            "letter with more in it than was written",
            house -> {
              house.write(House.NOTICE, House.OPT_OUT);
              house.write(
                  "content/programs/pepperell/notices/2025-11-opt-out.en.letter",
                  "<p>A letter.</p><script>alert(1)</script>");
            },
            "content/programs/pepperell/notices/2025-11-opt-out.en.letter:1:1: changed-letter",
            List.of("is not edited")),
        new Way(
            "notice with a name that is no address",
            house -> house.write("content/programs/pepperell/notices/Opt Out.yml", House.OPT_OUT),
            "content/programs/pepperell/notices/Opt Out.yml:1:1: unexpected-file",
            List.of("2025-11-opt-out.yml")),
        // annual information
        annual(
            "month in words",
            "month: 2025-02",
            "month: February 2025",
            "5:13: bad-month",
            "Did you mean `2025-02`?"),
        annual(
            "month of another year",
            "month: 2025-02",
            "month: 2024-02",
            "5:13: other-year",
            "2024.yml"),
        annual(
            "notification of another year",
            "date: 2025-03-03",
            "date: 2026-03-03",
            "22:11: other-year",
            "2026.yml"),
        annual(
            "kWh with commas", "kwh: 2104000", "kwh: \"2,104,000\"", "5:82: bad-value", "commas"),
        annual(
            "complaints about nothing known",
            "about: billing",
            "about: biling",
            "18:13: unknown-word",
            "Did you mean `billing`?"),
        annual(
            "dollars with a sign",
            "amount: 12500.50",
            "amount: $12500.50",
            "20:54: bad-amount",
            "`12500.00`"),
        annual("year without accounts", "accounts: 3120, ", "", "4:5: missing-key", "`accounts`"),
        new Way(
            "file of a year with another name",
            house -> house.write("content/programs/pepperell/annual/2025-26.yml", House.YEAR),
            "content/programs/pepperell/annual/2025-26.yml:1:1: unexpected-file",
            List.of("2025.yml")),
        // the whole model: prices.yml
        edit(
            "scenario that is none",
            House.PRICES,
            "    status: sample\n  - product: renewable",
            "    scenario: market\n  - product: renewable",
            House.PRICES + ":33:15: unknown-word",
            "\"market\"",
            "`market-based`"),
        edit(
            "reason that is none",
            House.PRICES,
            "    status: sample\n  - product: renewable",
            "    reason: change in law\n  - product: renewable",
            House.PRICES + ":33:13: unknown-word",
            "`change-in-law`"),
        edit(
            "class without value",
            House.PRICES,
            "    class: all\n",
            "    class:\n",
            House.PRICES + ":28:5: no-value",
            "`class`"),
        edit(
            "parts of a price that are no list",
            House.PRICES,
            "    status: sample\n  - product: renewable",
            "    components: 0.100\n  - product: renewable",
            House.PRICES + ":33:17: wrong-type",
            "a list"),
        edit(
            "correction without its day",
            House.PRICES,
            "    status: sample\n  - product: renewable",
            "    corrects:\n      price: 14.823\n      reason: Swapped.\n  - product: renewable",
            House.PRICES + ":34:7: missing-key",
            "`date`",
            "a correction"),
        edit(
            "correction that is a price alone",
            House.PRICES,
            "    status: sample\n  - product: renewable",
            "    corrects: 14.823\n  - product: renewable",
            House.PRICES + ":33:15: wrong-type",
            "a correction"),
        edit(
            "term in words",
            House.PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: 2025-01\n    term: two years\n\nrenewable:\n  basis",
            House.PRICES + ":51:11: bad-value",
            "\"two years\"",
            "digits"),
        edit(
            "contract from a quarter",
            House.PRICES,
            "renewable:\n  basis",
            "contracts:\n  - from: Q2 2025\n\nrenewable:\n  basis",
            House.PRICES + ":50:11: bad-day",
            "\"Q2 2025\"",
            "Did you mean `2025-04`?",
            "`2025` where only the year is known"),
        edit(
            "price from a month by its name",
            House.PRICES,
            "from: 2025-01",
            "from: January 2025",
            House.PRICES + ":29:11: bad-day",
            "Did you mean `2025-01`?"),
        edit(
            "price from a month of one figure",
            House.PRICES,
            "from: 2025-01",
            "from: 2025-1",
            House.PRICES + ":29:11: bad-day",
            "Did you mean `2025-01`?"),
        edit(
            "price from a month and a year",
            House.PRICES,
            "from: 2025-01",
            "from: 01/2025",
            House.PRICES + ":29:11: bad-day",
            "Did you mean `2025-01`?"),
        edit(
            "credit of two kinds",
            House.PRICES,
            "renewable:\n  basis",
            "credits:\n  - name: Refund\n    per-kwh: 0.5\n    per-account: 25\n\nrenewable:\n  basis",
            House.PRICES + ":52:18: bad-value",
            "`per-kwh`",
            "one of the two"),
        edit(
            "credit of no amount",
            House.PRICES,
            "renewable:\n  basis",
            "credits:\n  - name: Refund\n\nrenewable:\n  basis",
            House.PRICES + ":50:5: missing-key",
            "`per-account`"),
        edit(
            "credit with a sign",
            House.PRICES,
            "renewable:\n  basis",
            "credits:\n  - name: Refund\n    per-account: $25.5\n\nrenewable:\n  basis",
            House.PRICES + ":51:18: bad-amount",
            "\"$25.5\"",
            "`25.00`"),
        // the whole model: program.yml
        edit(
            "state since nobody knows when",
            House.PROGRAM,
            "state: launched\n",
            "state: launched\nstate-since: last year\n",
            House.PROGRAM + ":6:14: bad-day",
            "last year"),
        edit(
            "load zone of two words",
            House.PROGRAM,
            "    area: MECo\n",
            "    area: MECo\n    load-zone: West Central\n",
            House.PROGRAM + ":17:16: bad-value",
            "West Central"),
        edit(
            "Basic Service class of a utility without value",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service:\n      national-grid:\n",
            House.PROGRAM + ":23:7: no-value",
            "`national-grid`"),
        edit(
            "typical use without its source",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    typical-use: {kwh: 600}\n",
            House.PROGRAM + ":23:18: missing-key",
            "`source`",
            "a typical use"),
        edit(
            "typical use of nothing",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    typical-use: {kwh: 0, source: us}\n",
            House.PROGRAM + ":23:18: bad-value",
            "above zero"),
        edit(
            "enrollment scenario without its name",
            House.PROGRAM,
            "suppliers:\n",
            "enrollment-scenarios:\n  - standard: [residential]\nsuppliers:\n",
            House.PROGRAM + ":34:5: missing-key",
            "`scenario`"),
        // the whole model: utilities
        edit(
            "rate codes without their area",
            House.UTILITY,
            "    rate-codes: [G-2, G-3]\n",
            "    rate-codes:\n      - codes: [G-2]\n",
            House.UTILITY + ":22:9: missing-key",
            "`area`",
            "rate codes of an area"),
        edit(
            "whether there is a fixed price, not said",
            House.UTILITY,
            "    rate-codes: [G-2, G-3]\n",
            "    fixed-price: none\n",
            House.UTILITY + ":21:18: bad-yes-no",
            "\"none\""),
        edit(
            "load zone without a name",
            House.UTILITY,
            "classes:\n",
            "load-zones:\n  - id: NEMA\nclasses:\n",
            House.UTILITY + ":13:5: missing-key",
            "`name`"),
        edit(
            "zone of two words",
            House.UTILITY,
            "    class: residential\n    from",
            "    class: residential\n    zone: West Central\n    from",
            House.UTILITY + ":26:11: bad-value",
            "West Central"),
        edit(
            "correction of Basic Service without its reason",
            House.UTILITY,
            "    looked-up: 2026-11-22\n",
            "    looked-up: 2026-11-22\n    corrects: {price: 14.762, date: 2025-02-02}\n",
            House.UTILITY + ":32:15: missing-key",
            "`reason`"),
        edit(
            "text where a list belongs",
            House.PROGRAM,
            "example-use: [300, 600, 900]",
            "example-use: 300",
            "content/programs/pepperell/program.yml:23:18: wrong-type",
            "a list is expected",
            "\"300\"",
            "[one, two]"),
        edit(
            "list where a text belongs",
            House.PROGRAM,
            "state: launched",
            "state: [launched]",
            "content/programs/pepperell/program.yml:5:8: wrong-type",
            "a single text",
            "a list"),
        edit(
            "rule of no plan",
            House.PROGRAM,
            "rule: price-change-participants",
            "rule: price-change-participant",
            "content/programs/pepperell/program.yml:70:11: unknown-word",
            "\"price-change-participant\"",
            "Did you mean `price-change-participants`?"),
        edit(
            "negative count",
            House.PROGRAM,
            "days: 37",
            "days: -37",
            "content/programs/pepperell/program.yml:67:11: bad-value",
            "\"-37\"",
            "digits only"),
        edit(
            "count of more than ten years",
            House.PROGRAM,
            "days: 37",
            "days: 3700",
            "content/programs/pepperell/program.yml:67:11: bad-value",
            "`days: 3700`",
            "ten years"),
        edit(
            "two ways to say when",
            House.PROGRAM,
            "days: 37",
            "days: 37\n    when: before",
            "content/programs/pepperell/program.yml:68:11: bad-value",
            "Both `days` and `when`"),
        edit(
            "no way to say when",
            House.PROGRAM,
            "    days: 37\n",
            "",
            "content/programs/pepperell/program.yml:66:5: missing-key",
            "`business-days`",
            "`when`"),
        edit(
            "outcome of a rule that has none",
            House.PROGRAM,
            "days: 37",
            "days: 37\n    outcome: not-enrolled",
            "content/programs/pepperell/program.yml:68:14: bad-value",
            "`undeliverable-notices`"),
        edit(
            "count of a rule about what happens",
            House.PROGRAM,
            "rule: enrollment-after-opt-out-notice\n    days: 37",
            "rule: undeliverable-notices\n    days: 37",
            "content/programs/pepperell/program.yml:66:5: missing-key",
            "`outcome`"),
        edit(
            "counted from nothing known",
            House.PROGRAM,
            "days: 37",
            "days: 37\n    counted-from: the-mailing",
            "content/programs/pepperell/program.yml:68:19: unknown-word",
            "\"the-mailing\"",
            "`opt-out-notice-mailed`"),
        edit(
            "event of no kind",
            House.PROGRAM,
            "\nwaiver:",
            "\nevents:\n  - event: contract-end\n    date: 2026-12-31\nwaiver:",
            "content/programs/pepperell/program.yml:79:12: unknown-word",
            "\"contract-end\"",
            "Did you mean `contract-ends`?"),
        edit(
            "event on a day that does not exist",
            House.PROGRAM,
            "\nwaiver:",
            "\nevents:\n  - event: contract-ends\n    date: 2026-02-30\nwaiver:",
            "content/programs/pepperell/program.yml:80:11: bad-day",
            "28 days"),
        edit(
            "event in a year that cannot be meant",
            House.PROGRAM,
            "\nwaiver:",
            "\nevents:\n  - event: contract-ends\n    date: 9999-12-31\nwaiver:",
            "content/programs/pepperell/program.yml:80:11: bad-day",
            "1997 to 2199"),
        edit(
            "event without a day",
            House.PROGRAM,
            "\nwaiver:",
            "\nevents:\n  - event: contract-ends\nwaiver:",
            "content/programs/pepperell/program.yml:79:5: missing-key",
            "`date`"),
        edit(
            "record without evidence",
            House.PROGRAM,
            "\nwaiver:",
            "\ndone:\n  - rule: price-change-participants\n    for: 2026-01-01\n"
                + "    date: 2025-11-30\nwaiver:",
            "content/programs/pepperell/program.yml:79:5: missing-key",
            "`evidence`"),
        edit(
            "day that not every year has",
            House.PROGRAM,
            "days: 37",
            "each-year: 02-29",
            "content/programs/pepperell/program.yml:67:16: bad-day",
            "\"02-29\"",
            "`03-31`"),
        edit(
            "county that does not exist",
            House.PROGRAM,
            "    kind: town\n",
            "    kind: town\n    county: Sufolk\n",
            "content/programs/pepperell/program.yml:15:13: unknown-word",
            "Did you mean `Suffolk`?"),
        edit(
            "holiday that falls on no day",
            House.HOLIDAYS,
            "third Monday of April",
            "third Monday in April",
            "content/state/holidays.yml:20:12: bad-day",
            "`third Monday of April`"),
        edit(
            "holiday on February 30",
            House.HOLIDAYS,
            "falls: July 4",
            "falls: February 30",
            "content/state/holidays.yml:30:12: bad-day",
            "\"February 30\""),
        edit(
            "holiday of a county that does not exist",
            House.HOLIDAYS,
            "counties: [Suffolk]",
            "counties: [Boston]",
            "content/state/holidays.yml:52:16: unknown-word",
            "\"Boston\"",
            "`Suffolk`"),
        new Way(
            "no holidays",
            house -> house.delete(House.HOLIDAYS),
            "content/state/holidays.yml:1:1: missing-file",
            List.of("missing")),
        edit(
            "unknown key",
            House.PROGRAM,
            "website:",
            "web-site:",
            "content/programs/pepperell/program.yml:9:1: unknown-key",
            "\"web-site\"",
            "Did you mean `website`?"),
        edit(
            "missing required key",
            House.PRICES,
            "    name: Pepperell Basic\n",
            "",
            "content/programs/pepperell/prices.yml:19:5: missing-key",
            "`name`",
            "a product"),
        edit(
            "key without value",
            House.PRICES,
            STANDARD,
            "price:",
            "content/programs/pepperell/prices.yml:31:5: no-value",
            "`price`",
            "delete the line"),
        edit(
            "missing colon",
            House.PROGRAM,
            "state: launched",
            "state launched",
            "content/programs/pepperell/program.yml:5:1: syntax",
            "colon is missing",
            "state launched"),
        edit(
            "missing colon on the first line",
            House.CONFIG,
            "title: Community",
            "title Community",
            "site-config.yml:3:1: syntax",
            "colon is missing"),
        edit(
            "missing space after the colon",
            House.PROGRAM,
            "state: launched",
            "state:launched",
            "content/programs/pepperell/program.yml:5:1: syntax",
            "space is missing"),
        edit(
            "second colon in a text",
            House.PROGRAM,
            "Homes and apartments.",
            "Homes: all of them.",
            "content/programs/pepperell/program.yml:21:23: syntax",
            "second colon",
            "double quotes"),
        edit(
            "missing comma between numbers",
            House.PROGRAM,
            "[300, 600",
            "[300 600",
            "content/programs/pepperell/program.yml:23:19: bad-value",
            "300 600",
            "comma"),
        edit(
            "missing comma between words",
            House.PROGRAM,
            "[supplier-phone, form,",
            "[supplier-phone form,",
            "content/programs/pepperell/program.yml:56:10: unknown-word",
            "supplier-phone form",
            "comma",
            "`supplier-phone`"),
        edit(
            "unclosed bracket",
            House.PROGRAM,
            "[300, 600, 900]",
            "[300, 600, 900",
            "content/programs/pepperell/program.yml:23:18: syntax",
            "bracket",
            "comma"),
        edit(
            "tab",
            House.PRICES,
            "    name: Pepperell Standard",
            "\tname: Pepperell Standard",
            "content/programs/pepperell/prices.yml:7:1: tab",
            "tab",
            "spaces"),
        edit(
            "duplicate key",
            House.PROGRAM,
            "state: launched",
            "state: launched\nstate: planning",
            "content/programs/pepperell/program.yml:6:1: duplicate-key",
            "`state`",
            "line 5"),
        edit(
            "unclosed quote",
            House.PROGRAM,
            "purpose: Manages",
            "purpose: \"Manages",
            "content/programs/pepperell/program.yml:50:14: syntax",
            "quote",
            "never closed"),
        edit(
            "quote closed too early",
            House.PROGRAM,
            "name: Pepperell Community Electricity",
            "name: 'Pepperell's Electricity'",
            "content/programs/pepperell/program.yml:4:18: syntax",
            "quote",
            "double quotes"),
        edit(
            "text that begins with a percent sign",
            House.PROGRAM,
            "purpose: Manages",
            "purpose: %Manages",
            "content/programs/pepperell/program.yml:50:14: syntax",
            "cannot begin with \"%\"",
            "double quotes"),
        edit(
            "wrong indentation",
            House.PROGRAM,
            "    name: Residential",
            "     name: Residential",
            "content/programs/pepperell/program.yml:20:10: syntax",
            "indented",
            "same column"),
        edit(
            "price a hundred times too high",
            House.PRICES,
            STANDARD,
            "price: 1428.3",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "1428.3",
            "`14.283`"),
        edit(
            "price ten times a dollar",
            House.PRICES,
            STANDARD,
            "price: 417.336",
            "content/programs/pepperell/prices.yml:31:12: price-out-of-range",
            "417.336",
            "Did you mean `4.173`?"),
        edit(
            "price in dollars",
            House.PRICES,
            STANDARD,
            "price: 0.14283",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "0.14283",
            "Did you mean `14.283`?"),
        edit(
            "price with a dollar sign",
            House.PRICES,
            STANDARD,
            "price: $0.14283",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "sign",
            "Did you mean `14.283`?"),
        edit(
            "price with a cent sign",
            House.PRICES,
            STANDARD,
            "price: 14.283¢",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "sign",
            "Did you mean `14.283`?"),
        edit(
            "price with a comma",
            House.PRICES,
            STANDARD,
            "price: 14,283",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "comma",
            "Did you mean `14.283`?"),
        edit(
            "price with four decimals",
            House.PRICES,
            STANDARD,
            "price: 14.2831",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "three decimals",
            "14.2831"),
        edit(
            "price to be determined",
            House.PRICES,
            STANDARD,
            "price: TBD",
            "content/programs/pepperell/prices.yml:31:12: bad-price",
            "TBD",
            "Delete the line"),
        edit(
            "percent sign",
            House.PRICES,
            "voluntary: 10 ",
            "voluntary: 10% ",
            "content/programs/pepperell/prices.yml:54:18: bad-percent",
            "10%",
            "percent sign"),
        edit(
            "discount as a fraction",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    low-income-discounts: {percent: 0.32, source: Tariff, looked-up: 2026-10-01}\n",
            "content/programs/pepperell/program.yml:23:37: bad-percent",
            "0.32",
            "from 1 to 100",
            "`32`"),
        edit(
            "discount of more than there is",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    low-income-discounts: {percent: 320, source: Tariff, looked-up: 2026-10-01}\n",
            "content/programs/pepperell/program.yml:23:37: bad-percent",
            "320",
            "`32`"),
        edit(
            "tax ten times too high",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    sales-tax: {percent: 62.5, source: Tariff, looked-up: 2026-10-01}\n",
            "content/programs/pepperell/program.yml:23:26: bad-percent",
            "62.5",
            "from 1 to 25",
            "`6.25`"),
        edit(
            "tax as a fraction",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    sales-tax: {percent: 0.0625, source: Tariff, looked-up: 2026-10-01}\n",
            "content/programs/pepperell/program.yml:23:26: bad-percent",
            "0.0625",
            "two decimals"),
        edit(
            "tax with its sign",
            House.PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    sales-tax: {percent: 6.25%, source: Tariff, looked-up: 2026-10-01}\n",
            "content/programs/pepperell/program.yml:23:26: bad-percent",
            "6.25%",
            "percent sign"),
        edit(
            "neither yes nor no",
            House.PRICES,
            "default: true",
            "default: maybe",
            "content/programs/pepperell/prices.yml:8:14: bad-yes-no",
            "maybe",
            "`true`"),
        edit(
            "word not in the list",
            House.PROGRAM,
            "kind: town",
            "kind: village",
            "content/programs/pepperell/program.yml:14:11: unknown-word",
            "village",
            "`city`",
            "`town`"),
        edit(
            "id with capitals",
            House.PROGRAM,
            "id: small-business",
            "id: Small_Business",
            "content/programs/pepperell/program.yml:24:9: bad-value",
            "Small_Business",
            "lower-case"),
        edit(
            "product that does not exist",
            House.PRICES,
            "product: standard",
            "product: pepperell-green",
            "content/programs/pepperell/prices.yml:27:14: unknown-reference",
            "pepperell-green",
            "`standard`",
            "`renewable-100`"),
        edit(
            "class that does not exist",
            House.PRICES,
            "class: all",
            "class: industrial",
            "content/programs/pepperell/prices.yml:28:12: unknown-reference",
            "industrial",
            "`residential`"),
        edit(
            "utility that does not exist",
            House.PROGRAM,
            "utility: national-grid",
            "utility: nstar",
            "content/programs/pepperell/program.yml:15:14: unknown-reference",
            "nstar",
            "`national-grid`"),
        edit(
            "day that does not exist",
            House.UTILITY,
            "from: 2025-02-01",
            "from: 2025-02-30",
            "content/utilities/national-grid.yml:26:11: bad-day",
            "2025-02-30",
            "28 days"),
        edit(
            "American date",
            House.PROGRAM,
            "date: 2024-04-29",
            "date: 04/29/2024",
            "content/programs/pepperell/program.yml:95:11: bad-day",
            "04/29/2024",
            "Did you mean `2024-04-29`?"),
        edit(
            "backwards Basic Service",
            House.UTILITY,
            "to: 2025-07-31",
            "to: 2025-01-31",
            "content/utilities/national-grid.yml:27:9: backwards-period",
            "2025-01-31"),
        edit(
            "backwards price",
            House.PRICES,
            "until: 2027-01",
            "until: 2024-01",
            "content/programs/pepperell/prices.yml:30:12: backwards-period",
            "standard",
            "`until`"),
        edit(
            "overlapping Basic Service",
            House.UTILITY,
            "from: 2025-08-01",
            "from: 2025-07-31",
            "content/utilities/national-grid.yml:34:11: overlapping-prices",
            "residential",
            "line 24"),
        edit(
            "overlapping prices",
            House.PRICES,
            "  - product: renewable-100\n    class: all",
            "  - product: standard\n    class: residential",
            "content/programs/pepperell/prices.yml:36:11: overlapping-prices",
            "standard",
            "line 27"),
        edit(
            "two default products",
            House.PRICES,
            "    name: Pepperell Basic",
            "    name: Pepperell Basic\n    default: true",
            "content/programs/pepperell/prices.yml:21:14: default-product",
            "second",
            "`default"),
        edit(
            "form on an unencrypted address",
            House.PROGRAM,
            "form: https://forms.example.org/pepperell/leave",
            "form: http://forms.example.org/pepperell/leave",
            "content/programs/pepperell/program.yml:57:9: form-address",
            "http",
            "https://"),
        edit(
            "[program] in a fact",
            House.PROGRAM,
            "Manages the program",
            "Manages [program]",
            "content/programs/pepperell/program.yml:50:14: scratch-text",
            "[program]"),
        edit(
            "anchor",
            House.PROGRAM,
            "name: Pepperell Community",
            "name: &n Pepperell Community",
            "content/programs/pepperell/program.yml:4:7: not-plain-yaml",
            "anchor"),
        edit(
            "tag",
            House.PROGRAM,
            "name: Pepperell Community",
            "name: !!str Pepperell Community",
            "content/programs/pepperell/program.yml:4:7: not-plain-yaml",
            "tag"),
        edit(
            "second document",
            House.MINIMUM,
            "  - year: 2025",
            "---\n  - year: 2025",
            "content/state/renewable-minimum.yml:8:1: not-plain-yaml",
            "second document"),
        edit(
            "program without a folder",
            House.CONFIG,
            "id: pepperell",
            "id: peperell",
            "site-config.yml:15:9: missing-file",
            "peperell",
            "Did you mean `pepperell`?"),
        edit(
            "direction mark",
            House.PROGRAM,
            "Homes and",
            "Homes \u202Eand",
            "content/programs/pepperell/program.yml:21:24: unsafe-letter",
            "U+202E"),
        whole(
            "alias bomb",
            House.PROGRAM,
            aliasBomb(),
            "content/programs/pepperell/program.yml:1:4: not-plain-yaml",
            "anchor"),
        whole(
            "deep nesting",
            House.PROGRAM,
            "name: " + "[".repeat(100_000),
            "content/programs/pepperell/program.yml:1:26: not-plain-yaml",
            "20 deep"),
        whole(
            "empty file",
            House.PROGRAM,
            "",
            "content/programs/pepperell/program.yml:1:1: empty-file",
            "empty"),
        whole(
            "only comments",
            House.PRICES,
            "# nothing yet\n",
            "content/programs/pepperell/prices.yml:1:1: empty-file",
            "only comments"),
        bytes(
            "binary bytes",
            House.PRICES,
            new byte[] {'a', ':', ' ', 0, 1, 2},
            "content/programs/pepperell/prices.yml:1:4: not-text",
            "zero byte"),
        bytes(
            "invalid UTF-8",
            House.UTILITY,
            new byte[] {'n', ':', '\n', 'c', 'a', 'f', (byte) 0xE9, '\n'},
            "content/utilities/national-grid.yml:2:4: not-text",
            "0xE9",
            "UTF-8"),
        new Way(
            "missing file",
            house -> house.delete(House.PROGRAM),
            "content/programs/pepperell/program.yml:1:1: missing-file",
            List.of("missing")),
        new Way(
            "missing configuration",
            house -> house.delete(House.CONFIG),
            "site-config.yml:1:1: missing-file",
            List.of("missing")),
        new Way(
            "file of no use",
            house -> house.write("content/programs/pepperell/price.yml", "a: b"),
            "content/programs/pepperell/price.yml:1:1: unexpected-file",
            List.of("prices.yml")),
        edit(
            "raw HTML",
            House.PAGE,
            "## What changes",
            "<div>\n## What changes",
            "content/pages/how-it-works.md:7:1: raw-html",
            "<div>",
            "Markdown"),
        edit(
            "raw HTML in a line",
            House.PAGE,
            "The Supply part",
            "The <b>Supply</b> part",
            "content/pages/how-it-works.md:9:5: raw-html",
            "<b>",
            "**bold**"),
        edit(
            "[program] in a page",
            House.PAGE,
            "The Supply part",
            "The [program] part",
            "content/pages/how-it-works.md:9:5: scratch-text",
            "[program]",
            "{program}"),
        edit(
            "TBD in a page",
            House.PAGE,
            "The Supply part",
            "In XX months the TBD part",
            "content/pages/how-it-works.md:9:4: scratch-text",
            "XX"),
        edit(
            "braces that are no hole",
            House.PAGE,
            "{utility} still",
            "{Utility Name} still",
            "content/pages/how-it-works.md:13:1: bad-hole",
            "{Utility Name}",
            "{program}"),
        edit(
            "javascript: link",
            House.PAGE,
            "(page:prices)",
            "(javascript:alert%281%29)",
            "content/pages/how-it-works.md:13:112: unsafe-link",
            "javascript:",
            "https://"),
        edit(
            "hole in a link",
            House.PAGE,
            "(page:prices)",
            "(https://{site}/)",
            "content/pages/how-it-works.md:13:112: unsafe-link",
            "hole"),
        edit(
            "picture",
            House.PAGE,
            "The Supply part",
            "![map](map.png) part",
            "content/pages/how-it-works.md:9:1: image",
            "map.png"),
        edit(
            "first-level heading",
            House.PAGE,
            "## What changes",
            "# What changes",
            "content/pages/how-it-works.md:7:1: heading",
            "##"),
        edit(
            "skipped heading",
            House.PAGE,
            "## What changes",
            "#### What changes",
            "content/pages/how-it-works.md:7:1: heading",
            "level 4"),
        edit(
            "unclosed front matter",
            House.PAGE,
            "order: 1\n---",
            "order: 1",
            "content/pages/how-it-works.md:1:1: front-matter",
            "`---`"),
        edit(
            "no front matter",
            House.PAGE,
            "---\ntitle: How it works\norder: 1\n---\n",
            "",
            "content/pages/how-it-works.md:1:1: front-matter",
            "title"),
        edit(
            "missing title",
            House.PAGE,
            "title: How it works\n",
            "",
            "content/pages/how-it-works.md:2:1: missing-key",
            "`title`"),
        edit(
            "wrong order",
            House.PAGE,
            "order: 1",
            "order: first",
            "content/pages/how-it-works.md:3:8: bad-value",
            "first"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void everyWayGivesItsMessage(Way way) throws Exception {
    House house = House.in(folder);
    way.breaking().accept(house);

    Reading reading = house.read();
    List<Finding> findings = new ArrayList<>(reading.findings());
    reading.facts().ifPresent(facts -> findings.addAll(check(facts)));

    assertThat(findings).extracting(BrokenFilesTest::placeAndCode).contains(way.expected());
    Finding found =
        findings.stream()
            .filter(finding -> placeAndCode(finding).equals(way.expected()))
            .findFirst()
            .orElseThrow();
    assertThat(found.severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(found.message() + " " + found.hint()).contains(way.words().toArray(new String[0]));
    assertThat(findings)
        .as("one mistake, few messages")
        .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
        .hasSizeLessThanOrEqualTo(3);
  }

  private static List<Finding> check(org.towncurrent.facts.Facts facts) {
    return Rules.check(facts, Day.of(2025, 10, 15)).findings();
  }

  private static String placeAndCode(Finding finding) {
    return finding.place() + ": " + finding.code();
  }

  private static Way edit(
      String name, String file, String from, String to, String expected, String... words) {
    return new Way(name, house -> house.edit(file, from, to), expected, List.of(words));
  }

  private static Way whole(
      String name, String file, String text, String expected, String... words) {
    return bytes(name, file, text.getBytes(StandardCharsets.UTF_8), expected, words);
  }

  private static Way bytes(
      String name, String file, byte[] bytes, String expected, String... words) {
    return new Way(name, house -> house.write(file, bytes), expected, List.of(words));
  }

  private static String aliasBomb() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'i'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append((before + ", ").repeat(8)).append(before).append("]\n");
    }
    return bomb.toString();
  }
}
