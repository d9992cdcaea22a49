/**
 * The colors of the style sheet, and what a program's own accent makes of them: the scheme is read
 * out of the sheet itself, contrast is computed as WCAG does, and a program's sheet is the shared
 * one with its accent behind it. Uses {@code facts}.
 */
@NullMarked
package org.towncurrent.skin;

import org.jspecify.annotations.NullMarked;
