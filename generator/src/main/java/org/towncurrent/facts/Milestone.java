package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A dated step of a program's history.
 *
 * @param last the last day of a step that took several; empty for one day
 * @param source the document that gives the date
 */
public record Milestone(
    Prose event, Day date, Optional<Day> last, Optional<String> source, Origin origin) {}
