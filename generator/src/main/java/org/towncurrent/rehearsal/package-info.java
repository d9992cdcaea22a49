/**
 * What {@code ./site serve} shows besides the published files: every page with the preview's bar,
 * on the day of the build and on any other, the report on what the check found, and the parts of a
 * page. Nothing of it is published.
 */
@NullMarked
package org.towncurrent.rehearsal;

import org.jspecify.annotations.NullMarked;
