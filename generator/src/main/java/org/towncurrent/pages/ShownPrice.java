package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * A price as pages show it: what it is and until when, now and in each span of days to come, or why
 * there is none.
 *
 * @param kind {@code default} or {@code option} for a product, {@code basic} for Basic Service,
 *     {@code now} for Basic Service while nobody is enrolled
 * @param name the product's; empty for Basic Service
 * @param variable whether the price changes each month
 * @param noFixedPrice whether there is no fixed price for the class beside it
 * @param marketBased whether customers of the class pay a price that follows the market, all of
 *     them or, beside a price that is shown, those who join later
 * @param unknown whether nothing is known of it
 * @param toBeDetermined whether nothing is known of a product's price that there is to be
 * @param noBasicService whether nothing is known of Basic Service
 * @param perhaps a price of which it is not known whether it is in force, where no other is
 * @param noPrice whether the product has no price for this class
 */
public record ShownPrice(
    String kind,
    Optional<String> name,
    List<Span> spans,
    boolean variable,
    boolean noFixedPrice,
    boolean marketBased,
    boolean unknown,
    boolean toBeDetermined,
    boolean noBasicService,
    boolean noPrice,
    Optional<String> perhaps) {

  public ShownPrice {
    spans = List.copyOf(spans);
  }

  /**
   * What is true of a price on a run of days. The script shows the span of the day; without it a
   * reader sees the first.
   *
   * @param from the ISO day it begins; empty for the first span
   * @param until the ISO day it ends; empty for the last span
   * @param hidden for all spans but the first
   * @param price the one in force
   * @param untilYear of a price of whose end only the year is known; so are the others
   * @param filed whether it is asked for and not approved yet
   * @param next the one to come, while none is in force
   * @param lastPrice the last known one, while none is in force
   */
  public record Span(
      Optional<String> from,
      Optional<String> until,
      Optional<String> hidden,
      Optional<String> price,
      Optional<String> untilDay,
      Optional<String> untilRead,
      Optional<String> untilYear,
      boolean filed,
      Optional<Next> next,
      Optional<String> lastPrice,
      Optional<String> lastDay,
      Optional<String> lastRead,
      Optional<String> lastYear) {}

  /** A price that is known and not yet in force. */
  public record Next(
      String price,
      Optional<String> fromDay,
      Optional<String> fromRead,
      Optional<String> fromYear) {}

  /**
   * How Basic Service is shown.
   *
   * @param fixedPrice whether the class has a fixed price, known or not
   */
  static ShownPrice ofBasicService(String kind, Offered offered, boolean fixedPrice, Voice voice) {
    return new ShownPrice(
        kind,
        Optional.empty(),
        spans(offered, voice),
        offered.variable() || !fixedPrice,
        !fixedPrice,
        false,
        offered.unknown(),
        false,
        offered.unknown() && fixedPrice,
        false,
        Optional.empty());
  }

  /**
   * How a product's price is shown.
   *
   * @param perhaps a price of which it is not known whether it is in force
   * @param expected whether the program is to have a price here
   */
  static ShownPrice ofProduct(
      String kind,
      Optional<String> name,
      Offered offered,
      boolean expected,
      boolean marketBased,
      Optional<Price> perhaps,
      Voice voice) {
    boolean unknown = offered.unknown() && !marketBased && perhaps.isEmpty();
    return new ShownPrice(
        kind,
        name,
        spans(offered, voice),
        false,
        false,
        marketBased,
        unknown,
        unknown && expected,
        false,
        unknown && !expected,
        perhaps.map(voice::cents));
  }

  private static List<Span> spans(Offered offered, Voice voice) {
    return offered.spans().stream().map(span -> span(span, voice)).toList();
  }

  private static Span span(Offered.Span span, Voice voice) {
    Optional<Known> now = span.now();
    Optional<Known> before = span.before();
    return new Span(
        span.first().map(Day::iso),
        span.last().map(Day::iso),
        span.first().map(day -> "hidden"),
        now.map(known -> voice.cents(known.dated().price())),
        day(now, voice),
        read(now.flatMap(Known::untilRead), voice),
        year(now.flatMap(Known::untilRead), voice),
        now.filter(Known::filed).isPresent(),
        span.next().map(known -> next(known, voice)),
        before.map(known -> voice.cents(known.dated().price())),
        day(before, voice),
        read(before.flatMap(Known::untilRead), voice),
        year(before.flatMap(Known::untilRead), voice));
  }

  /** The last day of a price that a meter read does not end. */
  private static Optional<String> day(Optional<Known> known, Voice voice) {
    return known.filter(one -> one.untilRead().isEmpty()).flatMap(Known::last).map(voice::day);
  }

  private static Next next(Known known, Voice voice) {
    Optional<MeterRead> read = known.fromRead();
    return new Next(
        voice.cents(known.dated().price()),
        read.isPresent() ? Optional.empty() : Optional.of(voice.day(known.dated().first())),
        read(read, voice),
        year(read, voice));
  }

  /** The month or day of a read, where more is known of it than the year. */
  static Optional<String> read(Optional<MeterRead> read, Voice voice) {
    return read.filter(MeterRead::hasMonth).map(voice::read);
  }

  /** The year of a read of which no more is known. */
  static Optional<String> year(Optional<MeterRead> read, Voice voice) {
    return read.filter(one -> !one.hasMonth()).map(voice::read);
  }
}
