package org.towncurrent.pages;

import java.util.Optional;

/**
 * The assets that the pages of a program may refer to.
 *
 * @param embed the script of pages that are framed by other sites
 * @param seal the program's seal; empty where the default mark stands
 */
public record AssetFiles(
    AssetFile style,
    AssetFile print,
    AssetFile icon,
    AssetFile today,
    AssetFile calculator,
    AssetFile usage,
    AssetFile embed,
    Optional<AssetFile> seal) {}
