/**
 * Rows and lines put into the publisher's files as a careful hand would put them: as text, in their
 * place, every other letter left as it is. Where a file is not written as these hands expect, they
 * say so and show the lines to type. Nothing is read or written here; the texts come in and go out.
 * Uses {@code facts} and {@code rates}.
 */
@NullMarked
package org.towncurrent.edit;

import org.jspecify.annotations.NullMarked;
