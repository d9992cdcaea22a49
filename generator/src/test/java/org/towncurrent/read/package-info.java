/** Tests of the reader: a sound house, the ways to break it, and seeded mutations. */
@NullMarked
package org.towncurrent.read;

import org.jspecify.annotations.NullMarked;
