package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * That a price which was published is wrong, and this one stands in its place. The wrong one stays
 * in the history; sums and what is in force use the right one.
 *
 * @param price the wrong price, as it was published
 * @param from when the wrong price was said to begin; empty where that is right
 * @param date the day on which it was corrected
 * @param reason why it was wrong, for readers
 */
public record Correction(
    Price price, Optional<MeterRead> from, Day date, Prose reason, Origin origin) {}
