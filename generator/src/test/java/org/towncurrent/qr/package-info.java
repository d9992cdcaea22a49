/** QR codes, read back by other means than ours. */
@NullMarked
package org.towncurrent.qr;

import org.jspecify.annotations.NullMarked;
