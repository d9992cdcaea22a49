package org.towncurrent.rates;

/**
 * One line of the arithmetic: a use, times a price, times the days it holds of the days there are,
 * is an amount.
 *
 * @param price the price with the days it holds for
 * @param row which of the prices that were handed in it is, from 0: where to find its source
 * @param days on how many days of the line it holds
 * @param of how many days the line has
 * @param amount what that share of the line's use costs
 */
public record Step(DatedPrice price, int row, int days, int of, Amount amount) {}
