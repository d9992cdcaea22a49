package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Snapshots;
import org.towncurrent.pages.SitePlan;
import org.towncurrent.rates.Day;
import org.towncurrent.read.House;
import org.towncurrent.read.Reading;
import org.towncurrent.skin.SharedSheet;

/**
 * The rules, run over a house that was published as it was and then edited.
 *
 * @param published its addresses before
 * @param past its prices before
 */
record Inspection(House house, Set<String> published, Past past) {

  static final Day DAY = Day.of(2025, 10, 15);

  /** Of a house as it stands, which is taken for what was published last. */
  static Inspection before(House house) {
    Facts facts = facts(house);
    return new Inspection(house, SitePlan.of(facts).addresses(), past(facts));
  }

  /** What the rules say of it now. */
  List<Finding> findings() {
    return findings(published, past);
  }

  /** What they would say if it had never been published. */
  List<Finding> findingsOfAFirstPublication() {
    return findings(Set.of(), Past.none());
  }

  private List<Finding> findings(Set<String> addresses, Past prices) {
    Facts facts = facts(house);
    return check(
            facts,
            new Addresses(SitePlan.of(facts).addresses(), addresses, Optional.empty(), false),
            prices)
        .findings();
  }

  static Verdict check(Facts facts, Addresses addresses, Past past) {
    return Rules.check(facts, DAY, addresses, past, Optional.of(SharedSheet.scheme()));
  }

  static Past past(Facts facts) {
    return new Past(
        facts.programs().stream()
            .collect(Collectors.toMap(Program::id, program -> Snapshots.of(facts, program))),
        Optional.empty());
  }

  private static Facts facts(House house) {
    Reading reading = house.read();
    return reading
        .facts()
        .orElseThrow(() -> new AssertionError("cannot be read: " + reading.findings()));
  }
}
