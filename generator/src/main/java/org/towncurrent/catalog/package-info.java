/**
 * The catalogue of translations: which texts there are to translate and in which file each belongs,
 * how far every language has come, and the way out to a spreadsheet and back.
 *
 * <p>A {@link org.towncurrent.catalog.Chapter} is what all programs share, or what one program has
 * of its own; each has a PO file in every language. {@link org.towncurrent.catalog.Texts} finds the
 * chapters, {@link org.towncurrent.catalog.Catalog} is one language of them. May use {@code read},
 * {@code render} (for the templates), {@code words}, {@code facts} and {@code rates}; the only
 * package that knows Commons CSV.
 */
@NullMarked
package org.towncurrent.catalog;

import org.jspecify.annotations.NullMarked;
