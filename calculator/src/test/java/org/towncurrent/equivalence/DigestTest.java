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
    assertThat(Digest.of(1, 1_000)).isEqualTo("6cf6697a2d37d963");
    assertThat(Digest.of(7, 100_000)).isEqualTo("a3e2fa498dd161e0");
  }

  @Test
  void eachSeedHasItsOwnCases() {
    assertThat(Digest.of(2, 100)).isNotEqualTo(Digest.of(1, 100)).hasSize(16);
  }
}
