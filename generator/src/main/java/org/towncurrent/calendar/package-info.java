/**
 * Days that count: the business days of Massachusetts, what happens to a program and when, and what
 * its own plan requires by which day.
 *
 * <p>{@link org.towncurrent.calendar.Occurrences} alone says what happens, {@link
 * org.towncurrent.calendar.Agenda} what is due for it, with the sentence of the plan and how the
 * day was counted. Uses {@code facts} and {@code rates}; never reads a file or a clock.
 */
@NullMarked
package org.towncurrent.calendar;

import org.jspecify.annotations.NullMarked;
