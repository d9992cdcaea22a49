package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small house under test resources, to be broken. */
public final class House {

  public static final String CONFIG = "site-config.yml";
  public static final String PROGRAM = "content/programs/pepperell/program.yml";
  public static final String PRICES = "content/programs/pepperell/prices.yml";
  public static final String UTILITY = "content/utilities/national-grid.yml";
  public static final String MINIMUM = "content/state/renewable-minimum.yml";
  public static final String HOLIDAYS = "content/state/holidays.yml";
  public static final String LABELS = "content/programs/pepperell/labels/2025-q2.yml";
  public static final String INFORMATION = "content/programs/pepperell/information.yml";
  public static final String POSTINGS = "content/programs/pepperell/postings.yml";
  public static final String NOTICE = "content/programs/pepperell/notices/2025-11-opt-out.yml";
  public static final String ANNUAL = "content/programs/pepperell/annual/2025.yml";
  public static final String PAGE = "content/pages/how-it-works.md";

  private final Path root;

  private House(Path root) {
    this.root = root;
  }

  public static House in(Path folder) throws IOException {
    Path sound = Path.of("src", "test", "resources", "house");
    try (Stream<Path> files = Files.walk(sound)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(sound.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new House(folder);
  }

  public Path root() {
    return root;
  }

  /** The house with every key that it does without: contracts, credits, corrections, zones. */
  public House withEverything() {
    edit(PROGRAM, "state: launched\n", "state: launched\nstate-since: 2025-01-02\n");
    edit(PROGRAM, "    area: MECo\n", "    area: MECo\n    load-zone: WCMA\n");
    edit(
        PROGRAM,
        "    basic-service: residential\n",
        """
            basic-service: {national-grid: residential}
            low-income-discounts:
              - percent: 32
                name: Tier 1
                source: Tariff of discounts
                looked-up: 2026-10-01
            sales-tax:
              percent: 6.25
              source: Law of taxes
              looked-up: 2026-10-02
            typical-use:
              - kwh: 600
                utility: national-grid
                source: Report of the Town, 2024
              - kwh: 550
                source: Report of the State, 2024
        """);
    write(
        PROGRAM,
        text(PROGRAM)
            + """
            enrollment-scenarios:
              - scenario: Customers who are there at the start
                standard: [all]
              - scenario: Customers who come later
                standard: [residential]
                market-based: [large-business]
                either: [small-business]
            """);
    edit(
        PRICES,
        "prices:\n",
        """
        prices:
          - product: standard
            class: residential
            from: 2025-01
            until: 2027-01
            price: 142.83
            status: sample
          - product: standard
            class: residential
            from: 2025-01
            until: 2026-05-15
            price: 14.283
            reason: new-contract
            status: sample
            corrects:
              price: 142.83
              date: 2025-02-03
              reason: The point was misplaced.
          - product: standard
            class: residential
            from: 2026-05-15
            until: 2027-01
            price: 14.483
            reason: change-in-law
            status: sample
            components:
              - kind: supply
                price: 14.383
              - kind: consultant
                name: Consultant of the Town
                price: 0.100
          - product: standard
            class: large-business
            scenario: market-based
            status: sample
        """);
    edit(
        PRICES,
        "product: standard\n    class: all\n",
        "product: standard\n    class: [small-business, large-business]\n");
    write(
        PRICES,
        text(PRICES)
            + """

            contracts:
              - supplier: sample-supplier
                from: 2025-01
                until: 2027-01
                term: 24
                source: Agreement of 2024
                status: sample

            credits:
              - name: Refund of the adder
                product: standard
                class: residential
                per-kwh: 0.500
                from: 2026-03
                until: 2026-06
                status: sample
              - name: Settlement
                class: [residential, small-business]
                per-account: 25.00
                source: Notice of the Town
                status: sample
            """);
    edit(
        UTILITY,
        "classes:\n",
        """
        load-zones:
          - id: WCMA
            name: Western and Central Massachusetts
          - id: NEMA
            name: Northeastern Massachusetts

        classes:
        """);
    edit(
        UTILITY,
        "    rate-codes: [G-2, G-3]\n",
        """
            low-income-discounts:
              percent: 12.5
              area: MECo
              source: Tariff of discounts
              looked-up: 2026-10-01
            sales-tax:
              - percent: 6.25
                source: Law of taxes
                looked-up: 2026-10-02
            rate-codes:
              - G-3
              - area: MECo
                codes: [G-2]
          - id: largest-business
            name: Largest business
            fixed-price: false
        """);
    write(
        UTILITY,
        text(UTILITY)
            + """
              - area: MECo
                class: large-business
                zone: WCMA
                from: 2025-08-01
                to: 2025-10-31
                fixed: 11.004
                status: approved
                source: Rate sheet
                looked-up: 2025-09-01
              - area: MECo
                class: large-business
                zone: WCMA
                from: 2025-08-01
                to: 2025-10-31
                fixed: 11.400
                status: filed
                source: Rate sheet
                looked-up: 2025-09-02
                corrects:
                  price: 11.004
                  from: 2025-08-01
                  date: 2025-09-02
                  reason: Two digits were swapped.
            """);
    write(LABELS, LABEL);
    write(INFORMATION, TABLES);
    write(PROGRAM, text(PROGRAM) + PROMISES);
    write(POSTINGS, POSTED);
    write(NOTICE, OPT_OUT);
    write(ANNUAL, YEAR);
    return this;
  }

  /** What the plan promises the public to read. */
  public static final String PROMISES =
      """
      public-information:
        - what: disclosure-labels
          where: [municipal-building, program-website]
          section: IV.2.c
          quotation: Labels are posted at Town Hall.
        - what: prominent-link
          where: municipal-website
        - what: language-access
          where: mail
          languages: 3
      """;

  /** A log of postings, with every key that it has. */
  public static final String POSTED =
      """
      postings:
        - what: disclosure-label
          quarter: 2025-q2
          where: municipal-building
          date: 2025-08-20
          by: Town Clerk
          evidence: Photograph of the board
          link: https://town.example.org/board.jpg
        - what: price-change
          change: 2025-01-01
          where: release
          date: 2024-11-20
          by: Town Administrator
          evidence: Release
          status: sample
      """;

  /** A notice, with every key that it has. */
  public static final String OPT_OUT =
      """
      kind: opt-out
      mailing: 2025-11-03
      reply-by: 2025-12-08
      enrollment: 2026-01
      status: sample
      """;

  /** Two tables of the plan, with every key that tables have. */
  public static final String TABLES =
      """
      tables:
        - id: pricing
          title: Which price customers are offered
          section: V.3
          columns:
            - Scenario
            - {name: Residential, under: Standard}
            - {name: Business, under: Standard}
          rows:
            - heading: At the start
            - [Everybody, {text: Standard, columns: 2}]
            - [{text: Later, rows: 2}, Standard, x]
            - ["-", {text: "Market-based, for", list: [medium, large]}]
          notes: [A note of the plan.]
        - id: schedule
          title: Planned schedule
          section: VI
          columns: [Milestone, Day]
          rows:
            - [Bids, Day 1]
      """;

  /** Annual information, with every key that it has. */
  public static final String YEAR =
      """
      status: sample
      source: Report of the supplier
      participation:
        - {month: 2025-01, product: standard, class: residential, accounts: 3120, kwh: 2301000}
        - {month: 2025-02, product: standard, class: residential, accounts: 3110, kwh: 2104000}
        - {month: 2025-03, product: standard, class: residential, accounts: 3105, kwh: 1904000}
        - month: 2025-03
          product: standard
          class: small-business
          municipality: pepperell
          accounts: 2
          source: Report of the Town
          status: real
      opted-out:
        - {number: 412, of: 4210, class: residential, when: before-enrollment, source: The supplier}
        - {number: 31, when: after-enrollment, status: sample}
      complaints:
        - {about: billing, number: 4, source: Log of the Town, status: sample}
      funding:
        - {name: Grant for posters, kind: funding, amount: 12500.50, source: Budget, status: sample}
      notifications:
        - date: 2025-03-03
          kind: opt-out-notice
          copies: 61
          file: https://pepperell.example.org/notice.pdf
          note: To new customers.
          source: The supplier
          status: sample
      tables:
        - id: procurement
          title: Procurement
          section: IV
          columns: [What]
          rows:
            - [Bids]
          notes: [A note.]
      """;

  /** Labels of two products, with every key that labels have. */
  public static final String LABEL =
      """
      status: sample
      supplier: sample-supplier
      phone: 555-0112
      published: 2025-08-14
      source: The supplier
      region: {co2: 640, nox: 0.3, so2: 0.12}
      new-unit: {co2: 820.5, nox: 0.1, so2: 0.02}
      labels:
        - product: standard
          class: residential
          levels: [250, 500]
          price-at:
            - {kwh: 250, price: 14.283}
            - {kwh: 500, price: 14.283}
          variability: fixed
          sources:
            - {fuel: solar, known: 24, system: 1.5, total: 25.5}
            - {fuel: natural-gas, system: 74.5}
          emissions: {co2: 204.5, nox: 0.112, so2: 0.04}
          union-labor: 61
          replacement-labor: 0
          file: https://supplier.example.org/label.pdf
        - product: standard
          class: [small-business, large-business]
          supplier: sample-supplier
          phone: 555-0112
          published: 2025-08-15
          source: The supplier
          status: sample
          sources:
            - {fuel: wind, total: 100}
      """;

  public Reading read() {
    return ContentReader.read(root, root.resolve(CONFIG));
  }

  public String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces words that stand in the file exactly once or more; the first is changed. */
  public void edit(String file, String words, String others) {
    String text = text(file);
    assertThat(text).as(file).contains(words);
    int at = text.indexOf(words);
    write(file, text.substring(0, at) + others + text.substring(at + words.length()));
  }

  public void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public void write(String file, byte[] bytes) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> files() {
    return List.of(CONFIG, PROGRAM, PRICES, UTILITY, MINIMUM, HOLIDAYS, PAGE);
  }
}
