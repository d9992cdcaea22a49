package org.towncurrent.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.render.Renderer;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.words.Language;
import org.towncurrent.words.Translations;

/**
 * What becomes of every example of every part, as text to be read in {@code golden}. Run with
 * {@code -Dgolden.update=true} to write what comes out now, then read the difference.
 */
class PartsTest {

  private static final Path TEMPLATES = Path.of("..", "templates");
  private static final Path GOLDEN = Path.of("src/test/resources/org/towncurrent/gallery/golden");
  private static final PartsFolder FOLDER =
      PartsFolder.read(TEMPLATES.resolve("parts"), "templates/parts");
  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.ACCENTED, Language.MIRRORED);
  private static final Gallery GALLERY =
      new Gallery(
          FOLDER,
          new Renderer(
              TemplateFiles.in(TEMPLATES, "templates"),
              Map.of(
                  Language.ACCENTED,
                  Translations.accented(),
                  Language.MIRRORED,
                  Translations.mirrored())),
          LANGUAGES,
          Map.of("town.css", new byte[] {'a'}));

  static Stream<Part> parts() {
    return FOLDER.parts().stream();
  }

  @Test
  void everyPartHasExamples() throws IOException {
    assertThat(FOLDER.findings()).isEmpty();
    try (Stream<Path> folders = Files.list(TEMPLATES.resolve("parts"))) {
      assertThat(FOLDER.parts()).hasSize((int) folders.filter(Files::isDirectory).count());
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void itsExamplesComeOutAsWritten(Part part) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Example example : part.examples()) {
      text.append("=== ").append(example.name()).append('\n');
      text.append(GALLERY.html(part, example, Language.ENGLISH).strip()).append('\n');
    }
    Path golden = GOLDEN.resolve(part.name() + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text.toString())
        .as("run the tests of this class with -Dgolden.update=true, and read the difference")
        .isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everyKeyOfAnExampleIsAskedFor(Part part) {
    assertThat(GALLERY.unused(part)).isEmpty();
  }

  @Test
  void everyPageOfTheGalleryIsThereInEveryLanguage() {
    for (Language language : LANGUAGES) {
      assertThat(page("_parts/" + language.tag() + "/"))
          .contains("lang=\"" + language.tag() + "\"")
          .contains("/_parts/" + language.tag() + "/offer/");
      assertThat(GALLERY.examples(language)).hasSizeGreaterThan(FOLDER.parts().size());
      GALLERY.examples(language).forEach(address -> assertThat(page(address)).contains("<main"));
    }
    assertThat(page("_parts/en/offer/")).contains("changes each month", "14.512");
    assertThat(page("_parts/")).isEqualTo(page("_parts/en/"));
    assertThat(page("_parts/town.css")).isEqualTo("a");
    for (String nowhere : List.of("xx/", "en/nothing/", "en/offer/nothing/", "en/offer", "a.css")) {
      assertThat(GALLERY.at("_parts/" + nowhere)).as(nowhere).isEmpty();
    }
  }

  private static String page(String address) {
    return new String(GALLERY.at(address).orElseThrow(), StandardCharsets.UTF_8);
  }
}
