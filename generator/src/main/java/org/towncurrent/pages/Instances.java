package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Promise;

/** How many pages an entry of the table with a {@code {hole}} stands for, and which. */
final class Instances {

  private Instances() {}

  /** Those of this program, the newest first; a page that is not made yet has none. */
  static List<Instance> of(Program program, Page page) {
    return switch (page) {
      case NOTICE, NOTICE_ENCLOSURES ->
          NoticesPage.newestFirst(program).stream()
              .filter(notice -> page == Page.NOTICE || notice.kind() == Notice.Kind.OPT_OUT)
              .map(notice -> new Instance(notice.id(), notice.mailing().iso(), Optional.empty()))
              .toList();
      case PRODUCT_SUMMARY ->
          program.products().stream()
              .map(
                  product -> new Instance(product.id(), product.name().english(), Optional.empty()))
              .toList();
      case PROGRAM_INFORMATION_DAY ->
          ProgramInformationDayPage.days(program).stream()
              .map(day -> Instance.named(day.iso()))
              .toList();
      case DISCLOSURE_QUARTER -> quarters(program);
      case DISCLOSURE_SHEET ->
          program
                  .publicity()
                  .where(Promise.What.DISCLOSURE_LABELS)
                  .contains(PlanRule.Means.MUNICIPAL_BUILDING)
              ? quarters(program)
              : List.of();
      case PRICE_POSTER ->
          PostingKit.forPrices(program).contains(PlanRule.Means.MUNICIPAL_BUILDING)
              ? PriceChange.days(program).stream().map(day -> Instance.named(day.iso())).toList()
              : List.of();
      case ANNUAL_YEAR ->
          AnnualPage.years(program).stream()
              .map(year -> Instance.named(Integer.toString(year)))
              .toList();
      default -> List.of();
    };
  }

  private static List<Instance> quarters(Program program) {
    return DisclosurePage.quarters(program).stream()
        .map(quarter -> new Instance(quarter.id(), quarter.toString(), Optional.empty()))
        .toList();
  }
}
