package org.towncurrent.facts;

import java.util.Optional;

/**
 * Whether the program is excused from mailing disclosure labels because it posts them.
 *
 * @param docket the Department's docket that grants or considers it
 */
public record Waiver(State state, Optional<String> docket) {

  /** How the waiver stands. */
  public enum State {
    NONE,
    REQUESTED,
    GRANTED
  }
}
