package org.towncurrent.facts;

import java.util.List;

/**
 * A way of coming into the program, and who then pays which price, as the pricing table of the plan
 * says it: those there from the start, those who move in later, those who come back.
 *
 * @param name whom it is about
 * @param standard ids of the classes that pay the price of the contract
 * @param marketBased ids of the classes that pay a price that follows the market
 * @param either ids of the classes that may be offered one or the other
 */
public record EnrollmentScenario(
    Prose name,
    List<String> standard,
    List<String> marketBased,
    List<String> either,
    Origin origin) {

  public EnrollmentScenario {
    standard = List.copyOf(standard);
    marketBased = List.copyOf(marketBased);
    either = List.copyOf(either);
  }
}
