package org.towncurrent.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.towncurrent.words.Language;

/**
 * The words of the program and what they mean, in the order in which those who read the language
 * look them up.
 */
public record AToZPage(List<TextBlock> words) {

  static AToZPage of(List<TextBlock> words, Language language) {
    Collator order = Collator.getInstance(Locale.forLanguageTag(language.tag()));
    order.setStrength(Collator.SECONDARY); // capital letters do not matter, accents do
    return new AToZPage(
        words.stream()
            .sorted(
                Comparator.comparing((TextBlock word) -> word.title().text(), order)
                    .thenComparing(TextBlock::id))
            .toList());
  }
}
