/**
 * The facts of municipal aggregation programs, in the field's own words: programs, products, dated
 * prices, Basic Service, renewable content, contacts.
 *
 * <p>Records that check themselves. No input or output, no language, no judgement: a fact that is
 * not known is an empty {@code Optional}, and whether it is missed is for the rules to say. Uses
 * only {@code rates}.
 */
@NullMarked
package org.towncurrent.facts;

import org.jspecify.annotations.NullMarked;
