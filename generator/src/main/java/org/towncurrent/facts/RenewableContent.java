package org.towncurrent.facts;

import java.util.Optional;

/**
 * What a product adds to the State's minimum in one calendar year.
 *
 * @param year the State's minimum changes each January 1, so content is kept by calendar year
 * @param voluntary percent added, with one decimal at most; empty when the product is filled up
 * @param fillTo the total percentage the product is filled up to each year; empty when a figure is
 *     given
 */
public record RenewableContent(
    String product,
    int year,
    Optional<Percent> voluntary,
    Optional<Percent> fillTo,
    Origin origin) {

  public RenewableContent {
    if (voluntary.isPresent() == fillTo.isPresent()) {
      throw new IllegalArgumentException("content is a voluntary share or a total to fill to");
    }
  }
}
