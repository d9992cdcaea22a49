/**
 * A town's seal: an SVG file from anywhere, read and cleaned of everything but the drawing. What is
 * kept is listed; whatever is not listed is left out, so that a new trick finds no way in.
 *
 * <p>The only room that knows XML. Uses {@code facts}.
 */
@NullMarked
package org.towncurrent.seal;

import org.jspecify.annotations.NullMarked;
