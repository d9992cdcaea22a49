/**
 * The shell of a build: JBake's sequence, crawl, content model and copy of assets around our own
 * reading and rendering. The only room that knows JBake.
 *
 * <p>What is used of JBake 2.7.0: {@code Oven} (the sequence), {@code Crawler} (which finds the
 * Markdown), {@code DocumentModel} and {@code ContentStore} (as a sorted map, without its
 * database), {@code RenderingTool} (the place where our pages are rendered) and {@code Asset}. Its
 * parsers, template engines and database are not, and are not on the class path. JBake likes to log
 * a trouble and go on; here every trouble is a {@link org.towncurrent.bake.Problem}.
 */
@NullMarked
package org.towncurrent.bake;

import org.jspecify.annotations.NullMarked;
