/**
 * The preview: the published folder served on this machine only, and a watch over what the
 * publisher edits. Serves what is published, with the headers it should be hosted with; knows
 * nothing of how it came to be. Uses the JDK and {@code publish}.
 */
@NullMarked
package org.towncurrent.serve;

import org.jspecify.annotations.NullMarked;
