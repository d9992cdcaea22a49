@NullMarked
package org.towncurrent.catalog;

import org.jspecify.annotations.NullMarked;
