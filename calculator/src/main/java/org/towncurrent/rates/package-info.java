/**
 * The only arithmetic in the project: days, prices, use, cost, comparison, and how figures and
 * dates are written.
 *
 * <p>The same classes run on the JVM, where they fill the tables of every page, and, compiled by
 * TeaVM, in the visitor's browser, where they answer the calculator. So they use nothing that
 * bloats or changes there: no BigDecimal, no regular expressions, no {@code String.format}, no
 * {@code java.time} (see {@code docs/decisions}). They depend on nothing else in the project.
 */
@NullMarked
package org.towncurrent.rates;

import org.jspecify.annotations.NullMarked;
