package org.towncurrent.facts;

import java.util.Optional;

/**
 * An Electric Supply Agreement (ESA): for a time, a Program Supplier serves the participants.
 *
 * @param supplier id of a supplier of the program; empty where not known
 * @param from the meter reads with which it begins; empty where not known
 * @param until the meter reads with which it ends; empty where not known
 * @param term its length in months, as it states it
 */
public record Contract(
    Optional<String> supplier,
    Optional<MeterRead> from,
    Optional<MeterRead> until,
    Optional<Integer> term,
    Optional<String> source,
    PriceStatus status,
    Origin origin) {}
