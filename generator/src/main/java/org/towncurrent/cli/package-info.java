/**
 * The command {@code ./site}: options and output, no logic of its own. Uses {@code bake}, {@code
 * catalog} and {@code serve}.
 */
@NullMarked
package org.towncurrent.cli;

import org.jspecify.annotations.NullMarked;
