package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.Waiver;

/**
 * The disclosure labels: the newest of each product, or those of one quarter.
 *
 * @param quarter the quarter the page is about; empty on the page of the newest labels
 * @param missing the products without a label
 * @param file the same for programs to read
 * @param quarters all quarters that have labels, the newest first
 */
public record DisclosurePage(
    Optional<String> quarter,
    Optional<String> from,
    Optional<String> until,
    List<LabelView> labels,
    List<String> missing,
    List<QuarterLink> quarters,
    String file,
    boolean sample,
    boolean waiverRequested,
    boolean waiverGranted,
    Optional<String> waiverDocket) {

  /** A quarter to read about. */
  public record QuarterLink(
      String name, String from, String until, String href, Optional<String> current) {}

  /** The quarters of which there are labels by this day, the newest first. */
  static List<Quarter> quarters(Program program) {
    TreeSet<Quarter> quarters = new TreeSet<>();
    program.labels().forEach(label -> quarters.add(label.quarter()));
    return List.copyOf(quarters.descendingSet());
  }

  /** The newest label of each product. */
  static DisclosurePage newest(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    List<DisclosureLabel> labels = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Product product : program.products()) {
      Optional<Quarter> newest =
          program.labels().stream()
              .filter(label -> label.product().equals(product.id()))
              .map(DisclosureLabel::quarter)
              .max(Quarter::compareTo);
      program.labels().stream()
          .filter(label -> label.product().equals(product.id()))
          .filter(label -> newest.equals(Optional.of(label.quarter())))
          .forEach(labels::add);
      if (newest.isEmpty()) {
        missing.add(product.name().in(voice.language().tag()));
      }
    }
    return of(plan, page, outlook, voice, Optional.empty(), labels, missing);
  }

  /** The labels of the quarter that the page is about. */
  static DisclosurePage ofQuarter(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Quarter quarter = page.which().flatMap(which -> Quarter.parse(which.value())).orElseThrow();
    return of(
        plan,
        page,
        outlook,
        voice,
        Optional.of(quarter),
        outlook.program().labels().stream()
            .filter(label -> label.quarter().equals(quarter))
            .toList(),
        List.of());
  }

  private static DisclosurePage of(
      SitePlan plan,
      PlannedPage page,
      Outlook outlook,
      Voice voice,
      Optional<Quarter> quarter,
      List<DisclosureLabel> labels,
      List<String> missing) {
    Program program = outlook.program();
    List<QuarterLink> quarters = new ArrayList<>();
    for (Quarter one : quarters(program)) {
      Links.find(plan, page, outlook, Page.DISCLOSURE_QUARTER, one.id())
          .ifPresent(
              link ->
                  quarters.add(
                      new QuarterLink(
                          one.toString(),
                          voice.day(one.first()),
                          voice.day(one.last()),
                          link.href(),
                          quarter.filter(one::equals).map(same -> "page"))));
    }
    return new DisclosurePage(
        quarter.map(Quarter::toString),
        quarter.map(one -> voice.day(one.first())),
        quarter.map(one -> voice.day(one.last())),
        LabelView.all(labels, outlook, voice),
        missing,
        quarters,
        outlook.href(page.address(), TownFile.LABELS.within()),
        labels.stream().anyMatch(label -> !label.real()),
        program.waiver().state() == Waiver.State.REQUESTED,
        program.waiver().state() == Waiver.State.GRANTED,
        program.waiver().docket());
  }
}
