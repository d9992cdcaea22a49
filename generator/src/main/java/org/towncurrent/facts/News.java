package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * What makes a text a piece of news: the day on which the program tells it.
 *
 * @param date the day; before it the text stands nowhere
 * @param municipality id of the municipality of a joint program that it concerns; empty for all
 * @param source where what it tells can be looked up: the address of a press release, or its name
 * @param sample whether it is made up to show the form
 */
public record News(
    Day date, Optional<String> municipality, Optional<String> source, boolean sample) {}
