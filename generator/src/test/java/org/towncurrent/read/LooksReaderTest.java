package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Looks;

final class LooksReaderTest {

  private static final String SEAL = "content/programs/pepperell/seal.svg";
  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 18'><path d='M0 0h9'/></svg>";

  @TempDir Path folder;

  private House house;

  @BeforeEach
  void setUp() throws IOException {
    house = House.in(folder);
  }

  @Test
  void aProgramMayChooseNothing() {
    assertThat(looks()).isEqualTo(Looks.plain());
  }

  @ParameterizedTest
  @CsvSource({"#0a5c5a, #0a5c5a", "#0A5C5A, #0a5c5a", "#08f, #0088ff"})
  void anAccentIsAColorInDigits(String typed, String color) {
    add("accent: \"" + typed + "\"");

    assertThat(looks().accent()).isEqualTo(Color.of(color));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "teal            | program.yml:9:9: error bad-color    | \"#0a5c5a\"",
        "'\"#12345\"'    | program.yml:9:9: error bad-color    | six of the digits",
        "'rgb(1, 2, 3)'  | program.yml:9:9: error bad-color    | six of the digits",
        "1d4f91          | program.yml:9:9: error bad-color    | Did you mean \"#1d4f91\"?",
        "'\"#1d4f91cc\"' | program.yml:9:9: error bad-color    | Did you mean \"#1d4f91\"?",
        "'\"#08fc\"'     | program.yml:9:9: error bad-color    | Did you mean \"#08f\"?",
        "'#1d4f91'       | program.yml:9:1: error no-value     | in quotes",
        "[1, 2]          | program.yml:9:9: error wrong-type   | one value",
      })
  void whatIsNoColorIsToldWithWhatToWrite(String typed, String place, String hint) {
    add("accent: " + typed);

    assertTold(place, hint);
  }

  @Test
  void aSealIsADrawingWithWordsForThoseWhoDoNotSeeIt() {
    house.write(SEAL, DRAWING);
    add("seal: {file: seal.svg, alt: Seal of the Town}");

    assertThat(house.read().findings()).isEmpty();
    var seal = looks().seal().orElseThrow();
    assertThat(seal.alt().english()).isEqualTo("Seal of the Town");
    assertThat(seal.height()).isEqualTo(2 * seal.width());
    assertThat(seal.drawing()).contains("<path d=\"M0 0h9\"/>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seal.svg                        | program.yml:9:7: error wrong-type   | alt:",
        "'{file: seal.svg}'              | program.yml:9:7: error missing-key  | alt",
        "'{file: seal.svg, alt: }'       | program.yml:9:24: error no-value    | value after",
        "'{alt: Seal}'                   | program.yml:9:7: error missing-key  | file",
        "'{file: sael.svg, alt: Seal}'   | program.yml:9:14: error missing-file | `seal.svg`",
        "'{file: seal.png, alt: Seal}'   | program.yml:9:14: error bad-value   | PNG",
        "'{file: ../seal.svg, alt: Seal}' | program.yml:9:14: error bad-value  | beside program.yml",
        "'{file: seal.svg, alt: Seal, size: 9}' | program.yml:9:35: error unknown-key | `alt`",
      })
  void whatMakesNoSealIsToldWithWhatToWrite(String typed, String place, String hint) {
    house.write(SEAL, DRAWING);
    add("seal: " + typed);

    assertTold(place, hint);
  }

  @Test
  void whatWasLeftOutOfADrawingIsAWarningAndTheRestIsRead() {
    house.write(SEAL, DRAWING.replace("<path", "\n<script>x()</script><path"));
    add("seal: {file: seal.svg, alt: Seal of the Town}");

    assertThat(house.read().findings())
        .extracting(Finding::severity)
        .containsExactly(Finding.Severity.WARNING);
    assertTold("seal.svg:2:1: warning seal-cleaned", "1 thing was left out");
    assertThat(looks().seal().orElseThrow().drawing()).doesNotContain("script");
  }

  @Test
  void aDrawingThatNobodyNamesDoesNotBelongThere() {
    house.write(SEAL, DRAWING);

    assertTold("seal.svg:1:1: error unexpected-file", "`seal:`");
  }

  private void add(String line) {
    house.edit(House.PROGRAM, "website:", line + "\nwebsite:");
  }

  private Looks looks() {
    return house.read().facts().orElseThrow().programs().get(0).looks();
  }

  private void assertTold(String place, String words) {
    Optional<Finding> told =
        house.read().findings().stream()
            .filter(finding -> finding.toString().startsWith("content/programs/pepperell/" + place))
            .findFirst();
    assertThat(told).as("%s in %s", place, house.read().findings()).isPresent();
    assertThat(told.get().message() + told.get().hint()).contains(words);
  }
}
