package org.towncurrent.publish;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An asset under a name that changes with its content, so that browsers may keep it for good.
 *
 * <pre>{@code
 * HashedAsset sheet = HashedAsset.of("town.css", bytes);
 * sheet.fileName();  // "town.3f2a9c1b.css"
 * sheet.integrity(); // "sha384-..."
 * }</pre>
 *
 * @param name what we call it: {@code town.css}
 * @param fileName what the site calls it: {@code town.3f2a9c1b.css}
 * @param integrity for the {@code integrity} attribute of the link or script
 */
public record HashedAsset(String name, String fileName, String integrity) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)+");

  /**
   * The asset with this name and content.
   *
   * @throws IllegalArgumentException when the name is not like {@code town.css}
   */
  public static HashedAsset of(String name, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an asset's name is letters, digits and hyphens with an extension, like town.css: "
              + name);
    }
    int dot = name.lastIndexOf('.');
    String hash = Digests.hex(Digests.sha256(content)).substring(0, 8);
    String integrity = "sha384-" + Base64.getEncoder().encodeToString(Digests.sha384(content));
    return new HashedAsset(
        name, name.substring(0, dot) + "." + hash + name.substring(dot), integrity);
  }
}
