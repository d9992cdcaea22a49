package org.towncurrent.calendar;

import org.towncurrent.facts.Event;
import org.towncurrent.facts.Place;
import org.towncurrent.rates.Day;

/**
 * Something that happens to a program on a day and that its plan may attach duties to.
 *
 * @param what it in a few words, with what it concerns
 * @param place where a publisher's file says so
 */
public record Occurrence(Event.Kind kind, Day day, String what, Ground ground, Place place) {

  /** How it is known. */
  public enum Ground {
    /** The publisher announces it among the program's events. */
    ANNOUNCED,
    /** It follows from the prices, or from the calendar itself. */
    FOLLOWS,
    /** The prices make it likely and do not say it. */
    LIKELY
  }
}
