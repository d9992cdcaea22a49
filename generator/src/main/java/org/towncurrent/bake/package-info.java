/**
 * The sequence of a bake, in JBake's shell: read, check, plan, render, stage, publish. The only
 * package that knows JBake; it holds no rule, no sentence and no figure of its own.
 */
@NullMarked
package org.towncurrent.bake;

import org.jspecify.annotations.NullMarked;
