/** Tests of the whole generator, from the files of a project to its pages. */
@NullMarked
package org.towncurrent;

import org.jspecify.annotations.NullMarked;
