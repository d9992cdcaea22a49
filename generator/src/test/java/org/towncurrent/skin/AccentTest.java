package org.towncurrent.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.facts.Color;

final class AccentTest {

  private static final Scheme SCHEME = SharedSheet.scheme();

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.00",
    "#ffffff, #000, 21.00",
    "#777777, #ffffff, 4.47",
    "#767676, #ffffff, 4.54",
    "#7fd1c7, #ffffff, 1.77",
    "#ff0000, #ffffff, 3.99",
    "#0000ff, #ffffff, 8.59",
    "#123456, #123456, 1.00"
  })
  void contrastIsThatOfWcag(String one, String other, String ratio) {
    assertThat(Contrast.inWords(Contrast.ratio(color(one), color(other)))).isEqualTo(ratio);
  }

  @Test
  void whatJustFailsIsNotRoundedUpToWhatItMisses() {
    assertThat(Contrast.inWords(4.4999)).isEqualTo("4.49");
    assertThat(Contrast.inWords(4.5)).isEqualTo("4.50");
  }

  @Test
  void everyPairOfTextAndGroundInTheSheetCanBeRead() {
    for (Tokens tokens : List.of(SCHEME.light(), SCHEME.dark())) {
      for (Color text : List.of(tokens.ink(), tokens.quiet(), tokens.accent())) {
        for (Color ground : tokens.grounds()) {
          assertThat(Contrast.ratio(text, ground))
              .as("%s on %s", text.hex(), ground.hex())
              .isGreaterThanOrEqualTo(Contrast.TEXT);
        }
      }
      assertThat(Contrast.ratio(tokens.accentInk(), tokens.accent()))
          .isGreaterThanOrEqualTo(Contrast.TEXT);
    }
  }

  @Test
  void whateverTheTownsColorItsDarkAccentCanBeRead() {
    for (Color town : colors()) {
      Accent accent = Accent.of(town, SCHEME);
      for (Color ground : SCHEME.dark().grounds()) {
        assertThat(Contrast.ratio(accent.dark(), ground))
            .as("%s, which %s became, on %s", accent.dark().hex(), town.hex(), ground.hex())
            .isGreaterThanOrEqualTo(Contrast.TEXT);
      }
      assertThat(Contrast.ratio(accent.darkInk(), accent.dark()))
          .as("%s on %s", accent.darkInk().hex(), accent.dark().hex())
          .isGreaterThanOrEqualTo(Contrast.TEXT);
      assertThat(accent.light()).isEqualTo(town);
    }
  }

  @Test
  void whateverTheTownsColorTheShadeSuggestedIsTheNearestThatCanBeRead() {
    for (Color town : colors()) {
      Color near = Accent.nearest(town, SCHEME).orElseThrow();
      List<Color> darker = Shades.of(town).darker();
      assertThat(readable(near)).as("%s for %s", near.hex(), town.hex()).isTrue();
      assertThat(darker.subList(0, darker.indexOf(near)))
          .as("shades between %s and %s", town.hex(), near.hex())
          .noneMatch(AccentTest::readable);
      assertThat(Accent.faintOn(town, SCHEME).isEmpty() && Accent.carriesInk(town, SCHEME))
          .isEqualTo(near.equals(town));
    }
  }

  @Test
  void shadesRunFromTheColorToBlackAndWhiteInSmallSteps() {
    for (Color town : colors()) {
      Shades shades = Shades.of(town);
      assertThat(shades.darker()).startsWith(town).endsWith(color("#000"));
      assertThat(shades.lighter()).startsWith(town).endsWith(color("#fff"));
      for (List<Color> line : List.of(shades.darker(), shades.lighter())) {
        for (int i = 1; i < line.size(); i++) {
          assertThat(Contrast.ratio(line.get(i - 1), line.get(i))).isLessThan(1.15);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"#7fd1c7", "#ff8a3d", "#7aa7ff", "#e06ab0", "#9ccc3c"})
  void aShadeKeepsItsHue(String hex) {
    Color town = color(hex);
    Color near = Accent.nearest(town, SCHEME).orElseThrow();
    Color dark = Accent.of(near, SCHEME).dark();

    assertThat(hue(near)).as(near.hex()).isCloseTo(hue(town), within(15.0));
    assertThat(hue(dark)).as(dark.hex()).isCloseTo(hue(town), within(15.0));
  }

  @Test
  void greyStaysGrey() {
    Color near = Accent.nearest(color("#bbbbbb"), SCHEME).orElseThrow();

    assertThat(near.red()).isEqualTo(near.green()).isEqualTo(near.blue());
  }

  @Test
  void theInkIsTheOneThatCanBeReadBetter() {
    Accent deepBlue = Accent.of(color("#1d3f8a"), SCHEME);

    assertThat(deepBlue.lightInk()).isEqualTo(SCHEME.light().accentInk());
    assertThat(deepBlue.darkInk()).isEqualTo(SCHEME.dark().accentInk());
  }

  private static boolean readable(Color shade) {
    return Accent.faintOn(shade, SCHEME).isEmpty() && Accent.carriesInk(shade, SCHEME);
  }

  /** The angle on the color wheel, in degrees. */
  private static double hue(Color color) {
    return java.awt.Color.RGBtoHSB(color.red(), color.green(), color.blue(), new float[3])[0]
        * 360.0;
  }

  private static Color color(String hex) {
    return Color.of(hex).orElseThrow();
  }

  /** A coarse grid over all colors. */
  private static List<Color> colors() {
    int[] parts = {0, 36, 73, 109, 146, 182, 219, 255};
    List<Color> colors = new ArrayList<>();
    for (int red : parts) {
      for (int green : parts) {
        for (int blue : parts) {
          colors.add(new Color(red, green, blue));
        }
      }
    }
    return colors;
  }
}
