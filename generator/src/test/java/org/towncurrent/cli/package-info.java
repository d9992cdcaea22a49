/** Tests of the command as publishers use it. */
@NullMarked
package org.towncurrent.cli;

import org.jspecify.annotations.NullMarked;
