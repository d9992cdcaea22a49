/**
 * The savings calculator of a page: reads the prices the page carries, fills its table, and speaks
 * politely. It does no arithmetic; that is {@code org.towncurrent.rates}.
 *
 * <p>TeaVM compiles it, and the Closure Compiler shrinks it to {@code
 * META-INF/assets/calculator.js}, which starts itself. Everything a visitor reads stands in the
 * page, in {@code <template data-say>} elements, so that translators see it; {@link
 * org.towncurrent.browser.Sentence} lists them with their holes. What else the page must hold is
 * told in {@code calculator/PAGE.md}. Nothing is stored, nothing is sent, and the script runs under
 * a policy that allows neither inline script nor text turned into HTML.
 *
 * <p>If the page lacks anything that its first answer needs, the script throws before it shows the
 * form, and the page stays as it reads without script.
 */
@NullMarked
package org.towncurrent.browser;

import org.jspecify.annotations.NullMarked;
