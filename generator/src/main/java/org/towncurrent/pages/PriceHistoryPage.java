package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ProgramClass;

/**
 * Every price there was, here and on Basic Service, as it was published, and who says so.
 *
 * @param charts a drawing for each class
 * @param apart on how many days each product cost less than Basic Service, and more
 * @param gaps what is not known
 * @param complete whether nothing is missing
 * @param file the same prices as a table for spreadsheets
 */
public record PriceHistoryPage(
    List<PriceHistory.Group> history,
    List<PriceChart> charts,
    List<DaysApart> apart,
    PriceGaps gaps,
    boolean complete,
    String file,
    List<Source> sources) {

  /** Where prices come from. */
  public record Source(String text, Optional<String> lookedUp) {}

  static PriceHistoryPage of(PlannedPage page, Outlook outlook, Voice voice) {
    PriceGaps gaps = PriceGaps.of(outlook, voice);
    return new PriceHistoryPage(
        PriceHistory.whole(outlook, voice),
        PriceChart.of(outlook, voice),
        DaysApart.of(outlook, voice),
        gaps,
        gaps.none(),
        outlook.href(page.address(), TownFile.PRICES.within()),
        sources(outlook, voice));
  }

  private static List<Source> sources(Outlook outlook, Voice voice) {
    Set<Source> sources = new LinkedHashSet<>();
    outlook.program().prices().stream()
        .flatMap(price -> price.source().stream())
        .forEach(source -> sources.add(new Source(source, Optional.empty())));
    for (ProgramClass one : outlook.program().classes()) {
      for (BasicServicePrice row : outlook.prices().everyBasicRow(one)) {
        sources.add(new Source(row.source(), Optional.of(voice.day(row.lookedUp()))));
      }
    }
    return new ArrayList<>(sources);
  }
}
