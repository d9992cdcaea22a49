package org.towncurrent.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a page is on paper, as digests: two pages with the same ones print the same words. */
final class Contents {

  private static final Pattern LETTER =
      Pattern.compile("(?s)<article class=\"letter[^>]*>(.*)</article>");

  private static final Pattern MAIN = Pattern.compile("(?s)<main [^>]*>(.*)</main>");

  /** What is not printed, such as the link to the print, and the day on which it was made. */
  private static final Pattern ABOUT =
      Pattern.compile("(?s)<p class=\"(?:on-screen(?: pdf)?|printed-day)\"[^>]*>.*?</p>");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\"[^>]* integrity=\"([^\"]*)\"");

  private Contents() {}

  /** The digest of a letter, or else of everything between the menu and the foot. */
  static String letter(String html) {
    Matcher letter = LETTER.matcher(html);
    if (letter.find()) {
      return digest(plain(letter.group(1)));
    }
    Matcher main = MAIN.matcher(html);
    return digest(plain(main.find() ? main.group(1) : html));
  }

  /** The digest of the style sheets that it is printed with. */
  static String look(String html) {
    StringBuilder all = new StringBuilder();
    STYLE.matcher(html).results().forEach(style -> all.append(style.group(1)).append('\n'));
    return digest(all.toString());
  }

  private static String plain(String html) {
    return SPACE.matcher(ABOUT.matcher(html).replaceAll("")).replaceAll(" ").strip();
  }

  private static String digest(String text) {
    return digest(text.getBytes(UTF_8));
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
