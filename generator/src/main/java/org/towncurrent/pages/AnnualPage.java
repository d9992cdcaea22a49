package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;

/**
 * The years of which the program tells something, the newest first.
 *
 * @param savings the page that tells what all of them saved or cost
 * @param missing years that are over, in which the program had prices, and of which nothing is told
 */
public record AnnualPage(List<YearLink> years, List<String> missing, Optional<String> savings) {

  /** No program is so old; a slip of the pen must not make a list of a thousand years. */
  private static final int MOST_YEARS = 40;

  /**
   * A year to read about.
   *
   * @param over whether it has ended
   */
  public record YearLink(
      String year, String href, Optional<String> current, boolean over, boolean sample) {}

  static AnnualPage of(SitePlan plan, PlannedPage page, Outlook outlook) {
    return new AnnualPage(
        links(plan, page, outlook),
        missing(outlook),
        Links.find(plan, page, outlook, Page.SAVINGS).map(Link::href));
  }

  /** The years that have a page, the newest first. */
  static List<Integer> years(Program program) {
    return program.annual().years().stream()
        .map(AnnualInformation::year)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  static List<YearLink> links(SitePlan plan, PlannedPage page, Outlook outlook) {
    Program program = outlook.program();
    List<YearLink> links = new ArrayList<>();
    for (int year : years(program)) {
      String name = Integer.toString(year);
      Optional<String> current =
          page.which().filter(which -> which.value().equals(name)).map(which -> "page");
      Links.find(plan, page, outlook, Page.ANNUAL_YEAR, name)
          .ifPresent(
              link ->
                  links.add(
                      new YearLink(
                          name,
                          link.href(),
                          current,
                          outlook.asOf().year() > year,
                          program
                              .annual()
                              .of(year)
                              .filter(AnnualInformation::sample)
                              .isPresent())));
    }
    return links;
  }

  private static List<String> missing(Outlook outlook) {
    Program program = outlook.program();
    int now = outlook.asOf().year();
    int first =
        program.prices().stream()
            .filter(row -> row.price().isPresent())
            .map(ProductPrice::from)
            .flatMap(Optional::stream)
            .mapToInt(MeterRead::year)
            .min()
            .orElse(now);
    List<String> missing = new ArrayList<>();
    for (int year = now - 1; year >= Math.max(first, now - MOST_YEARS); year--) {
      if (program.annual().of(year).isEmpty()) {
        missing.add(Integer.toString(year));
      }
    }
    return missing;
  }
}
