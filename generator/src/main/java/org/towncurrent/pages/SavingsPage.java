package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.pages.SavingsStatement.Gap;
import org.towncurrent.pages.SavingsStatement.Line;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * Whether the program saved or cost its participants money in all, with everything that the sum was
 * made of.
 *
 * @param total empty where nothing can be compared
 * @param from the first month that is compared
 * @param until the last month that is compared
 * @param known the kWh that are known, compared or not
 * @param years by year and class
 * @param tables every line, by class and municipality
 * @param gaps what is not in the sum, and why
 * @param allYears the page that tells who took part
 */
public record SavingsPage(
    Optional<Result> total,
    Optional<String> from,
    Optional<String> until,
    String known,
    boolean sample,
    List<YearOfClass> years,
    List<Table> tables,
    List<Missing> gaps,
    Optional<String> allYears) {

  /**
   * What some kWh cost.
   *
   * @param less by how much less they cost than Basic Service would have; or
   * @param more by how much more
   * @param percent how much that is of what Basic Service would have cost
   */
  public record Result(
      String kwh,
      String paid,
      String basic,
      Optional<String> less,
      Optional<String> more,
      boolean same,
      Optional<String> percent) {}

  /** A class in a year; all classes where it has no name. */
  public record YearOfClass(String year, Optional<Word> customers, Result result) {}

  /** The lines of a class, in a joint program of one municipality. */
  public record Table(String id, Word customers, Optional<String> municipality, List<Row> rows) {}

  /** A month of a product; prices in cents per kWh. */
  public record Row(String month, String product, String price, String basic, Result result) {}

  /**
   * What is not in the sum.
   *
   * @param why the word of the reason, for the template to name
   */
  public record Missing(String why, Word customers, Optional<String> municipality, String months) {}

  static SavingsPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    SavingsStatement statement = SavingsStatement.of(outlook.prices());
    List<Line> compared = statement.compared();
    return new SavingsPage(
        compared.isEmpty() ? Optional.empty() : Optional.of(result(compared)),
        compared.stream().map(Line::month).min(Day::compareTo).map(voice.dates()::month),
        compared.stream().map(Line::month).max(Day::compareTo).map(voice.dates()::month),
        kwh(statement.lines()),
        compared.stream().anyMatch(Line::sample),
        years(compared, voice),
        tables(compared, voice),
        gaps(statement.lines(), voice),
        Links.find(plan, page, outlook, Page.ANNUAL).map(Link::href));
  }

  private static List<YearOfClass> years(List<Line> lines, Voice voice) {
    List<YearOfClass> years = new ArrayList<>();
    grouped(lines, line -> line.month().year())
        .forEach(
            (year, ofYear) -> {
              String name = Integer.toString(year);
              Map<ProgramClass, List<Line>> classes = grouped(ofYear, Line::customerClass);
              classes.forEach(
                  (one, ofClass) ->
                      years.add(
                          new YearOfClass(
                              name, Optional.of(voice.say(one.name())), result(ofClass))));
              if (classes.size() > 1) {
                years.add(new YearOfClass(name, Optional.empty(), result(ofYear)));
              }
            });
    return years;
  }

  private record Customers(ProgramClass customerClass, Optional<Municipality> municipality) {

    private static Customers of(Line line) {
      return new Customers(line.customerClass(), line.municipality());
    }

    private Optional<String> town() {
      return municipality.map(Municipality::name);
    }
  }

  private static List<Table> tables(List<Line> lines, Voice voice) {
    List<Table> tables = new ArrayList<>();
    grouped(lines, Customers::of)
        .forEach(
            (customers, own) ->
                tables.add(
                    new Table(
                        "lines-"
                            + customers.customerClass().id()
                            + customers.municipality().map(town -> "-" + town.id()).orElse(""),
                        voice.say(customers.customerClass().name()),
                        customers.town(),
                        own.stream().map(line -> row(line, voice)).toList())));
    return tables;
  }

  private static Row row(Line line, Voice voice) {
    Comparison comparison = line.comparison().orElseThrow();
    return new Row(
        voice.dates().month(line.month()),
        line.product().name().in(voice.language().tag()),
        price(comparison.meanPrice(), voice),
        price(comparison.comparedMeanPrice(), voice),
        result(List.of(line)));
  }

  private static String price(Optional<Price> price, Voice voice) {
    return price.map(voice::cents).orElse("–");
  }

  private static List<Missing> gaps(List<Line> lines, Voice voice) {
    List<Missing> gaps = new ArrayList<>();
    List<Line> missing = lines.stream().filter(line -> line.gap().isPresent()).toList();
    for (Gap gap : Gap.values()) {
      List<Line> own =
          missing.stream().filter(line -> line.gap().equals(Optional.of(gap))).toList();
      grouped(own, Customers::of)
          .forEach(
              (customers, ofThem) -> {
                Set<Day> days = new TreeSet<>(ofThem.stream().map(Line::month).toList());
                Set<String> months = new LinkedHashSet<>();
                days.forEach(day -> months.add(voice.dates().month(day)));
                gaps.add(
                    new Missing(
                        gap.name().toLowerCase(Locale.ROOT),
                        voice.say(customers.customerClass().name()),
                        customers.town(),
                        String.join(" · ", months)));
              });
    }
    return gaps;
  }

  private static Result result(List<Line> lines) {
    Comparison sum = SavingsStatement.sum(lines);
    Money saves = sum.saves();
    return new Result(
        kwh(lines),
        Figures.money(sum.pays()),
        Figures.money(sum.comparedPays()),
        saves.cents() > 0 ? Optional.of(Figures.money(saves)) : Optional.empty(),
        saves.cents() < 0 ? Optional.of(Figures.money(saves)) : Optional.empty(),
        saves.isZero(),
        sum.percent(1).map(Figures::percent));
  }

  private static String kwh(List<Line> lines) {
    return Figures.grouped(
        (double) lines.stream().mapToLong(line -> line.row().kwh().orElse(0)).sum());
  }

  private static <K> Map<K, List<Line>> grouped(List<Line> lines, Function<Line, K> by) {
    Map<K, List<Line>> groups = new LinkedHashMap<>();
    lines.forEach(
        line -> groups.computeIfAbsent(by.apply(line), key -> new ArrayList<>()).add(line));
    return groups;
  }
}
