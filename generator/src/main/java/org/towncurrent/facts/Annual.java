package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * What the program tells about its years (Annual Program Information, Rutland's plan, § IV.B.7.b).
 *
 * @param years each once, the earliest first
 */
public record Annual(List<AnnualInformation> years) {

  /** Nothing is told of any year. */
  public static final Annual NONE = new Annual(List.of());

  public Annual {
    years = List.copyOf(years);
  }

  /** What is told of this year. */
  public Optional<AnnualInformation> of(int year) {
    return years.stream().filter(one -> one.year() == year).findFirst();
  }
}
