/**
 * The parts of a page by themselves: each with the named examples of its {@code examples.yml}, in
 * every language, for the eyes of whoever changes the look and for tests. Served by the preview at
 * {@code /_parts/}; never published.
 */
@NullMarked
package org.towncurrent.gallery;

import org.jspecify.annotations.NullMarked;
