/**
 * Publishing: staging, manifest, swap, the hosting policy, names of assets. All or nothing: a build
 * that fails leaves the published site byte for byte as it was.
 *
 * <p>Knows files and bytes, not programs; uses nothing else of the project.
 */
@NullMarked
package org.towncurrent.publish;

import org.jspecify.annotations.NullMarked;
