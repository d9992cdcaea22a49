package org.towncurrent.pages;

import java.util.List;
import org.towncurrent.facts.Facts;

/** The list of programs, at the root of the output. */
public record ProgramsPage(String siteTitle, List<Entry> programs) {

  /** One program. */
  public record Entry(
      String href, String name, String municipalities, boolean sample, boolean beforeLaunch) {}

  static ProgramsPage of(Facts facts) {
    return new ProgramsPage(
        facts.config().title(),
        facts.programs().stream()
            .map(
                program ->
                    new Entry(
                        program.id() + "/",
                        program.name().english(),
                        String.join(
                            ", ",
                            program.municipalities().stream().map(Names::officialName).toList()),
                        program.sample(),
                        program.state().beforeLaunch()))
            .toList());
  }
}
