package org.towncurrent.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.towncurrent.Project;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding;

final class StyleSheetTest {

  private static final String SOUND =
      """
      /* :root { --paper: #000; } */
      @import "other.css";
      :root {
        --paper: #fff; --wash: #f3f6f5; --mark: #fff4d1;
        --ink: #1c2830; --quiet: #52616b; /* --ink: #fff; */
        --accent: #0a5c5a; --accent-ink: #fff;
        --serif: "a { --ink: red }", serif;
      }
      @media print { :root { --paper: #123456; } }
      .a:root { --paper: #123; }
      @media (prefers-color-scheme:dark) {
        .b { color: red; }
        :root {
          --paper: #12191b; --wash: #1b2527; --mark: #332a0c;
          --ink: #e7eeec; --quiet: #a9b8b6;
          --accent: #7fd1c7; --accent-ink: #0c1b1b
        }
      }
      """;

  private final List<Finding> findings = new ArrayList<>();

  @Test
  void theColorsAreReadFromTheRootBlocksAlone() {
    Scheme scheme = read(SOUND).orElseThrow().scheme();

    assertThat(findings).isEmpty();
    assertThat(scheme.light().paper().hex()).isEqualTo("#ffffff");
    assertThat(scheme.light().ink().hex()).isEqualTo("#1c2830");
    assertThat(scheme.dark().paper().hex()).isEqualTo("#12191b");
    assertThat(scheme.dark().accentInk().hex()).isEqualTo("#0c1b1b");
  }

  @Test
  void severalFilesMakeOneSheet() {
    int half = SOUND.indexOf("@media (prefers");
    Optional<StyleSheet> sheet =
        StyleSheet.of(
            List.of(
                new StyleSheet.Part("a.css", SOUND.substring(0, half)),
                new StyleSheet.Part("b.css", SOUND.substring(half))),
            findings);

    assertThat(sheet.orElseThrow().scheme()).isEqualTo(read(SOUND).orElseThrow().scheme());
  }

  @Test
  void aColorThatIsMissingIsNamedWithItsScheme() {
    assertThat(read(SOUND.replace("--wash: #1b2527;", ""))).isEmpty();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString())
        .contains("a.css:1:1", "style-color", "`--wash`", "dark scheme", "prefers-color-scheme");
  }

  @Test
  void aColorThatIsNoFigureIsNamedWithItsPlace() {
    assertThat(read(SOUND.replace("--quiet: #52616b", "--quiet: slategrey"))).isEmpty();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString()).contains("a.css:5:28", "`--quiet`", "light scheme");
  }

  @Test
  void aColorThatIsSetTwiceIsRefused() {
    assertThat(read(SOUND + ":root { --ink: #000; }")).isEmpty();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString()).contains("a.css:19:9", "`--ink`", "second time");
  }

  @Test
  void theSheetOfAProgramWithoutAccentIsTheSharedOne() {
    assertThat(SharedSheet.sheet().bytes(Optional.empty()))
        .isEqualTo(SharedSheet.css().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anAccentStandsBehindTheSharedSheetOnScreensOnlyAndDarkLast() {
    StyleSheet sheet = SharedSheet.sheet();
    Color blue = Color.of("#1d4f91").orElseThrow();
    Accent accent = Accent.of(blue, sheet.scheme());

    String css = new String(sheet.bytes(Optional.of(blue)), StandardCharsets.UTF_8);

    assertThat(css)
        .startsWith(SharedSheet.css())
        .isEqualTo(
            SharedSheet.css()
                + """

                @media screen {
                  :root { --accent: #1d4f91; --accent-ink: #ffffff; }
                }
                @media screen and (prefers-color-scheme: dark) {
                  :root { --accent: %s; --accent-ink: #0c1b1b; }
                }
                """
                    .replace("%s", accent.dark().hex()));
    assertThat(accent.dark()).isNotEqualTo(blue);
  }

  @Test
  void whatOnlySomePagesNeedStandsInASheetOfItsOwn() {
    StyleSheet sheet =
        StyleSheet.of(
                List.of(
                    new StyleSheet.Part("assets/town.css", SOUND),
                    new StyleSheet.Part("parts/form/calculator.css", "form { margin: 0; }"),
                    new StyleSheet.Part("parts/label/reference.css", ".label { margin: 0; }"),
                    new StyleSheet.Part("parts/offer/offer.css", ".offer { margin: 0; }")),
                findings)
            .orElseThrow();

    assertThat(new String(sheet.bytes(Optional.empty()), StandardCharsets.UTF_8))
        .startsWith(SOUND)
        .contains(".offer {")
        .doesNotContain("form {", ".label {");
    assertThat(sheet.bytes(StyleSheet.More.CALCULATOR)).asString().isEqualTo("form { margin: 0; }");
    assertThat(sheet.bytes(StyleSheet.More.REFERENCE))
        .asString()
        .isEqualTo(".label { margin: 0; }");
    assertThat(new String(sheet.whole(), StandardCharsets.UTF_8))
        .contains(SOUND, "form {", ".label {", ".offer {");
  }

  @Test
  void nothingMovesSoThatNobodyWhoAskedForLessMotionIsDisturbed() throws IOException {
    try (Stream<Path> parts = Files.walk(Project.ORIGINAL.resolve("templates"));
        Stream<Path> base = Files.list(Project.ORIGINAL.resolve("assets"))) {
      List<Path> sheets =
          Stream.concat(parts, base).filter(file -> file.toString().endsWith(".css")).toList();
      assertThat(sheets).hasSizeGreaterThan(20);
      for (Path sheet : sheets) {
        assertThat(Files.readString(sheet))
            .as(sheet.toString())
            .doesNotContainPattern("(animation|transition|scroll-behavior)[a-z-]*\\s*:");
      }
    }
  }

  private Optional<StyleSheet> read(String css) {
    return StyleSheet.of(List.of(new StyleSheet.Part("a.css", css)), findings);
  }
}
