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
    assertThat(Digest.of(1, 1_000)).isEqualTo("bdef60921cb306c7");
    assertThat(Digest.of(7, 100_000)).isEqualTo("66d061076718df13");
  }

  @Test
  void eachSeedHasItsOwnCases() {
    assertThat(Digest.of(2, 100)).isNotEqualTo(Digest.of(1, 100)).hasSize(16);
  }
}
