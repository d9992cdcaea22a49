package org.towncurrent.facts;

import org.towncurrent.rates.Day;

/**
 * A notice that the program mails.
 *
 * @param id the last part of its address
 * @param mailing the day on which it is mailed
 * @param enrollment the meter read with which those who do not opt out are enrolled
 * @param replyBy the last postmark of a reply card, and the last day to call or use the form
 * @param status a sample is never mailed
 */
public record Notice(
    String id,
    Kind kind,
    Day mailing,
    MeterRead enrollment,
    Day replyBy,
    PriceStatus status,
    Origin origin) {

  /** What it tells. */
  public enum Kind {
    /** That customers are enrolled unless they opt out. */
    OPT_OUT
  }

  /** Whether it is really mailed. */
  public boolean real() {
    return status == PriceStatus.REAL;
  }
}
