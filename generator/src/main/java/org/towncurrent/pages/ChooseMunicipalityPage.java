package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Utility;
import org.towncurrent.words.Word;

/** Asks a reader of a joint program where they live, because Basic Service depends on it. */
public record ChooseMunicipalityPage(Optional<Word> introduction, List<Town> towns) {

  /**
   * A city or town of the program.
   *
   * @param utility empty where it is not known
   */
  public record Town(String name, Optional<String> utility, String href) {}

  static ChooseMunicipalityPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    return new ChooseMunicipalityPage(
        outlook.program().introduction().map(voice::say),
        outlook.program().municipalities().stream()
            .map(
                municipality ->
                    new Town(
                        municipality.name(),
                        municipality.utility().flatMap(outlook.facts()::utility).map(Utility::name),
                        plan.nearest(
                                page.program(),
                                page.language(),
                                Optional.of(municipality),
                                Page.HOME)
                            .map(home -> outlook.href(page.address(), home))
                            .orElseThrow()))
            .toList());
  }
}
