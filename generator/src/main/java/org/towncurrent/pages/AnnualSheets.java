package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.Snapshots;
import org.towncurrent.facts.Supplier;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.workbook.Sheet;
import org.towncurrent.workbook.Sheet.Cell;
import org.towncurrent.workbook.Sheet.Figure;
import org.towncurrent.workbook.Sheet.Words;

/**
 * The Annual Report of a year as sheets of a workbook, one for each item, from the facts from which
 * the page of the year is made. What is not known says so in its cell.
 */
public final class AnnualSheets {

  private static final String UNKNOWN = "not known";
  private static final double MILLI = 1_000.0;
  private static final double DOLLARS = 100_000.0;
  private static final double HUNDRED = 100.0;
  private static final double TENTHS = 10.0;

  private final AnnualInformation year;
  private final Program program;
  private final ProgramPrices prices;
  private final List<Sheet> sheets = new ArrayList<>();

  private AnnualSheets(AnnualInformation year, ProgramPrices prices) {
    this.year = year;
    this.program = prices.program();
    this.prices = prices;
  }

  /** The sheets of a year of which something is told. */
  public static List<Sheet> of(Facts facts, Program program, AnnualInformation year, Day asOf) {
    AnnualSheets made =
        new AnnualSheets(year, new ProgramPrices(facts, program, program.places().get(0), asOf));
    made.about();
    made.products();
    made.components();
    made.content();
    made.tables("4 Structure", AnnualYearPage.STRUCTURE);
    made.tables("5 Treatment of classes", AnnualYearPage.TREATMENT);
    made.supply();
    made.tables("6 Procurement", AnnualYearPage.PROCUREMENT);
    made.notifications();
    made.tables("8 Public access", AnnualYearPage.ACCESS);
    made.funding();
    made.optedOut();
    made.complaints();
    made.letters();
    made.disclosure();
    made.savings();
    return List.copyOf(made.sheets);
  }

  private void sheet(String name, List<String> headers, List<List<Cell>> rows) {
    sheets.add(new Sheet(name, headers, rows.isEmpty() ? List.of(List.of(words(UNKNOWN))) : rows));
  }

  /** A list of which it may be known that it is empty. */
  private <T> void sheet(
      String name,
      List<String> headers,
      Optional<List<T>> all,
      java.util.function.Function<T, List<Cell>> row) {
    sheet(
        name,
        headers,
        all.map(
                rows ->
                    rows.isEmpty()
                        ? List.of(List.<Cell>of(words("none")))
                        : rows.stream().map(row).toList())
            .orElse(List.of()));
  }

  private void about() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(words("Program"), words(program.name().english())));
    rows.add(List.of(words("Year"), new Figure(year.year())));
    rows.add(List.of(words("As of"), words(prices.asOf().iso())));
    rows.add(List.of(words("Docket of the plan"), words(program.docket().orElse(UNKNOWN))));
    if (year.sample() || program.sample()) {
      rows.add(
          List.of(
              words("Sample"),
              words(
                  "This workbook holds figures that are made up. "
                      + program.sampleNote().map(note -> note.english()).orElse(""))));
    }
    sheet("About", List.of("What", "Which"), rows);
  }

  private void products() {
    sheet(
        "1 Participation",
        List.of(
            "Month",
            "Product",
            "Class",
            "Municipality",
            "Accounts at the end of the month",
            "kWh supplied in the month",
            "Source",
            "Status"),
        year.participation(),
        row ->
            List.of(
                words(row.monthOf(year.year()).iso().substring(0, 7)),
                words(product(row.product())),
                words(customers(row.customerClass())),
                words(row.municipality().flatMap(this::town).orElse("")),
                new Figure(row.accounts()),
                row.kwh().<Cell>map(kwh -> new Figure(kwh)).orElse(words(UNKNOWN)),
                words(row.source().orElse("")),
                status(row.status())));
  }

  private void components() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Product product : prices.products()) {
      for (ProgramClass one : program.classes()) {
        for (ProductPrice price : prices.rows(product, one)) {
          if (AnnualYearPage.within(price, year)) {
            rows.add(price(product, one, price));
          }
        }
      }
    }
    sheet(
        "2 Rate components",
        List.of(
            "Product",
            "Class",
            "From",
            "Until",
            "Supply and renewable content, $/kWh",
            "Consultant, $/kWh",
            "Municipality, $/kWh",
            "Other, $/kWh",
            "Total, $/kWh",
            "Supplier",
            "Status"),
        rows);
  }

  private List<Cell> price(Product product, ProgramClass one, ProductPrice price) {
    List<RateComponent> parts = program.components(price);
    Optional<Price> total = price.price();
    int besides = 0;
    for (RateComponent part : parts) {
      besides += part.kind() == ComponentKind.SUPPLY ? 0 : part.price().milliCents();
    }
    int others = besides;
    return List.of(
        words(product.name().english()),
        words(one.name().english()),
        words(price.from().map(Snapshots::read).orElse(UNKNOWN)),
        words(price.until().map(Snapshots::read).orElse(UNKNOWN)),
        parts.isEmpty() || total.isEmpty()
            ? words(UNKNOWN)
            : new Figure((total.get().milliCents() - others) / DOLLARS),
        part(parts, ComponentKind.CONSULTANT),
        part(parts, ComponentKind.MUNICIPALITY),
        part(parts, ComponentKind.OTHER),
        total.<Cell>map(known -> new Figure(known.milliCents() / DOLLARS)).orElse(words(UNKNOWN)),
        words(price.supplier().map(this::supplier).orElse(UNKNOWN)),
        status(price.status()));
  }

  private static Cell part(List<RateComponent> parts, ComponentKind kind) {
    return parts.isEmpty()
        ? words(UNKNOWN)
        : new Figure(
            parts.stream()
                    .filter(part -> part.kind() == kind)
                    .mapToInt(part -> part.price().milliCents())
                    .sum()
                / DOLLARS);
  }

  private void content() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Product product : prices.products()) {
      if (program.prices().stream()
          .anyMatch(
              row -> row.product().equals(product.id()) && AnnualYearPage.within(row, year))) {
        rows.add(
            List.of(
                words(product.name().english()),
                percent(prices.required(year.year())),
                percent(prices.voluntary(product, year.year())),
                percent(prices.total(product, year.year()))));
      }
    }
    sheet(
        "3 Renewable content", List.of("Product", "Required, %", "Voluntary, %", "Total, %"), rows);
  }

  private static Cell percent(Optional<org.towncurrent.facts.Percent> percent) {
    return percent.<Cell>map(known -> new Figure(known.tenths() / TENTHS)).orElse(words(UNKNOWN));
  }

  private void tables(String name, java.util.Set<String> ids) {
    List<PlanTable> tables =
        year.tables().orElse(program.tables()).stream()
            .filter(table -> ids.contains(table.id()))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (PlanTable table : tables) {
      rows.add(List.of(words(table.title().english() + " (" + table.section() + ")")));
      rows.add(
          table.columns().stream()
              .<Cell>map(
                  column ->
                      words(column.under().map(under -> under + ": ").orElse("") + column.name()))
              .toList());
      rows.addAll(rows(table));
      table.notes().forEach(note -> rows.add(List.of(words(note))));
    }
    sheet(name, List.of("From the plan"), rows);
  }

  /** The rows of a table; what spans several cells stands in the first of them. */
  private static List<List<Cell>> rows(PlanTable table) {
    List<List<Cell>> rows = new ArrayList<>();
    int[] hanging = new int[table.columns().size()];
    for (PlanTable.Row row : table.rows()) {
      if (row.heading().isPresent()) {
        rows.add(List.of(words(row.heading().get())));
        continue;
      }
      Cell[] cells = new Cell[hanging.length];
      Arrays.fill(cells, words(""));
      int at = 0;
      for (PlanTable.Cell cell : row.cells()) {
        while (at < hanging.length && hanging[at] > 0) {
          hanging[at++]--;
        }
        for (int i = 0; i < cell.columns() && at < hanging.length; i++, at++) {
          if (i == 0) {
            cells[at] = words(text(cell));
          }
          hanging[at] = cell.rows() - 1;
        }
      }
      for (; at < hanging.length; at++) {
        hanging[at] = Math.max(0, hanging[at] - 1);
      }
      rows.add(List.of(cells));
    }
    return rows;
  }

  private static String text(PlanTable.Cell cell) {
    String text = cell.marked() ? "X" : cell.empty() ? "" : cell.text();
    return cell.list().isEmpty() ? text : text + "\n" + String.join("\n", cell.list());
  }

  private void supply() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Contract contract : program.contracts()) {
      if (AnnualYearPage.within(contract, year)) {
        rows.add(
            List.of(
                words(contract.supplier().map(this::supplier).orElse(UNKNOWN)),
                words(contract.from().map(Snapshots::read).orElse(UNKNOWN)),
                words(contract.until().map(Snapshots::read).orElse(UNKNOWN)),
                contract.term().<Cell>map(term -> new Figure(term)).orElse(words(UNKNOWN)),
                status(contract.status())));
      }
    }
    for (String name :
        AnnualYearPage.suppliers(
            year,
            program,
            program.contracts().stream()
                .filter(one -> AnnualYearPage.within(one, year))
                .toList())) {
      rows.add(List.of(words(name), words(UNKNOWN), words(UNKNOWN), words(UNKNOWN)));
    }
    sheet("6 Supply", List.of("Supplier", "From", "Until", "Term in months", "Status"), rows);
  }

  private void notifications() {
    sheet(
        "7 Notifications",
        List.of("Date", "What", "Copies", "File", "Note", "Source", "Status"),
        year.notifications(),
        one ->
            List.of(
                words(one.date().iso()),
                words(plain(one.kind())),
                one.copies().<Cell>map(copies -> new Figure(copies)).orElse(words(UNKNOWN)),
                words(one.file().orElse("")),
                words(one.note().map(note -> note.english()).orElse("")),
                words(one.source().orElse("")),
                status(one.status())));
  }

  private void funding() {
    sheet(
        "9 Other funding and costs",
        List.of("What", "Funding or cost", "Dollars", "Source", "Status"),
        year.funding(),
        one ->
            List.of(
                words(one.name().english()),
                words(plain(one.flow())),
                one.amount()
                    .<Cell>map(amount -> new Figure(amount.cents() / HUNDRED))
                    .orElse(words(UNKNOWN)),
                words(one.source().orElse("")),
                status(one.status())));
  }

  private void optedOut() {
    sheet(
        "Opted out",
        List.of("When", "Class", "Number", "Of how many", "Percent", "Source", "Status"),
        year.optedOut(),
        one ->
            List.of(
                words(plain(one.when())),
                words(one.customerClass().map(this::customers).orElse("all")),
                new Figure(one.number()),
                one.of().<Cell>map(of -> new Figure(of)).orElse(words(UNKNOWN)),
                one.of()
                    .filter(of -> of > 0)
                    .<Cell>map(
                        of ->
                            new Figure(
                                org.towncurrent.rates.Percent.ofCount(one.number(), of, 1).units()
                                    / TENTHS))
                    .orElse(words(UNKNOWN)),
                words(one.source().orElse("")),
                status(one.status())));
  }

  private void complaints() {
    sheet(
        "Complaints",
        List.of("About", "Number", "Source", "Status"),
        year.complaints(),
        one ->
            List.of(
                words(plain(one.about())),
                new Figure(one.number()),
                words(one.source().orElse("")),
                status(one.status())));
  }

  private void letters() {
    sheet(
        "Notices kept",
        List.of("Mailed", "What", "Address on the website", "Status"),
        Optional.of(AnnualYearPage.letters(program, year)),
        one ->
            List.of(
                words(one.mailing().iso()),
                words(plain(one.kind())),
                words("notices/" + one.id() + "/"),
                status(one.status())));
  }

  /** The evidence for the strategy by which labels are posted and not mailed. */
  private void disclosure() {
    sheet(
        "Disclosure",
        List.of("Posted", "What", "Of", "Where", "By", "Evidence", "Link", "Status"),
        Optional.of(AnnualYearPage.postings(program, year)),
        one ->
            List.of(
                words(one.date().iso()),
                words(plain(one.what())),
                words(
                    one.quarter()
                        .map(quarter -> quarter.toString())
                        .or(() -> one.change().map(Day::iso))
                        .orElse("")),
                words(plain(one.where())),
                words(one.by()),
                words(one.evidence()),
                words(one.link().orElse("")),
                status(one.status())));
  }

  private void savings() {
    List<List<Cell>> rows = new ArrayList<>();
    for (SavingsStatement.Line line : SavingsStatement.of(prices).lines()) {
      if (line.month().year() == year.year()) {
        List<Cell> row = new ArrayList<>();
        row.add(words(line.month().iso().substring(0, 7)));
        row.add(words(line.product().name().english()));
        row.add(words(line.customerClass().name().english()));
        row.add(words(line.municipality().map(town -> town.name()).orElse("")));
        row.add(line.row().kwh().<Cell>map(kwh -> new Figure(kwh)).orElse(words(UNKNOWN)));
        Optional<Comparison> comparison = line.comparison();
        row.add(cents(comparison.flatMap(Comparison::meanPrice)));
        row.add(cents(comparison.flatMap(Comparison::comparedMeanPrice)));
        row.add(
            comparison
                .<Cell>map(known -> new Figure(known.saves().cents() / HUNDRED))
                .orElse(words(UNKNOWN)));
        rows.add(row);
      }
    }
    sheet(
        "Savings",
        List.of(
            "Month",
            "Product",
            "Class",
            "Municipality",
            "kWh",
            "Product, cents per kWh",
            "Basic Service, cents per kWh",
            "Paid less than on Basic Service, $"),
        rows);
  }

  private static Cell cents(Optional<Price> price) {
    return price.<Cell>map(known -> new Figure(known.milliCents() / MILLI)).orElse(words(UNKNOWN));
  }

  private static Cell words(String text) {
    return new Words(text);
  }

  private static Cell status(PriceStatus status) {
    return words(status == PriceStatus.SAMPLE ? "sample" : "");
  }

  private static String plain(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String product(String id) {
    return program.product(id).map(one -> one.name().english()).orElse(id);
  }

  private String supplier(String id) {
    return program.supplier(id).map(Supplier::name).orElse(id);
  }

  private String customers(String id) {
    return program.classes().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.name().english())
        .findFirst()
        .orElse(id);
  }

  private Optional<String> town(String id) {
    return program.municipalities().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.name())
        .findFirst();
  }
}
