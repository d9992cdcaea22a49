/**
 * Everything said to a reader, in every language: how sentences are found where they are written,
 * how translators get and give them, and what is shown when a translation is missing.
 *
 * <p>Text lives in English in templates, Markdown and facts. It is cut into {@link
 * org.towncurrent.words.Segment segments}; a {@link org.towncurrent.words.PoFile} keeps their
 * translations, one file a language; {@link org.towncurrent.words.Template} and {@link
 * org.towncurrent.words.Prose} put them back in place. Facts (prices, dates, names) are holes in
 * sentences and never pass through a translator. See {@code docs/decisions/0001-words.md}.
 *
 * <p>This package may use {@code facts} and {@code rates}, and knows neither Thymeleaf nor JBake.
 */
@NullMarked
package org.towncurrent.words;

import org.jspecify.annotations.NullMarked;
