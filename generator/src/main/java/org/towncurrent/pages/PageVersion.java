package org.towncurrent.pages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Which version of a page somebody has before them: eight digits that can be told on the phone. A
 * page whose text, figures or links are others has other digits, and one that did not change keeps
 * them, whenever and wherever it is built.
 */
public final class PageVersion {

  /** What stands in a page for its version until all else of it is known. */
  static final String HOLE = "version-of-this-page";

  private static final int DIGITS = 100_000_000;

  private PageVersion() {}

  /** The page with its version in the place of the hole. */
  public static String in(String html) {
    return html.contains(HOLE) ? html.replace(HOLE, of(html)) : html;
  }

  private static String of(String html) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
      long number = ByteBuffer.wrap(digest).getLong();
      return String.format(Locale.ROOT, "%08d", Long.remainderUnsigned(number, DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
