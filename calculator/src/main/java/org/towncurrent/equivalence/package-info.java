/**
 * Proof that the arithmetic is the same in the browser as on the JVM: seeded cases through all of
 * {@code org.towncurrent.rates}, folded into one digest. TeaVM compiles it to {@code
 * META-INF/equivalence/digest.js}, a module that the browser checks load; it is no part of a page.
 */
@NullMarked
package org.towncurrent.equivalence;

import org.jspecify.annotations.NullMarked;
