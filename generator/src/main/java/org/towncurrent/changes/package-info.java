/**
 * Two editions of a site compared, in the words in which a resident would be told: what was
 * published last, and what would be published now. The editions come in as snapshots of the facts
 * and as pages with their digests; nothing is read here. Uses {@code facts}, {@code words} and
 * {@code rates}.
 */
@NullMarked
package org.towncurrent.changes;

import org.jspecify.annotations.NullMarked;
