/** Tests of the cleaning of seals. */
@NullMarked
package org.towncurrent.seal;

import org.jspecify.annotations.NullMarked;
