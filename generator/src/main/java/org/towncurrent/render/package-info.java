/**
 * Views into pages: one Thymeleaf engine for all languages, whose templates are localized once when
 * they are first used, and whose names are strict.
 *
 * <p>The only package that knows Thymeleaf. It may use {@code pages} and {@code words}.
 */
@NullMarked
package org.towncurrent.render;

import org.jspecify.annotations.NullMarked;
