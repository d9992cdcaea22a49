package org.towncurrent.pages;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.News;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * What is new: the news that the program tells, the notices it mailed, and each change of its
 * prices and of Basic Service. The last three need no publisher: they follow from the facts.
 *
 * @param coming changes of prices that are known and not in force yet, the next one first
 * @param past what was told or took effect, the newest first
 * @param feed where one subscribes to it
 * @param history where older prices stand
 */
public record NewsPage(List<Entry> coming, List<Entry> past, String feed, Optional<Link> history) {

  /** So many years back prices are news; the page of all prices has the older ones. */
  private static final int YEARS = 2;

  public NewsPage {
    coming = List.copyOf(coming);
    past = List.copyOf(past);
  }

  /**
   * Something new.
   *
   * @param id what it is called in the feed, for ever
   * @param kind {@code news}, {@code prices}, {@code basic-service}, or the kind of a notice
   * @param told the day from which on it was known; empty where nobody wrote that down
   * @param title of news; the others are named by their kind
   * @param read the meter read of a month with which prices begin
   * @param lines what the prices are
   * @param published its full address
   */
  public record Entry(
      String id,
      String kind,
      Day day,
      Optional<Day> told,
      String date,
      Optional<Word> title,
      Optional<String> read,
      List<Line> lines,
      boolean sample,
      Link link,
      String published) {}

  /**
   * A price in cents per kWh.
   *
   * @param product empty for Basic Service
   * @param everyone whether every class pays it
   */
  public record Line(
      Optional<String> product, Optional<Word> classes, boolean everyone, String price) {}

  static NewsPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Maker maker = new Maker(plan, page, outlook, voice);
    Stream.of(maker.news(), maker.notices(), maker.prices(), maker.basicService())
        .forEach(maker.all::addAll);
    Day today = outlook.asOf();
    return new NewsPage(
        maker.all.stream()
            .filter(one -> one.day().isAfter(today))
            .sorted(comparing(Entry::day).thenComparing(Entry::id))
            .toList(),
        maker.all.stream()
            .filter(one -> !one.day().isAfter(today))
            .sorted(comparing(Entry::day).reversed().thenComparing(Entry::id))
            .toList(),
        outlook.href(page.address(), FeedFile.within(page)),
        Links.find(plan, page, outlook, Page.PRICE_HISTORY));
  }

  /** Everything, the latest day first. */
  List<Entry> all() {
    List<Entry> all = new ArrayList<>(coming);
    Collections.reverse(all);
    all.addAll(past);
    return all;
  }

  /** Whether news concerns those who live here. */
  static boolean concerns(News news, Optional<Municipality> here) {
    return news.municipality().isEmpty() || here.map(Municipality::id).equals(news.municipality());
  }

  /** Whether the program itself has told anything, or set a price. */
  static boolean hasAny(Outlook outlook) {
    Program program = outlook.program();
    return texts(outlook).findAny().isPresent()
        || mailed(outlook).findAny().isPresent()
        || !PriceChange.beginnings(program).isEmpty();
  }

  private static Stream<PageText> texts(Outlook outlook) {
    return outlook.facts().texts().stream()
        .filter(text -> text.program().equals(Optional.of(outlook.program().id())))
        .filter(
            text -> text.news().filter(one -> concerns(one, outlook.municipality())).isPresent())
        .filter(text -> text.toldOn(outlook.asOf()));
  }

  private static Stream<Notice> mailed(Outlook outlook) {
    return outlook.program().notices().stream()
        .filter(notice -> !notice.mailing().isAfter(outlook.asOf()));
  }

  private static final class Maker {

    private final List<Entry> all = new ArrayList<>();
    private final SitePlan plan;
    private final PlannedPage page;
    private final Outlook outlook;
    private final Voice voice;

    Maker(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
      this.plan = plan;
      this.page = page;
      this.outlook = outlook;
      this.voice = voice;
    }

    List<Entry> news() {
      return texts(outlook)
          .map(
              text ->
                  entry(
                      text.id(),
                      "news",
                      text.news().orElseThrow().date(),
                      Optional.empty(),
                      Optional.of(voice.say(text.title())),
                      Optional.empty(),
                      List.of(),
                      text.news().orElseThrow().sample(),
                      one(Page.NEWS_ITEM, text.id().substring(text.id().indexOf('/') + 1))))
          .toList();
    }

    List<Entry> notices() {
      return mailed(outlook)
          .map(
              notice ->
                  entry(
                      "notices/" + notice.id(),
                      OptOutNoticePage.typed(notice.kind()),
                      notice.mailing(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      List.of(),
                      !notice.real(),
                      one(Page.NOTICE, notice.id())))
          .toList();
    }

    List<Entry> prices() {
      Address address = nearest(Page.PRICE_HISTORY).or(() -> nearest(Page.PRICES)).orElseThrow();
      List<Entry> entries = new ArrayList<>();
      for (Day day : PriceChange.beginnings(outlook.program())) {
        PriceChange change = PriceChange.of(outlook, day, voice);
        if (!change.prices().isEmpty() && recent(day)) {
          entries.add(
              entry(
                  "prices-" + day.iso(),
                  "prices",
                  day,
                  mailed(outlook)
                      .filter(one -> one.effect().map(MeterRead::earliest).equals(Optional.of(day)))
                      .filter(one -> one.kind().tellsOfPrices())
                      .map(Notice::mailing)
                      .min(Day::compareTo),
                  Optional.empty(),
                  change.read(),
                  change.prices().stream()
                      .map(
                          one ->
                              new Line(
                                  Optional.of(one.product()),
                                  Optional.of(one.classes()),
                                  one.everyone(),
                                  one.price()))
                      .toList(),
                  outlook.program().sample(),
                  address));
        }
      }
      return entries;
    }

    private record Known(Price price, Day lookedUp) {}

    /** A new price of Basic Service for some of the program's classes. */
    List<Entry> basicService() {
      Map<Day, Map<Known, List<ProgramClass>>> days = new TreeMap<>();
      for (ProgramClass one : outlook.program().classes()) {
        if (outlook.prices().fixedBasicService(one)) {
          for (BasicServicePrice row : outlook.prices().basicRows(one)) {
            if (row.kind() == BasicServicePrice.Kind.FIXED
                && row.status() != BasicServicePrice.Status.FILED
                && recent(row.from())) {
              days.computeIfAbsent(row.from(), key -> new LinkedHashMap<>())
                  .computeIfAbsent(new Known(row.price(), row.lookedUp()), key -> new ArrayList<>())
                  .add(one);
            }
          }
        }
      }
      Address address = nearest(Page.PRICES).orElseThrow();
      List<Entry> entries = new ArrayList<>();
      days.forEach(
          (day, prices) ->
              entries.add(
                  entry(
                      "basic-service-" + day.iso(),
                      "basic-service",
                      day,
                      prices.keySet().stream().map(Known::lookedUp).max(Day::compareTo),
                      Optional.empty(),
                      Optional.empty(),
                      prices.entrySet().stream().map(this::line).toList(),
                      false,
                      address)));
      return entries;
    }

    private Line line(Map.Entry<Known, List<ProgramClass>> one) {
      return new Line(
          Optional.empty(),
          Optional.of(voice.sayAll(one.getValue().stream().map(ProgramClass::name).toList())),
          one.getValue().size() == outlook.program().classes().size(),
          voice.cents(one.getKey().price()));
    }

    private boolean recent(Day day) {
      Day today = outlook.asOf();
      return day.year() > today.year() - YEARS
          || (day.year() == today.year() - YEARS && day.month() >= today.month());
    }

    private Entry entry(
        String id,
        String kind,
        Day day,
        Optional<Day> told,
        Optional<Word> title,
        Optional<String> read,
        List<Line> lines,
        boolean sample,
        Address address) {
      return new Entry(
          id,
          kind,
          day,
          day.isAfter(outlook.asOf())
              ? told.filter(one -> !one.isAfter(outlook.asOf()))
              : Optional.of(day),
          voice.day(day),
          title,
          read,
          lines,
          sample,
          Links.link(plan, page, outlook, address),
          outlook.published(address));
    }

    private Optional<Address> nearest(Page what) {
      return plan.nearest(page.program(), page.language(), outlook.municipality(), what);
    }

    private Address one(Page what, String which) {
      return plan.nearest(page.program(), page.language(), outlook.municipality(), what, which)
          .orElseThrow();
    }
  }
}
