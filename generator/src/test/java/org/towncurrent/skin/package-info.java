/** Tests of the colors. */
@NullMarked
package org.towncurrent.skin;

import org.jspecify.annotations.NullMarked;
