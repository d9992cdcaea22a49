package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.qr.QrCode;

/**
 * What the webmaster of a town takes from here: links, texts, frames and a QR code, each to be
 * copied as it is.
 *
 * @param address the program's, to which the QR code leads
 * @param qrFile the QR code as a file
 * @param postings what the plan wants posted
 * @param flyer the sheet to print and hand out
 * @param prices the prices as they are framed; empty as long as there is no such page
 * @param calculator the calculator as it is framed
 */
public record ForTownsPage(
    String address,
    List<TownBlocks.InLanguage> languages,
    QrCode qr,
    String qrFile,
    TownBlocks.Block policy,
    Optional<Link> postings,
    Optional<Link> flyer,
    Optional<Link> prices,
    Optional<Link> calculator) {

  static ForTownsPage of(
      SitePlan plan, PlannedPage page, Outlook outlook, TownBlocks blocks, QrCode qr) {
    return new ForTownsPage(
        outlook.choice().base(),
        blocks.all(),
        qr,
        outlook.href(page.address(), TownFile.QR_CODE.within()),
        blocks.policy(),
        Links.find(plan, page, outlook, Page.POSTINGS),
        Links.find(plan, page, outlook, Page.FLYER),
        Links.find(plan, page, outlook, Page.EMBED_PRICES),
        Links.find(plan, page, outlook, Page.EMBED_CALCULATOR));
  }
}
