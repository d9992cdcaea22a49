package org.towncurrent.facts;

import java.util.Map;
import org.towncurrent.rates.Day;

/**
 * A notice that the program mails.
 *
 * @param id the last part of its address
 * @param mailing the day on which it is mailed
 * @param enrollment the meter read with which those who do not opt out are enrolled
 * @param replyBy the last postmark of a reply card, and the last day to call or use the form
 * @param status a sample is never mailed
 * @param frozen the letter as it was mailed, in HTML, by language and, in a joint program, {@code
 *     en.pelham}
 */
public record Notice(
    String id,
    Kind kind,
    Day mailing,
    MeterRead enrollment,
    Day replyBy,
    PriceStatus status,
    Map<String, String> frozen,
    Origin origin) {

  public Notice {
    frozen = Map.copyOf(frozen);
  }

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
