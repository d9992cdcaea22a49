package org.towncurrent.facts;

import java.util.Optional;

/**
 * A city or town of a program, with the utility that delivers its electricity and sets its Basic
 * Service prices, where that is known. A joint program has several, and they may have different
 * utilities.
 *
 * @param id as in addresses: lower-case letters, digits and hyphens
 * @param county needed where holidays differ (Suffolk County)
 * @param utility id of a file in {@code content/utilities/}; empty where it is not known
 * @param area the utility's service area, as that file names it; empty where it is not known, or
 *     where the utility has only one
 * @param loadZone the load zone it lies in, by which prices of large classes differ
 * @param website the municipality's own site
 */
public record Municipality(
    String id,
    String name,
    MunicipalityKind kind,
    Optional<String> county,
    Optional<String> utility,
    Optional<String> area,
    Optional<String> loadZone,
    Optional<String> website,
    Origin origin) {}
