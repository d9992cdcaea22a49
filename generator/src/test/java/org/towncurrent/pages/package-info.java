/** Tests of the table of pages and of the list that documents it. */
@NullMarked
package org.towncurrent.pages;

import org.jspecify.annotations.NullMarked;
