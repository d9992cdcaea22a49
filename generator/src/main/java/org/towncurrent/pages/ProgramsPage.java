package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Facts;

/** The list of programs, at the root of the output. */
public record ProgramsPage(String siteTitle, List<Entry> programs) {

  /**
   * One program.
   *
   * @param municipalities empty where none is known
   */
  public record Entry(
      String href,
      String name,
      Optional<String> municipalities,
      boolean sample,
      boolean beforeLaunch) {}

  static ProgramsPage of(Facts facts) {
    return new ProgramsPage(
        facts.config().title(),
        facts.programs().stream()
            .map(
                program ->
                    new Entry(
                        program.id() + "/",
                        program.name().english(),
                        Optional.of(
                                String.join(
                                    ", ",
                                    program.municipalities().stream()
                                        .map(Names::officialName)
                                        .toList()))
                            .filter(names -> !names.isEmpty()),
                        program.sample(),
                        program.state().beforeLaunch()))
            .toList());
  }
}
