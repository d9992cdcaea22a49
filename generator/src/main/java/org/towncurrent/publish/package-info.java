/**
 * All or nothing: what a build writes goes to a staging folder, and one rename makes it the site.
 *
 * <p>Also the manifest of a published version, the names of assets by their content, and the
 * hosting policy (the headers every page is served with). Uses the JDK alone.
 */
@NullMarked
package org.towncurrent.publish;

import org.jspecify.annotations.NullMarked;
