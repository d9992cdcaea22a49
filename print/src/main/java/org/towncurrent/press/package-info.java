/**
 * Prints pages with a real browser, and makes of its PDFs such as read aloud well and stay the
 * same.
 */
@NullMarked
package org.towncurrent.press;

import org.jspecify.annotations.NullMarked;
