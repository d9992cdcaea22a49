package org.towncurrent.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Content hashes. */
final class Hash {

  private Hash() {}

  /** SHA-256 in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256", bytes));
  }

  /** SHA-384 in base 64, as Subresource Integrity writes it. */
  static String sha384(byte[] bytes) {
    return Base64.getEncoder().encodeToString(digest("SHA-384", bytes));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
