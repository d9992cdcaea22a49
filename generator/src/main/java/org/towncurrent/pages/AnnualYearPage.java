package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Complaints;
import org.towncurrent.facts.AnnualInformation.Funding;
import org.towncurrent.facts.AnnualInformation.Notification;
import org.towncurrent.facts.AnnualInformation.OptedOut;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.Supplier;
import org.towncurrent.pages.ProgramInformationPage.Column;
import org.towncurrent.pages.ProgramInformationPage.ContractLine;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Percent;
import org.towncurrent.words.Word;

/**
 * The Annual Program Information of one calendar year: its nine items, from the facts of that year
 * and no other, so that the page of a past year stays what it was.
 *
 * @param over whether the year has ended
 * @param through the last day of which anything can be told, while the year is not over
 * @param tables item 1 to 3: rate components and renewable content, in the shape of Table IV.B.3
 * @param content whether anything is known of the renewable content
 * @param structure item 4
 * @param treatment item 5
 * @param procurement item 6
 * @param contracts the agreements with suppliers that held in the year
 * @param nothingSent whether it is known that nothing was; so are {@code noFunding}, {@code
 *     nobodyOptedOut} and {@code noComplaints}
 * @param suppliers those who supplied at the prices of the year and of whose agreement nothing is
 *     known
 * @param letters the notices of the year that are kept on this site
 * @param labels the quarters of the year whose disclosure labels are kept on this site
 * @param posted the evidence of what was posted in the year
 * @param access item 8
 */
public record AnnualYearPage(
    String year,
    boolean over,
    String through,
    boolean sample,
    List<Missing> missing,
    List<ProgramInformationPage.Table> tables,
    boolean basisTotal,
    boolean basisClassOne,
    boolean basisClassOnePlusOther,
    Optional<ParticipationTable> participation,
    List<ParticipationTable> months,
    boolean content,
    List<PlanTableView> structure,
    List<PlanTableView> treatment,
    List<PlanTableView> procurement,
    List<PlanTableView> access,
    List<ContractLine> contracts,
    List<String> suppliers,
    boolean noSupplier,
    boolean nothingSent,
    List<Sent> notifications,
    List<NoticesPage.Line> letters,
    List<Label> labels,
    List<Posted> posted,
    boolean noFunding,
    List<Money> funding,
    boolean nobodyOptedOut,
    List<Left> optedOut,
    List<Complained> complaints,
    boolean noComplaints,
    Optional<String> allComplaints,
    List<AnnualPage.YearLink> years) {

  static final Set<String> STRUCTURE = Set.of("organizational-structure");
  static final Set<String> TREATMENT = Set.of("equitable-treatment", "enrollment", "pricing");
  static final Set<String> PROCUREMENT = Set.of("procurement");
  static final Set<String> ACCESS = Set.of("public-access");

  /**
   * What of the items is not known.
   *
   * @param what the word of it, for the template to name
   * @param months the months of which it is not known, where it is known of others
   */
  public record Missing(String what, Optional<String> months) {}

  /** Something that was sent to customers. */
  public record Sent(
      String date,
      String kind,
      Optional<String> copies,
      Optional<Word> note,
      Optional<String> file,
      boolean sample) {}

  /**
   * The disclosure labels of a quarter of the year, which are kept on this site.
   *
   * @param quarter {@code 2025-q1}
   */
  public record Label(String quarter, boolean sample, Link link) {}

  /**
   * Something that was posted in the year.
   *
   * @param what one of {@link Posting.What}, as it is typed
   * @param about the quarter of the labels, or the day of the change
   * @param where one of {@link org.towncurrent.facts.PlanRule.Means}, as it is typed
   * @param by the role of who posted it
   */
  public record Posted(
      String what,
      Optional<String> about,
      String where,
      String date,
      String by,
      String evidence,
      Optional<String> link,
      boolean sample) {}

  /** Funding, or a cost. */
  public record Money(Word name, boolean cost, Optional<String> amount, boolean sample) {}

  /** How many opted out, or left. */
  public record Left(
      boolean before,
      Optional<Word> customers,
      String number,
      Optional<String> of,
      Optional<String> percent,
      boolean sample) {}

  /** How many complaints of a kind there were. */
  public record Complained(String kind, String number, boolean sample) {}

  static AnnualYearPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    AnnualInformation year =
        page.which()
            .flatMap(which -> program.annual().of(Integer.parseInt(which.value())))
            .orElseThrow();
    boolean over = outlook.asOf().isAfter(year.last());
    List<ProgramInformationPage.Table> tables = tables(year, outlook, voice);
    List<PlanTable> planTables = year.tables().orElse(program.tables());
    List<PlanTableView> structure = planTables(planTables, STRUCTURE, voice);
    List<PlanTableView> treatment = planTables(planTables, TREATMENT, voice);
    List<PlanTableView> procurement = planTables(planTables, PROCUREMENT, voice);
    List<PlanTableView> access = planTables(planTables, ACCESS, voice);
    List<Contract> contracts =
        program.contracts().stream().filter(contract -> within(contract, year)).toList();
    List<String> suppliers = suppliers(year, program, contracts);
    Set<Integer> accounts = ParticipationTable.months(year.participation().orElse(List.of()));
    int lastMonth = over ? 12 : outlook.asOf().isBefore(year.first()) ? 0 : ended(outlook.asOf());
    Set<Integer> withoutAccounts = new LinkedHashSet<>();
    for (int month = firstMonth(year, program); month <= lastMonth; month++) {
      if (!accounts.contains(month)) {
        withoutAccounts.add(month);
      }
    }
    Set<Integer> withoutKwh =
        ParticipationTable.months(
            year.participation().orElse(List.of()).stream()
                .filter(row -> row.kwh().isEmpty())
                .toList());
    List<Missing> missing = new ArrayList<>();
    missing(missing, "prices", tables.isEmpty());
    missing(
        missing,
        "components",
        tables.stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.supply().isEmpty()));
    missing(
        missing,
        "renewable",
        tables.stream()
            .anyMatch(
                table ->
                    table.renewable().isEmpty()
                        || table.renewable().get(0).cells().stream()
                            .anyMatch(cell -> cell.total().isEmpty())));
    missing(missing, "participation", accounts.isEmpty());
    if (!accounts.isEmpty()) {
      months(year, withoutAccounts, voice)
          .ifPresent(months -> missing.add(new Missing("account-months", Optional.of(months))));
    }
    months(year, withoutKwh, voice)
        .ifPresent(months -> missing.add(new Missing("kwh-months", Optional.of(months))));
    missing(missing, "structure", structure.isEmpty());
    missing(missing, "treatment", treatment.isEmpty());
    missing(missing, "procurement", procurement.isEmpty());
    missing(missing, "suppliers", contracts.isEmpty() && suppliers.isEmpty());
    missing(
        missing,
        "terms",
        !suppliers.isEmpty()
            || contracts.stream().anyMatch(one -> one.from().isEmpty() || one.until().isEmpty()));
    missing(missing, "notifications", year.notifications().isEmpty());
    missing(missing, "access", access.isEmpty());
    missing(missing, "funding", year.funding().isEmpty());
    missing(missing, "opted-out", year.optedOut().isEmpty());
    missing(missing, "complaints", year.complaints().isEmpty());
    return new AnnualYearPage(
        Integer.toString(year.year()),
        over,
        voice.day(outlook.asOf()),
        year.sample(),
        missing,
        tables,
        program.basis().equals(Optional.of(RenewableBasis.TOTAL)),
        program.basis().equals(Optional.of(RenewableBasis.CLASS_ONE)),
        program.basis().equals(Optional.of(RenewableBasis.CLASS_ONE_PLUS_OTHER)),
        ParticipationTable.ofYear(year, program, voice),
        ParticipationTable.ofMonths(year, program, voice),
        tables.stream().anyMatch(table -> !table.renewable().isEmpty()),
        structure,
        treatment,
        procurement,
        access,
        contracts.stream().map(one -> line(one, program, voice)).toList(),
        suppliers,
        contracts.isEmpty() && suppliers.isEmpty(),
        year.notifications().filter(List::isEmpty).isPresent(),
        year.notifications().orElse(List.of()).stream()
            .sorted(Comparator.comparing(Notification::date))
            .map(one -> sent(one, voice))
            .toList(),
        letters(program, year).stream()
            .map(one -> NoticesPage.line(one, plan, page, outlook, voice))
            .toList(),
        DisclosurePage.quarters(program).stream()
            .filter(quarter -> quarter.last().year() == year.year())
            .sorted()
            .flatMap(
                quarter ->
                    Links.find(plan, page, outlook, Page.DISCLOSURE_QUARTER, quarter.id()).stream()
                        .map(link -> new Label(quarter.toString(), sample(program, quarter), link)))
            .toList(),
        postings(program, year).stream().map(one -> posted(one, voice)).toList(),
        year.funding().filter(List::isEmpty).isPresent(),
        year.funding().orElse(List.of()).stream().map(one -> money(one, voice)).toList(),
        year.optedOut().filter(List::isEmpty).isPresent(),
        year.optedOut().orElse(List.of()).stream().map(one -> left(one, program, voice)).toList(),
        year.complaints().orElse(List.of()).stream()
            .filter(one -> one.number() > 0)
            .map(AnnualYearPage::complained)
            .toList(),
        year.complaints().filter(all -> sum(all) == 0).isPresent(),
        year.complaints()
            .filter(all -> sum(all) > 0)
            .map(all -> Figures.grouped((double) sum(all))),
        AnnualPage.links(plan, page, outlook));
  }

  /** What was mailed in the year, the oldest first. */
  static List<Notice> letters(Program program, AnnualInformation year) {
    return program.notices().stream()
        .filter(one -> one.mailing().year() == year.year())
        .sorted(Comparator.comparing(Notice::mailing).thenComparing(Notice::id))
        .toList();
  }

  /** What was posted in the year, the oldest first. */
  static List<Posting> postings(Program program, AnnualInformation year) {
    return program.publicity().postings().stream()
        .filter(one -> one.date().year() == year.year())
        .sorted(Comparator.comparing(Posting::date))
        .toList();
  }

  private static boolean sample(Program program, Quarter quarter) {
    return program.labels().stream()
        .anyMatch(label -> label.quarter().equals(quarter) && !label.real());
  }

  private static Posted posted(Posting posting, Voice voice) {
    return new Posted(
        OptOutNoticePage.typed(posting.what()),
        posting.quarter().map(Quarter::toString).or(() -> posting.change().map(voice::day)),
        OptOutNoticePage.typed(posting.where()),
        voice.day(posting.date()),
        posting.by(),
        posting.evidence(),
        posting.link(),
        !posting.real());
  }

  private static void missing(List<Missing> all, String what, boolean unknown) {
    if (unknown) {
      all.add(new Missing(what, Optional.empty()));
    }
  }

  /** The last month that has ended. */
  private static int ended(Day day) {
    return day.plusDays(1).month() == day.month() ? day.month() - 1 : day.month();
  }

  /** The month of the year in which prices begin; the first where they began before. */
  private static int firstMonth(AnnualInformation year, Program program) {
    return program.prices().stream()
        .map(ProductPrice::from)
        .flatMap(Optional::stream)
        .filter(MeterRead::hasMonth)
        .map(MeterRead::earliest)
        .min(Day::compareTo)
        .map(
            first ->
                first.isBefore(year.first()) ? 1 : first.isAfter(year.last()) ? 13 : first.month())
        .orElse(1);
  }

  private static Optional<String> months(AnnualInformation year, Set<Integer> months, Voice voice) {
    List<String> names =
        months.stream().map(month -> ParticipationTable.month(year, month, voice)).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names));
  }

  /** Table IV.B.3 of the year: a column for each price that held on some of its days. */
  private static List<ProgramInformationPage.Table> tables(
      AnnualInformation year, Outlook outlook, Voice voice) {
    ProgramPrices prices = outlook.prices();
    Map<List<Column>, List<ProgramClass>> same = new LinkedHashMap<>();
    Map<List<Column>, List<Product>> products = new LinkedHashMap<>();
    for (ProgramClass one : outlook.program().classes()) {
      List<Column> columns = new ArrayList<>();
      List<Product> sold = new ArrayList<>();
      for (Product product : prices.products()) {
        for (ProductPrice row : prices.rows(product, one)) {
          if (within(row, year)) {
            columns.add(
                ProgramInformationPage.column(outlook, product, Optional.of(row), false, voice));
            sold.add(product);
          }
        }
      }
      if (!columns.isEmpty()) {
        same.computeIfAbsent(columns, key -> new ArrayList<>()).add(one);
        products.put(columns, sold);
      }
    }
    List<ProgramInformationPage.Table> tables = new ArrayList<>();
    same.forEach(
        (columns, classes) ->
            tables.add(
                new ProgramInformationPage.Table(
                    "classes-" + classes.get(0).id(),
                    voice.sayAll(classes.stream().map(ProgramClass::name).toList()),
                    Integer.toString(columns.size() + 1),
                    columns,
                    RenewableYears.in(
                        year.year(), products.getOrDefault(columns, List.of()), prices, voice))));
    return tables;
  }

  static boolean within(ProductPrice row, AnnualInformation year) {
    return overlaps(row.from(), row.until(), year);
  }

  static boolean within(Contract contract, AnnualInformation year) {
    return overlaps(contract.from(), contract.until(), year);
  }

  /** Whether it may have held on some day of the year; of what has no date nobody knows. */
  private static boolean overlaps(
      Optional<MeterRead> from, Optional<MeterRead> until, AnnualInformation year) {
    return (from.isPresent() || until.isPresent())
        && from.map(read -> !read.earliest().isAfter(year.last())).orElse(true)
        && until.map(read -> read.certain().isAfter(year.first())).orElse(true);
  }

  private static List<PlanTableView> planTables(
      List<PlanTable> tables, Set<String> ids, Voice voice) {
    return tables.stream()
        .filter(table -> ids.contains(table.id()))
        .map(table -> PlanTableView.of(table, voice))
        .toList();
  }

  static List<String> suppliers(AnnualInformation year, Program program, List<Contract> contracts) {
    Set<String> under = new LinkedHashSet<>();
    contracts.forEach(contract -> contract.supplier().ifPresent(under::add));
    return program.prices().stream()
        .filter(row -> within(row, year))
        .map(ProductPrice::supplier)
        .flatMap(Optional::stream)
        .filter(id -> !under.contains(id))
        .distinct()
        .map(program::supplier)
        .flatMap(Optional::stream)
        .map(Supplier::name)
        .toList();
  }

  private static ContractLine line(Contract contract, Program program, Voice voice) {
    return new ContractLine(
        false,
        contract.supplier().flatMap(program::supplier).map(Supplier::name),
        contract.from().map(voice::read),
        contract.until().map(voice::read),
        contract.term().map(months -> Integer.toString(months)));
  }

  private static Sent sent(Notification one, Voice voice) {
    return new Sent(
        voice.day(one.date()),
        one.kind().word(),
        one.copies().map(Figures::grouped),
        one.note().map(voice::say),
        one.file(),
        madeUp(one));
  }

  private static Money money(Funding one, Voice voice) {
    return new Money(
        voice.say(one.name()),
        one.flow() == Funding.Flow.COST,
        one.amount().map(Figures::money),
        madeUp(one));
  }

  private static Left left(OptedOut one, Program program, Voice voice) {
    return new Left(
        one.when() == OptedOut.When.BEFORE_ENROLLMENT,
        one.customerClass()
            .flatMap(
                id -> program.classes().stream().filter(each -> each.id().equals(id)).findFirst())
            .map(each -> voice.say(each.name())),
        Figures.grouped(one.number()),
        one.of().map(Figures::grouped),
        one.of()
            .filter(of -> of > 0)
            .map(of -> Figures.percent(Percent.ofCount(one.number(), of, 1))),
        madeUp(one));
  }

  private static long sum(List<Complaints> all) {
    return all.stream().mapToLong(Complaints::number).sum();
  }

  private static Complained complained(Complaints one) {
    return new Complained(one.about().word(), Figures.grouped(one.number()), madeUp(one));
  }

  private static boolean madeUp(AnnualInformation.Row row) {
    return row.status() == PriceStatus.SAMPLE;
  }
}
