package org.towncurrent.publish;

/**
 * An asset named by its content, so that a browser may keep it for a year: {@code town.css} becomes
 * {@code town.3f2a9c1b04.css}.
 *
 * @param integrity its SHA-384, as the {@code integrity} attribute takes it
 */
public record HashedAsset(String fileName, String integrity) {

  private static final int DIGITS = 10;

  /** The name and integrity of these bytes. */
  public static HashedAsset of(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    return new HashedAsset(
        name.substring(0, dot)
            + "."
            + Hash.sha256(bytes).substring(0, DIGITS)
            + name.substring(dot),
        "sha384-" + Hash.sha384(bytes));
  }
}
