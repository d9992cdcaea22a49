package org.towncurrent.facts;

import java.util.Map;
import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A notice that the program mails.
 *
 * @param id the last part of its address
 * @param mailing the day on which it is mailed
 * @param effect the meter read with which what it tells begins: enrollment, new prices and content,
 *     or the end of the program; empty in a letter that tells of no such day
 * @param replyBy the last postmark of a reply card, and the last day to call or use the form; only
 *     an Opt-Out Notice has one
 * @param reason what the change in law is
 * @param status a sample is never mailed
 * @param frozen the letter as it was mailed, in HTML, by language and, in a joint program, {@code
 *     en.pelham}
 */
public record Notice(
    String id,
    Kind kind,
    Day mailing,
    Optional<MeterRead> effect,
    Optional<Day> replyBy,
    Optional<Prose> reason,
    PriceStatus status,
    Map<String, String> frozen,
    Origin origin) {

  public Notice {
    frozen = Map.copyOf(frozen);
    if (effect.isPresent() != kind.effectKey().isPresent()) {
      throw new IllegalArgumentException("the kind of a notice says whether it tells of a day");
    }
  }

  /** What it tells. */
  public enum Kind {
    /** That customers are enrolled unless they opt out. */
    OPT_OUT("enrollment"),
    /** That prices or the renewable content of products change. */
    PRODUCT_CHANGE("change"),
    /** That a change in law changes prices. */
    CHANGE_IN_LAW("change"),
    /** That the program ends. */
    TERMINATION("end"),
    /** To customers of competitive suppliers: that there is a program. */
    COMPETITIVE_SUPPLY("");

    private final String effectKey;

    Kind(String effectKey) {
      this.effectKey = effectKey;
    }

    /** The key of its file under which its {@link Notice#effect} stands. */
    public Optional<String> effectKey() {
      return effectKey.isEmpty() ? Optional.empty() : Optional.of(effectKey);
    }

    /** Whether it tells of new prices. */
    public boolean tellsOfPrices() {
      return this == PRODUCT_CHANGE || this == CHANGE_IN_LAW;
    }
  }

  /** Whether it is really mailed. */
  public boolean real() {
    return status == PriceStatus.REAL;
  }

  /** The first day on which what it tells holds for anybody; that of mailing where it has none. */
  public Day effective() {
    return effect.map(MeterRead::earliest).orElse(mailing);
  }
}
