/** Tests of what is said of changes. */
@NullMarked
package org.towncurrent.changes;

import org.jspecify.annotations.NullMarked;
