/**
 * What can only be seen in the finished site: pages in a real browser, accessibility, HTML, links,
 * weight. The heavy tools stay in this module.
 */
@NullMarked
package org.towncurrent.checks;

import org.jspecify.annotations.NullMarked;
