/**
 * Publishers' files into facts: YAML and Markdown in, records and findings out, every value
 * remembering the file, line and column where it was typed.
 *
 * <p>The only room that knows Jackson and CommonMark. It says what cannot be read or has the wrong
 * form; whether what was read is right is for the rules to say. A broken file gives findings, all
 * of them at once, and never an exception. A seal is cleaned by {@code seal}. Uses {@code facts}
 * and {@code rates}.
 */
@NullMarked
package org.towncurrent.read;

import org.jspecify.annotations.NullMarked;
