/** Tests of the preview as a publisher uses it. */
@NullMarked
package org.towncurrent.rehearsal;

import org.jspecify.annotations.NullMarked;
