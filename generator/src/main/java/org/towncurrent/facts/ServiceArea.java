package org.towncurrent.facts;

/**
 * A part of a utility's territory with Basic Service prices of its own: an area, or a load zone.
 */
public record ServiceArea(String id, String name, Origin origin) {}
