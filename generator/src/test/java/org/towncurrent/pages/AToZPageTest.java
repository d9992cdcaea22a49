package org.towncurrent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;
import org.towncurrent.words.Word;

/** Words stand where those who read the language look for them. */
final class AToZPageTest {

  private static List<String> sorted(String language, String... titles) {
    List<TextBlock> words =
        Stream.of(titles)
            .map(
                title ->
                    new TextBlock(
                        title, "#" + title, new Word.Said(title, false), true, Markup.rendered("")))
            .toList();
    return AToZPage.of(words, Language.of(language).orElseThrow()).words().stream()
        .map(word -> word.title().text())
        .toList();
  }

  @Test
  void capitalLettersAndAccentsDoNotMoveAWordToTheEnd() {
    assertThat(sorted("es", "Participante", "kWh", "Índice", "Zona", "Adder", "ISO"))
        .containsExactly("Adder", "Índice", "ISO", "kWh", "Participante", "Zona");
  }

  @Test
  void spanishHasALetterAfterN() {
    assertThat(sorted("es", "Oferta", "Ñame", "Nube")).containsExactly("Nube", "Ñame", "Oferta");
  }
}
