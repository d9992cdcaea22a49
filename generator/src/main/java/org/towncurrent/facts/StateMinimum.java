package org.towncurrent.facts;

import java.util.Optional;

/**
 * The renewable energy that Massachusetts requires of every product in one calendar year, Basic
 * Service included.
 *
 * @param classOne percent of Massachusetts Class I
 * @param other percent of all other required kinds; empty where no source gives it
 */
public record StateMinimum(
    int year, Percent classOne, Optional<Percent> other, String source, Origin origin) {}
