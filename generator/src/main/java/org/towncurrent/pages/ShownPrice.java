package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A price as pages show it: what it is and until when, or why there is none.
 *
 * @param kind {@code default} or {@code option} for a product, {@code basic} for Basic Service,
 *     {@code now} for Basic Service while nobody is enrolled
 * @param name the product's; empty for Basic Service
 * @param until the ISO day after which the price must not be called current
 * @param unknown whether nothing is known of it
 * @param toBeDetermined whether nothing is known of a product's price that there is to be
 * @param noBasicService whether nothing is known of Basic Service
 * @param noPrice whether the product has no price for this class
 */
public record ShownPrice(
    String kind,
    Optional<String> name,
    Optional<String> price,
    Optional<String> until,
    Optional<String> untilDay,
    Optional<String> untilRead,
    boolean variable,
    Optional<Offered.Following> following,
    Optional<Offered.Announced> announced,
    Optional<String> lastPrice,
    Optional<String> lastDay,
    Optional<String> lastRead,
    boolean unknown,
    boolean toBeDetermined,
    boolean noBasicService,
    boolean noPrice) {

  /** How Basic Service is shown. */
  static ShownPrice ofBasicService(String kind, Offered offered, Voice voice) {
    return of(kind, Optional.empty(), offered, voice, false, offered.unknown(), false);
  }

  /**
   * How a product's price is shown.
   *
   * @param expected whether the program is to have a price here
   */
  static ShownPrice ofProduct(
      String kind, Optional<String> name, Offered offered, boolean expected, Voice voice) {
    boolean unknown = offered.unknown();
    return of(kind, name, offered, voice, unknown && expected, false, unknown && !expected);
  }

  private static ShownPrice of(
      String kind,
      Optional<String> name,
      Offered offered,
      Voice voice,
      boolean toBeDetermined,
      boolean noBasicService,
      boolean noPrice) {
    return new ShownPrice(
        kind,
        name,
        offered.price().map(voice::cents),
        offered.until().map(Day::iso),
        offered.untilRead().isPresent() ? Optional.empty() : offered.until().map(voice::day),
        offered.untilRead().map(voice::read),
        offered.variable(),
        offered.following(voice),
        offered.announced(voice),
        offered.last().map(last -> voice.cents(last.price())),
        offered.lastUntilRead().isPresent()
            ? Optional.empty()
            : offered.last().map(last -> voice.day(last.last())),
        offered.lastUntilRead().map(voice::read),
        offered.unknown(),
        toBeDetermined,
        noBasicService,
        noPrice);
  }
}
