package org.towncurrent.facts;

import org.towncurrent.rates.Day;

/**
 * The record that something a plan requires was done.
 *
 * @param rule which rule of the plan it keeps
 * @param event the day of the event it was done for
 * @param date the day on which it was done
 * @param evidence what shows it: a letter, a release, a file
 */
public record Done(PlanRule.Kind rule, Day event, Day date, String evidence, Origin origin) {}
