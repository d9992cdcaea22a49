package org.towncurrent.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Axis;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Language;
import org.towncurrent.words.Word;

/**
 * The prices of one class over whole calendar years, as a drawing: a line for each product and one
 * for Basic Service, on one scale, so that a price above Basic Service is seen as well as one
 * below. A line steps where a price changes, and stops where none is known. Lines differ by dashes
 * and by the letter at their end, so that the drawing needs no color; where a language is read from
 * the right, so is the drawing.
 *
 * @param labelledBy the ids of its title and its description
 * @param fromYear the first year it shows
 * @param untilYear the last one
 * @param earlier whether prices are known of years before the first
 * @param low the lowest number of the scale, in cents per kWh
 * @param fromZero whether the scale begins at zero
 * @param grid the lines of the scale and of the years, as the data of a path
 * @param unused the prices that were wrong or are disputed, each where it begins
 */
public record PriceChart(
    Word name,
    String titleId,
    String textId,
    String labelledBy,
    String fromYear,
    String untilYear,
    boolean earlier,
    String low,
    String high,
    boolean fromZero,
    String grid,
    List<Tick> prices,
    List<Tick> years,
    List<Line> lines,
    List<Spot> unused) {

  /** However many years are known, no more are drawn than these. */
  static final int MOST_YEARS = 10;

  static final int WIDTH = 304;
  static final int HEIGHT = 150;
  private static final int WHOLE = 360;
  private static final int START = 36;
  private static final int TOP = 8;
  private static final int LETTER = 13;
  private static final int MOST_NAMED = 6;

  private static final List<String> DASHES =
      List.of("none", "7 3", "2 3", "9 3 2 3", "12 4", "4 2");

  /** A number beside the scale, or a year below it. */
  public record Tick(String text, String x, String y) {}

  /**
   * The prices of a product, or of Basic Service.
   *
   * @param letter stands at its end, and beside its name
   * @param name the product's; empty for Basic Service
   * @param dashes as SVG writes them
   * @param width of the stroke
   * @param opacity of the stroke: one line is seen through the other
   * @param path its steps, as the data of a path
   * @param x of the letter
   * @param y of the letter
   */
  public record Line(
      String letter,
      Optional<String> name,
      String dashes,
      String width,
      String opacity,
      String path,
      String x,
      String y) {}

  /** A price that no sum uses. */
  public record Spot(String x, String y) {}

  private record Series(Optional<String> name, List<DatedPrice> prices) {}

  /** The drawings of all classes of which a price is known. */
  static List<PriceChart> of(Outlook outlook, Voice voice) {
    List<PriceChart> charts = new ArrayList<>();
    for (ProgramClass one : outlook.program().classes()) {
      List<Series> series = series(outlook.prices(), one, voice);
      if (!series.isEmpty()) {
        charts.add(
            new Drawing(series, unused(outlook.prices(), one), outlook.asOf(), voice)
                .chart(voice.say(one.name()), one.id()));
      }
    }
    return charts;
  }

  private static List<Series> series(ProgramPrices prices, ProgramClass one, Voice voice) {
    List<Series> series = new ArrayList<>();
    for (Product product : prices.products()) {
      series.add(
          new Series(
              Optional.of(product.name().in(voice.language().tag())),
              prices.tariff(product, one).prices()));
    }
    series.add(new Series(Optional.empty(), prices.basicTariff(one).prices()));
    series.removeIf(line -> line.prices().isEmpty());
    return series;
  }

  /** What was published for the class and is in no sum: wrong prices, and disputed ones. */
  private static List<DatedPrice> unused(ProgramPrices prices, ProgramClass one) {
    Stream<DatedPrice> products =
        prices.program().corrected().stream()
            .map(Corrected::wrong)
            .filter(wrong -> wrong.customerClass().equals(one.id()) && wrong.standard())
            .map(ProductPrice::certain)
            .flatMap(Optional::stream);
    Stream<BasicServicePrice> basic =
        Stream.concat(
            prices.utility().map(Utility::corrected).orElse(List.of()).stream()
                .map(Corrected::wrong)
                .filter(wrong -> prices.isOf(wrong, one)),
            prices.everyBasicRow(one).stream().filter(row -> !row.undisputed()));
    return Stream.concat(
            products, basic.map(row -> new DatedPrice(row.from(), row.to(), row.price())))
        .toList();
  }

  /** Where everything lies on one drawing. */
  private static final class Drawing {

    private final List<Series> series;
    private final List<DatedPrice> unused;
    private final boolean mirrored;
    private final boolean earlier;
    private final int firstYear;
    private final int lastYear;
    private final Day first;
    private final int days;
    private final Axis axis;

    private Drawing(List<Series> series, List<DatedPrice> unused, Day asOf, Voice voice) {
      this.series = series;
      mirrored = voice.language().direction() == Language.Direction.RIGHT_TO_LEFT;
      List<DatedPrice> all = series.stream().flatMap(line -> line.prices().stream()).toList();
      int earliest = all.stream().mapToInt(price -> price.first().year()).min().orElseThrow();
      int latest =
          all.stream()
              .mapToInt(
                  price ->
                      price.last().equals(ProductPrice.NEVER)
                          ? Math.max(price.first().year(), asOf.year())
                          : price.last().year())
              .max()
              .orElseThrow();
      // A slip of the pen in a year must not make this one too narrow to see.
      lastYear = Math.min(latest, Math.max(earliest, asOf.year()) + MOST_YEARS / 2);
      firstYear = Math.max(earliest, lastYear - MOST_YEARS + 1);
      earlier = earliest < firstYear;
      first = Day.of(firstYear, 1, 1);
      Day last = Day.of(lastYear, 12, 31);
      days = first.daysUntil(last) + 1;
      this.unused =
          unused.stream()
              .filter(price -> !price.first().isBefore(first) && !price.first().isAfter(last))
              .toList();
      List<DatedPrice> drawn =
          Stream.concat(all.stream().filter(this::isDrawn), this.unused.stream()).toList();
      axis =
          Axis.over(
              drawn.stream().mapToInt(price -> price.price().milliCents()).min().orElse(0),
              drawn.stream().mapToInt(price -> price.price().milliCents()).max().orElse(1));
    }

    private boolean isDrawn(DatedPrice price) {
      return price.last().year() >= firstYear && price.first().year() <= lastYear;
    }

    private PriceChart chart(Word name, String id) {
      String titleId = "chart-" + id;
      String textId = titleId + "-text";
      return new PriceChart(
          name,
          titleId,
          textId,
          titleId + " " + textId,
          Integer.toString(firstYear),
          Integer.toString(lastYear),
          earlier,
          cents(axis.low()),
          cents(axis.high()),
          axis.low() == 0,
          grid(),
          prices(),
          years(),
          lines(),
          unused.stream()
              .map(price -> new Spot(Integer.toString(x(price.first())), text(y(price))))
              .toList());
    }

    /** The horizontal place of the beginning of a day. */
    private int x(Day day) {
      int from = Math.min(Math.max(first.daysUntil(day), 0), days);
      return fromStart(START + (int) Math.round((double) WIDTH * from / days));
    }

    private int fromStart(int x) {
      return mirrored ? WHOLE - x : x;
    }

    private int y(DatedPrice price) {
      return TOP + HEIGHT - axis.at(price.price().milliCents(), HEIGHT);
    }

    private String grid() {
      StringBuilder path = new StringBuilder();
      for (double value = axis.low(); value <= axis.high(); value += axis.step()) {
        path.append('M').append(fromStart(START)).append(' ').append(level(value));
        path.append('H').append(fromStart(START + WIDTH));
      }
      for (int year = firstYear; year <= lastYear + 1; year++) {
        int x = year > lastYear ? fromStart(START + WIDTH) : x(Day.of(year, 1, 1));
        path.append('M').append(x).append(' ').append(TOP).append('v').append(HEIGHT);
      }
      return path.toString();
    }

    private int level(double value) {
      return TOP + HEIGHT - axis.at(value, HEIGHT);
    }

    private List<Tick> prices() {
      List<Tick> ticks = new ArrayList<>();
      for (double value = axis.low(); value <= axis.high(); value += axis.step()) {
        ticks.add(new Tick(cents(value), text(fromStart(START / 2)), text(level(value) + 4)));
      }
      return ticks;
    }

    private List<Tick> years() {
      int count = lastYear - firstYear + 1;
      int every = count > MOST_NAMED ? 2 : 1;
      List<Tick> ticks = new ArrayList<>();
      for (int year = firstYear; year <= lastYear; year += every) {
        int middle = START + (2 * (year - firstYear) + 1) * WIDTH / (2 * count);
        ticks.add(
            new Tick(
                Integer.toString(year), text(fromStart(middle)), text(TOP + HEIGHT + LETTER + 3)));
      }
      return ticks;
    }

    private List<Line> lines() {
      List<Integer> heights = heights();
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < series.size(); i++) {
        Series one = series.get(i);
        List<DatedPrice> drawn = drawn(one);
        if (!drawn.isEmpty()) {
          DatedPrice last = drawn.get(drawn.size() - 1);
          int end = x(after(last));
          int outward = mirrored ? -1 : 1;
          lines.add(
              new Line(
                  letter(lines.size()),
                  one.name(),
                  one.name().isEmpty() ? "none" : DASHES.get(i % DASHES.size()),
                  one.name().isEmpty() ? "4" : "2",
                  one.name().isEmpty() ? ".6" : "1",
                  path(drawn),
                  text(reachesTheEdge(last) ? end + 10 * outward : end - 5 * outward),
                  text(reachesTheEdge(last) ? heights.get(i) + 4 : y(last) - 5)));
        }
      }
      return lines;
    }

    /** Whether the drawing ends before the price does, or with it. */
    private boolean reachesTheEdge(DatedPrice last) {
      return x(after(last)) == fromStart(START + WIDTH);
    }

    /**
     * How high the letters of the lines at the edge stand: beside them, and clear of each other.
     */
    private List<Integer> heights() {
      List<Integer> heights = new ArrayList<>();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < series.size(); i++) {
        List<DatedPrice> drawn = drawn(series.get(i));
        boolean atEdge = !drawn.isEmpty() && reachesTheEdge(drawn.get(drawn.size() - 1));
        heights.add(atEdge ? y(drawn.get(drawn.size() - 1)) : TOP);
        if (atEdge) {
          order.add(i);
        }
      }
      order.sort(Comparator.comparing(heights::get));
      int least = 0;
      for (int i : order) {
        heights.set(i, Math.max(heights.get(i), least));
        least = heights.get(i) + LETTER;
      }
      int most = TOP + HEIGHT;
      for (int i = order.size() - 1; i >= 0; i--) {
        heights.set(order.get(i), Math.min(heights.get(order.get(i)), most));
        most = heights.get(order.get(i)) - LETTER;
      }
      return heights;
    }

    /** The prices that the years of the drawing show, rows that say the same as one. */
    private List<DatedPrice> drawn(Series one) {
      List<DatedPrice> drawn = new ArrayList<>();
      for (DatedPrice price : one.prices()) {
        DatedPrice last = drawn.isEmpty() ? null : drawn.get(drawn.size() - 1);
        if (!isDrawn(price)) {
          continue;
        }
        if (last != null && goesOn(last, price) && last.price().equals(price.price())) {
          drawn.set(drawn.size() - 1, new DatedPrice(last.first(), price.last(), price.price()));
        } else {
          drawn.add(price);
        }
      }
      return drawn;
    }

    private String path(List<DatedPrice> prices) {
      StringBuilder path = new StringBuilder();
      DatedPrice before = null;
      for (DatedPrice price : prices) {
        if (before != null && goesOn(before, price)) {
          path.append('V').append(y(price));
        } else {
          path.append('M').append(x(price.first())).append(' ').append(y(price));
        }
        path.append('H').append(x(after(price)));
        before = price;
      }
      return path.toString();
    }

    private static boolean goesOn(DatedPrice before, DatedPrice price) {
      return before.last().daysUntil(price.first()) == 1;
    }

    private static Day after(DatedPrice price) {
      return price.last().equals(ProductPrice.NEVER) ? price.last() : price.last().plusDays(1);
    }

    private static String letter(int index) {
      return Character.toString((char) ('A' + index % 26));
    }

    private static String cents(double milliCents) {
      BigDecimal cents = BigDecimal.valueOf((long) milliCents, 3).stripTrailingZeros();
      return cents.toPlainString();
    }

    private static String text(int number) {
      return Integer.toString(number);
    }
  }
}
