/** Tests of what a check tells a publisher, and other programs. */
@NullMarked
package org.towncurrent.report;

import org.jspecify.annotations.NullMarked;
