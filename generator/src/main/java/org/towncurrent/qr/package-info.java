/**
 * QR codes of web addresses, drawn as SVG. The only package that knows the library which computes
 * them.
 */
@NullMarked
package org.towncurrent.qr;

import org.jspecify.annotations.NullMarked;
