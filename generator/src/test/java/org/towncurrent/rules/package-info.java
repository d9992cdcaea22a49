/** Tests of the rules: for each one a failing and a passing example. */
@NullMarked
package org.towncurrent.rules;

import org.jspecify.annotations.NullMarked;
