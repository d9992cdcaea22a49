package org.towncurrent.pages;

import java.util.Optional;

/**
 * The assets that the pages of a program may refer to.
 *
 * @param style the sheet of every page
 * @param calculatorStyle what calculators load besides
 * @param referenceStyle what long reads load besides
 * @param embed the script of pages that are framed by other sites
 * @param seal the program's seal; empty where the default mark stands
 */
public record AssetFiles(
    AssetFile style,
    AssetFile calculatorStyle,
    AssetFile referenceStyle,
    AssetFile print,
    AssetFile icon,
    AssetFile today,
    AssetFile calculator,
    AssetFile usage,
    AssetFile embed,
    Optional<AssetFile> seal) {

  /** What pages of this kind load besides the sheet of every page. */
  Optional<AssetFile> moreStyle(Weight weight) {
    return switch (weight) {
      case FIRST -> Optional.empty();
      case CALCULATOR -> Optional.of(calculatorStyle);
      case REFERENCE -> Optional.of(referenceStyle);
    };
  }
}
