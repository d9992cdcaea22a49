package org.towncurrent.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A published price that was wrong, and the correction that says so.
 *
 * @param <P> a product's price, or one of Basic Service
 */
public record Corrected<P>(P wrong, Correction correction) {

  /**
   * The prices of a file, told apart.
   *
   * @param standing those that hold, in the order of the file
   * @param corrected those that were corrected, in the order of the file
   */
  public record Split<P>(List<P> standing, List<Corrected<P>> corrected) {

    public Split {
      standing = List.copyOf(standing);
      corrected = List.copyOf(corrected);
    }
  }

  /**
   * Tells the prices that hold from those that were corrected. A correction takes the place of one
   * price: the first in the file that it names.
   *
   * @param corrects what a price says of the one it corrects
   * @param isCorrectedBy whether the first price is the one that the second corrects
   */
  public static <P> Split<P> split(
      List<P> prices, Function<P, Optional<Correction>> corrects, BiPredicate<P, P> isCorrectedBy) {
    List<Optional<Correction>> found = new ArrayList<>();
    prices.forEach(price -> found.add(Optional.empty()));
    for (P right : prices) {
      if (corrects.apply(right).isPresent()) {
        for (int i = 0; i < prices.size(); i++) {
          if (found.get(i).isEmpty() && isCorrectedBy.test(prices.get(i), right)) {
            found.set(i, corrects.apply(right));
            break;
          }
        }
      }
    }
    List<P> standing = new ArrayList<>();
    List<Corrected<P>> corrected = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      if (found.get(i).isPresent()) {
        corrected.add(new Corrected<>(prices.get(i), found.get(i).get()));
      } else {
        standing.add(prices.get(i));
      }
    }
    return new Split<>(standing, corrected);
  }
}
