package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A document of the program: its plan, the Department's order, a press release.
 *
 * @param date the day it bears; empty where it bears none
 * @param url where it can be read; empty where it is not posted
 */
public record Document(
    Prose title,
    Kind kind,
    Optional<Day> date,
    Optional<String> url,
    Optional<Prose> note,
    Origin origin) {

  /** What kind of document it is. */
  public enum Kind {
    PLAN,
    ORDER,
    NOTICE,
    PRESS_RELEASE,
    PRESENTATION,
    RECORDING,
    REPORT,
    OTHER
  }
}
