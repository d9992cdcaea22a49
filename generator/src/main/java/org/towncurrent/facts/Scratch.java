package org.towncurrent.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that an unfinished text leaves behind: {@code [program]}, {@code TBD}, {@code XX
 * months}, {@code nn.nnn}, lorem ipsum. It knows what they look like; whether they matter is for
 * others to say.
 *
 * @param start where in the text the mark begins
 * @param words the mark as typed
 */
public record Scratch(int start, String words) {

  private static final Pattern MARK =
      Pattern.compile(
          "\\[[A-Za-z][^\\[\\]\n]{1,80}\\]"
              + "|<<[^<>\n]{0,80}>>|\\{\\{[^{}\n]{0,80}\\}\\}"
              + "|(?i:\\btb[acd]\\b)|\\bx{3,}\\b"
              + "|(?i:\\bto be (?:determined|announced|decided)\\b(?=\\s*(?:[.,;:)]|$)))"
              + "|(?i:\\bpor (?:determinar|definir|confirmar|completar)\\b)"
              + "|(?i:\\b(?:your|text|content|more) (?:text|goes|to come) here\\b)"
              + "|(?i:\\bplaceholder\\b)|(?i:\\basdf)"
              + "|\\bMonth (?:Day, )?Year\\b|(?i:\\bmm/dd/yyyy\\b)|#{3,}"
              + "|\\b(?:TODO|FIXME)\\b"
              + "|(?<!\\b(?:Section|Chapter|Article|Part|Title|Attachment) )\\bX{2,}\\b"
              + "|\\b[xX]+\\.[xX]{2,}\\b"
              + "|\\bn{1,3}\\.n{2,}\\b"
              + "|(?i:\\blorem ipsum\\b)"
              + "|(?i:\\binsert (?:here|name|date|link|text|phone)\\b)"
              + "|_{4,}"
              + "|\\?{3,}");

  /** Brackets that an editor sets in a sound text. */
  private static final Set<String> SOUND = Set.of("[sic]", "[emphasis added]", "[sic!]");

  /** The first mark in this text. */
  public static Optional<Scratch> first(String text) {
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      String words = matcher.group();
      if (!SOUND.contains(words.toLowerCase(Locale.ROOT))) {
        return Optional.of(new Scratch(matcher.start(), words));
      }
    }
    return Optional.empty();
  }
}
