package org.towncurrent.pages;

import org.towncurrent.facts.ProgramState;
import org.towncurrent.qr.QrCode;

/**
 * One sheet to print and hand out at the City Hall or Town Hall, the library and the council on
 * aging: what the program is, what it costs, how to leave, and where to read on.
 *
 * @param sample whether it shows made-up figures
 * @param home what the home page says
 * @param ended whether nobody is served any more
 * @param leave how a participant leaves
 * @param qr leads to the address
 * @param address of the home page in the language of the sheet
 */
public record FlyerPage(
    boolean sample, HomePage home, boolean ended, LeaveWays leave, QrCode qr, String address) {

  static FlyerPage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    String address =
        plan.nearest(page.program(), page.language(), outlook.municipality(), Page.HOME)
            .map(outlook::published)
            .orElse(outlook.choice().base());
    ProgramState state = outlook.program().state();
    return new FlyerPage(
        outlook.program().sample(),
        HomePage.of(plan, page, outlook, voice),
        state == ProgramState.BETWEEN_CONTRACTS || state == ProgramState.TERMINATED,
        LeaveWays.of(outlook),
        QrCode.of(address),
        address);
  }
}
