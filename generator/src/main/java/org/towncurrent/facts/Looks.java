package org.towncurrent.facts;

import java.util.Optional;

/**
 * What a program chose of its looks; everything else is the same on every site.
 *
 * @param accent the color of links, buttons and lines on light paper
 * @param seal what stands in the head of each page in place of the default mark
 */
public record Looks(Optional<Color> accent, Optional<Seal> seal) {

  /** A program that chose nothing. */
  public static Looks plain() {
    return new Looks(Optional.empty(), Optional.empty());
  }
}
