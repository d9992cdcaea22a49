package org.towncurrent.facts;

import java.util.Optional;

/**
 * Something a publisher should know about what they wrote: what is wrong, where, why, and what to
 * write instead.
 *
 * @param severity whether it stops publication
 * @param code a short name that never changes, such as {@code unknown-key}
 * @param place the very word, as near as can be told
 * @param message what is wrong, in one plain sentence that quotes the publisher's words
 * @param authority the statute, order, guideline or plan that the rule rests on; empty where it is
 *     the file's own format
 * @param hint what to write instead
 */
public record Finding(
    Severity severity,
    String code,
    Place place,
    String message,
    Optional<String> authority,
    String hint)
    implements Comparable<Finding> {

  /** How much a finding matters. */
  public enum Severity {
    /** The page would be false, unreadable or unsafe: nothing is published. */
    ERROR,
    /** A duty is missed or a source has gone quiet: reported first, published all the same. */
    OVERDUE,
    /** Worth a look. */
    WARNING
  }

  /** An error in how a file is written. */
  public static Finding error(String code, Place place, String message, String hint) {
    return new Finding(Severity.ERROR, code, place, message, Optional.empty(), hint);
  }

  /** By severity, then by place. */
  @Override
  public int compareTo(Finding other) {
    int bySeverity = severity.compareTo(other.severity);
    if (bySeverity != 0) {
      return bySeverity;
    }
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }

  /** {@code file:line:column: severity code: message} and the hint on a line of its own. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(place).append(": ").append(severity.name().toLowerCase(java.util.Locale.ROOT));
    text.append(' ').append(code).append(": ").append(message);
    authority.ifPresent(source -> text.append("\n    why: ").append(source));
    return text.append("\n    do: ").append(hint).toString();
  }
}
