/**
 * The pages of a program's site: for each kind of page one class that takes the facts and the words
 * of a language and says what stands on it, as a record its template reads.
 *
 * <p>{@link org.towncurrent.pages.Page} is the table of all pages, {@link
 * org.towncurrent.pages.SitePlan} lists every address, {@link org.towncurrent.pages.ProgramPrices}
 * answers every question about prices. No markup, no files, no Thymeleaf; arithmetic only through
 * {@code rates}. May use {@code words}, {@code calendar}, {@code facts} and {@code rates}.
 */
@NullMarked
package org.towncurrent.pages;

import org.jspecify.annotations.NullMarked;
