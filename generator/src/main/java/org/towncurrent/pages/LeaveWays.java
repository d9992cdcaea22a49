package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.Way;
import org.towncurrent.facts.Ways;
import org.towncurrent.words.Word;

/**
 * How one leaves the program, as a letter tells it.
 *
 * @param call whether one can call the supplier
 * @param form the address of the form
 * @param asked whether one can ask the utility for Basic Service
 */
public record LeaveWays(
    boolean call, Optional<String> form, boolean asked, Optional<Word> utilityPhone) {

  static LeaveWays of(Outlook outlook) {
    Ways leave = outlook.program().leave();
    return new LeaveWays(
        leave.ways().contains(Way.SUPPLIER_PHONE),
        leave.ways().contains(Way.FORM) ? leave.form() : Optional.empty(),
        leave.ways().contains(Way.UTILITY),
        outlook.prices().utility().flatMap(Utility::phone).map(Names::phone));
  }
}
