package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.words.Word;

/**
 * Accounts and kWh by customer class: of all products over the year, or of one product month by
 * month.
 *
 * @param product the product it is of, month by month
 * @param month the month at whose end the accounts were counted, for all products
 * @param all whether the last column is that of all classes together
 */
public record ParticipationTable(
    String id,
    Optional<String> product,
    Optional<String> month,
    List<Head> classes,
    boolean all,
    List<Line> rows) {

  /** A class. */
  public record Head(Word name) {}

  /**
   * A row.
   *
   * @param name the product or the month; empty for all products together
   */
  public record Line(Optional<String> name, List<Cell> cells) {}

  /**
   * Accounts and kWh; what is not known is empty.
   *
   * @param kwhInPart the kWh that are known, where others are not
   */
  public record Cell(
      Optional<String> accounts,
      Optional<String> kwh,
      Optional<String> kwhInPart,
      boolean kwhNotKnown) {}

  /** The table of the year, of all products and classes; empty where no participation is known. */
  static Optional<ParticipationTable> ofYear(AnnualInformation year, Program program, Voice voice) {
    List<Participation> rows = year.participation().orElse(List.of());
    OptionalInt last = rows.stream().mapToInt(Participation::month).max();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    List<ProgramClass> classes = classes(rows, program);
    List<Line> lines = new ArrayList<>();
    for (Product product : products(rows, program)) {
      lines.add(
          line(
              Optional.of(product.name().in(voice.language().tag())),
              rows,
              row -> row.product().equals(product.id()),
              classes,
              last.getAsInt()));
    }
    if (lines.size() > 1) {
      lines.add(line(Optional.empty(), rows, row -> true, classes, last.getAsInt()));
    }
    return Optional.of(
        new ParticipationTable(
            "participation-of-the-year",
            Optional.empty(),
            Optional.of(month(year, last.getAsInt(), voice)),
            heads(classes, voice),
            classes.size() > 1,
            lines));
  }

  /** A table of each product, month by month. */
  static List<ParticipationTable> ofMonths(AnnualInformation year, Program program, Voice voice) {
    List<Participation> all = year.participation().orElse(List.of());
    List<ParticipationTable> tables = new ArrayList<>();
    for (Product product : products(all, program)) {
      List<Participation> rows =
          all.stream().filter(row -> row.product().equals(product.id())).toList();
      List<ProgramClass> classes = classes(rows, program);
      List<Line> lines = new ArrayList<>();
      for (int month : months(rows)) {
        lines.add(
            line(
                Optional.of(month(year, month, voice)),
                rows,
                row -> row.month() == month,
                classes,
                month));
      }
      tables.add(
          new ParticipationTable(
              "participation-" + product.id(),
              Optional.of(product.name().in(voice.language().tag())),
              Optional.empty(),
              heads(classes, voice),
              classes.size() > 1,
              lines));
    }
    return tables;
  }

  static String month(AnnualInformation year, int month, Voice voice) {
    return voice.dates().month(Day.of(year.year(), month, 1));
  }

  /** The months of which there is a row, in order. */
  static Set<Integer> months(List<Participation> rows) {
    Set<Integer> months = new LinkedHashSet<>();
    rows.stream().map(Participation::month).sorted().forEach(months::add);
    return months;
  }

  private static List<Product> products(List<Participation> rows, Program program) {
    return program.products().stream()
        .filter(product -> rows.stream().anyMatch(row -> row.product().equals(product.id())))
        .toList();
  }

  private static List<ProgramClass> classes(List<Participation> rows, Program program) {
    return program.classes().stream()
        .filter(one -> rows.stream().anyMatch(row -> row.customerClass().equals(one.id())))
        .toList();
  }

  private static List<Head> heads(List<ProgramClass> classes, Voice voice) {
    return classes.stream().map(one -> new Head(voice.say(one.name()))).toList();
  }

  /** A row with a cell for each class and, where there are several, one for all of them. */
  private static Line line(
      Optional<String> name,
      List<Participation> rows,
      Predicate<Participation> of,
      List<ProgramClass> classes,
      int accountsIn) {
    List<Participation> own = rows.stream().filter(of).toList();
    List<Cell> cells = new ArrayList<>();
    for (ProgramClass one : classes) {
      cells.add(
          cell(
              own.stream().filter(row -> row.customerClass().equals(one.id())).toList(),
              accountsIn));
    }
    if (classes.size() > 1) {
      cells.add(cell(own, accountsIn));
    }
    return new Line(name, cells);
  }

  private static Cell cell(List<Participation> rows, int accountsIn) {
    List<Participation> counted = rows.stream().filter(row -> row.month() == accountsIn).toList();
    List<Integer> kwh = rows.stream().map(Participation::kwh).flatMap(Optional::stream).toList();
    Optional<String> sum =
        kwh.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Figures.grouped((double) kwh.stream().mapToLong(Integer::longValue).sum()));
    boolean whole = kwh.size() == rows.size();
    return new Cell(
        counted.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Figures.grouped(
                    (double) counted.stream().mapToLong(Participation::accounts).sum())),
        sum.filter(known -> whole),
        sum.filter(known -> !whole),
        kwh.isEmpty() && !counted.isEmpty());
  }
}
