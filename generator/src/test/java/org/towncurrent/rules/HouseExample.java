package org.towncurrent.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.towncurrent.facts.Finding;
import org.towncurrent.read.House;

/**
 * Facts that a rule must find wrong, or leave alone: the sound house with something edited.
 *
 * @param expected file:line:column of the finding; empty where there must be none
 * @param words what message and hint must hold
 */
record HouseExample(
    String rule, String name, Consumer<House> edit, String expected, List<String> words)
    implements RuleExample {

  @Override
  public boolean failing() {
    return !expected.isEmpty();
  }

  @Override
  public Shown shown(Path folder) throws IOException {
    House house = House.in(folder);
    Inspection inspection = Inspection.before(house);
    Fragment.Files before = Fragment.Files.under(folder);
    edit.accept(house);
    Fragment.Files after = Fragment.Files.under(folder);
    Optional<Finding> found =
        inspection.findings().stream()
            .filter(finding -> finding.code().equals(rule))
            .filter(finding -> finding.place().toString().equals(expected))
            .findFirst();
    boolean byThePast =
        failing()
            && inspection.findingsOfAFirstPublication().stream()
                .noneMatch(finding -> finding.code().equals(rule));
    return new Shown(Fragment.of(before, after, found, byThePast), found);
  }

  @Override
  public String toString() {
    return rule + ": " + name;
  }
}
