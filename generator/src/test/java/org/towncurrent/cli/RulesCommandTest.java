package org.towncurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.towncurrent.Project;

final class RulesCommandTest {

  @Test
  void everythingThatIsCheckedIsListed() {
    Project.Outcome outcome = Project.command("rules");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output())
        .contains("Prices\n\n  price-out-of-range\n      Error. A price lies outside")
        .contains("  bad-price\n      A price is not a number of cents per kWh");
  }

  @Test
  void aFindingIsToldWithItsExamples() {
    Project.Outcome outcome = Project.command("rules", "price-out-of-range");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output())
        .startsWith("price-out-of-range\n\nError. A price lies outside")
        .contains("\nWhy: seen on real program pages")
        .contains(" 31 |     price: 142.83\n")
        .contains(":31:12: error price-out-of-range: ")
        .doesNotContain("**", "```", "components-exceed-price");
  }

  @Test
  void aFindingThatReadersGiveIsTold() {
    assertThat(Project.command("rules", "unknown-key").output())
        .isEqualTo("unknown-key\n\nA key that does not exist, often a misspelled one.\n");
  }

  @Test
  void aNameThatDoesNotExistIsAnsweredWithThoseLikeIt() {
    Project.Outcome outcome = Project.command("rules", "price-range");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.errors())
        .contains("There is no finding \"price-range\". Did you mean price-out-of-range or ");
  }
}
