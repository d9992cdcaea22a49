/** What hosts read of a site, read back as each of them does. */
@NullMarked
package org.towncurrent.hosting;

import org.jspecify.annotations.NullMarked;
