package org.towncurrent.bake;

import java.util.Set;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;
import org.towncurrent.read.ContentReader;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.words.Extraction;
import org.towncurrent.words.Place;

/**
 * Every text that readers meet, for translators: templates, Markdown pages, words among the facts.
 */
public final class Texts {

  private final Extraction extraction = new Extraction();

  private Texts() {}

  /**
   * Gathers the texts.
   *
   * @throws IllegalStateException when {@code site-config.yml} cannot be read
   */
  public static Extraction of(Bakery.Order order) {
    Texts texts = new Texts();
    TemplateFiles.in(order.root().resolve("templates"), "templates")
        .all()
        .forEach(texts.extraction::add);
    Facts facts =
        ContentReader.read(order.root(), order.config(), Set.of())
            .facts()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the content cannot be read; ./site check says what is wrong with it"));
    for (PageText text : facts.texts()) {
      texts.extraction.add(
          org.towncurrent.words.Prose.of(text.origin().place().file(), text.html()));
      texts.add(text.title());
    }
    for (Program program : facts.programs()) {
      ProgramWords.of(program).forEach(texts::add);
    }
    return texts.extraction;
  }

  private void add(Prose prose) {
    extraction.add(
        prose.english(),
        new Place(prose.place().file(), prose.place().line(), prose.place().column()));
  }
}
