package org.towncurrent.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Program;

/** The notices of a program, the newest first, and the Product Summary Forms. */
public record NoticesPage(List<Line> notices, List<Summary> summaries) {

  /**
   * A notice.
   *
   * @param kind one of {@link Notice.Kind}, as it is typed
   * @param coming whether it is mailed later than the page is made
   */
  public record Line(
      String kind,
      String mailing,
      boolean coming,
      boolean sample,
      Link link,
      Optional<Link> enclosures) {}

  /** The Product Summary Form of a product. */
  public record Summary(String product, Link link) {}

  /** Those of a program, the newest first. */
  static List<Notice> newestFirst(Program program) {
    return program.notices().stream()
        .sorted(Comparator.comparing(Notice::mailing).reversed().thenComparing(Notice::id))
        .toList();
  }

  static NoticesPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    return new NoticesPage(
        newestFirst(outlook.program()).stream()
            .map(notice -> line(notice, plan, page, outlook, voice))
            .toList(),
        outlook.prices().products().stream()
            .flatMap(
                product ->
                    Links.find(plan, page, outlook, Page.PRODUCT_SUMMARY, product.id())
                        .map(link -> new Summary(product.name().in(voice.language().tag()), link))
                        .stream())
            .toList());
  }

  static Line line(Notice notice, SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    return new Line(
        OptOutNoticePage.typed(notice.kind()),
        voice.day(notice.mailing()),
        notice.mailing().isAfter(outlook.asOf()),
        !notice.real(),
        Links.find(plan, page, outlook, Page.NOTICE, notice.id()).orElseThrow(),
        Links.find(plan, page, outlook, Page.NOTICE_ENCLOSURES, notice.id())
            .filter(link -> notice.kind() == Notice.Kind.OPT_OUT));
  }
}
