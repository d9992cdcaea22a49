/**
 * Pages on paper: which pages are meant to be printed, the PDFs that were made of them, and whether
 * such a PDF still says what the page says.
 */
@NullMarked
package org.towncurrent.paper;

import org.jspecify.annotations.NullMarked;
