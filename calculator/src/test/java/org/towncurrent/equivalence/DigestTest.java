package org.towncurrent.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

  /**
   * The browser checks compare with the JVM directly; this pin tells whoever changes an answer that
   * it changed.
   */
  @Test
  void theAnswersAreWhatTheyWere() {
    assertThat(Digest.of(1, 1_000)).isEqualTo("3acb13b420c123bf");
    assertThat(Digest.of(7, 100_000)).isEqualTo("b4308fc74d6e1c87");
    assertThat(Digest.ofQuestions(1, 10_000)).isEqualTo("7734f58c57381dae");
  }

  @Test
  void datesAreWrittenAsTheyWere() {
    String french = "m\n".repeat(12) + "n\n".repeat(12) + "1er\n{d} {month} {y}\n{month} {y}";
    String chinese = "M月\n".repeat(24) + "1\n{y}年{month}{d}日\n{y}年{month}";
    assertThat(Digest.ofDates(1, 1_000, french)).isEqualTo("35cacca1d23786d9");
    assertThat(Digest.ofDates(1, 1_000, chinese)).isEqualTo("652f7e9e747d90ba");
  }

  @Test
  void eachSeedHasItsOwnCases() {
    assertThat(Digest.of(2, 100)).isNotEqualTo(Digest.of(1, 100)).hasSize(16);
  }
}
