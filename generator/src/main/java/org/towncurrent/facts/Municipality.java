package org.towncurrent.facts;

import java.util.Optional;

/**
 * A city or town of a program, with the utility that delivers its electricity and sets its Basic
 * Service prices. A joint program has several, and they may have different utilities.
 *
 * @param id as in addresses: lower-case letters, digits and hyphens
 * @param county needed where holidays differ (Suffolk County)
 * @param utility id of a file in {@code content/utilities/}
 * @param area the utility's service area, as that file names it
 * @param loadZone the load zone it lies in, by which prices of large classes differ
 * @param website the municipality's own site
 */
public record Municipality(
    String id,
    String name,
    MunicipalityKind kind,
    Optional<String> county,
    String utility,
    String area,
    Optional<String> loadZone,
    Optional<String> website,
    Origin origin) {}
