package org.towncurrent.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two digests this room writes: SHA-256 for manifests and names, SHA-384 for integrity. */
final class Digests {

  private Digests() {}

  static byte[] sha256(byte[] content) {
    return digest("SHA-256", content);
  }

  static byte[] sha384(byte[] content) {
    return digest("SHA-384", content);
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
