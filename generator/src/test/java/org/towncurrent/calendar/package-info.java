@NullMarked
package org.towncurrent.calendar;

import org.jspecify.annotations.NullMarked;
