/**
 * What makes a page false, unreadable or unsafe, one class a rule: facts in, findings out, each
 * with the authority it rests on and a hint that says what to type. What was published before comes
 * in as addresses and snapshots; who published it is not known here.
 *
 * <p>The comment of a rule's class is its documentation, for publishers: {@code docs/rules.md} and
 * {@code ./site rules} print it. {@link org.towncurrent.rules.Rules} lists them all. Accents are
 * weighed by {@code skin}. Uses {@code facts} and {@code rates}; never reads a file or a clock.
 */
@NullMarked
package org.towncurrent.rules;

import org.jspecify.annotations.NullMarked;
