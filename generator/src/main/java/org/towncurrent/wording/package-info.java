/**
 * What a text says, as far as rules ask: figures that were typed, promises, claims, warnings. How
 * each is worded stands in one file a language, {@code en.txt} and {@code es.txt}, to be read and
 * extended without knowing Java; their heads explain how.
 *
 * <p>Says what stands in a text and where, never whether it is right. Uses nothing of the house.
 */
@NullMarked
package org.towncurrent.wording;

import org.jspecify.annotations.NullMarked;
