package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * An office a resident can turn to, by role rather than by person.
 *
 * @param role "Chair of the Select Board", "Town Hall"
 * @param asOf the date of the document that gives it
 */
public record Contact(
    Prose role,
    Optional<Prose> purpose,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> website,
    Optional<String> address,
    Optional<Day> asOf,
    boolean sample,
    Origin origin) {}
