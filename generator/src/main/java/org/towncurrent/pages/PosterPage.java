package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Quarter;
import org.towncurrent.qr.QrCode;
import org.towncurrent.rates.Day;

/**
 * A sheet to print and post in the City Hall or Town Hall: large type, and a QR code to the page
 * that says it all.
 *
 * @param from the first day of the quarter; empty where it tells of prices
 * @param until its last day
 * @param labels the disclosure labels that are posted with it
 * @param change the new prices; empty where it tells of labels
 * @param qr leads to the address
 * @param address of the page that is always up to date
 */
public record PosterPage(
    Optional<String> from,
    Optional<String> until,
    boolean sample,
    List<LabelView> labels,
    Optional<PriceChange> change,
    QrCode qr,
    String address) {

  /** The sheet for the disclosure labels of a quarter. */
  static PosterPage ofLabels(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Quarter quarter = page.which().flatMap(which -> Quarter.parse(which.value())).orElseThrow();
    var labels =
        outlook.program().labels().stream()
            .filter(label -> label.quarter().equals(quarter))
            .toList();
    String address = address(plan, outlook, voice, Page.DISCLOSURE);
    return new PosterPage(
        Optional.of(voice.day(quarter.first())),
        Optional.of(voice.day(quarter.last())),
        labels.stream().anyMatch(label -> !label.real()),
        LabelView.all(labels, outlook, voice),
        Optional.empty(),
        QrCode.of(address),
        address);
  }

  /** The sheet for the new prices of a day. */
  static PosterPage ofPrices(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Day day = page.which().map(which -> Day.parse(which.value())).orElseThrow();
    String address = address(plan, outlook, voice, Page.PRICES);
    return new PosterPage(
        Optional.empty(),
        Optional.empty(),
        outlook.program().sample(),
        List.of(),
        Optional.of(PriceChange.of(outlook, day, voice)),
        QrCode.of(address),
        address);
  }

  private static String address(SitePlan plan, Outlook outlook, Voice voice, Page about) {
    return plan.nearest(outlook.program(), voice.language().tag(), outlook.municipality(), about)
        .map(outlook::published)
        .orElse(outlook.choice().base());
  }
}
