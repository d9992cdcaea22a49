package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * An address that was published once, and where it leads now.
 *
 * @param program the folder it was published in; the id of a program
 * @param from within that folder, as typed: {@code en/rates/}; a leading {@code *}{@code /} stands
 *     for every language, {@code *} at the end for everything below
 * @param to as typed: within that folder (for a whole program: with the id of another), or an https
 *     address
 * @param base where a program that is no longer on the site was published; empty for addresses of
 *     programs that are
 * @param since the day on which it moved
 * @param reason why, for those who come later
 */
public record Redirect(
    String program,
    String from,
    String to,
    Optional<String> base,
    Optional<Day> since,
    Optional<String> reason,
    Origin origin) {

  /** The mark of "everything below", and of "every language". */
  public static final String ANY = "*";

  /** What stands for every language at the beginning of an address. */
  public static final String EVERY_LANGUAGE = ANY + "/";

  /** Whether it is about all addresses of a program that is no longer on the site. */
  public boolean wholeProgram() {
    return base.isPresent();
  }

  /** Whether it stands for every address that begins with it. */
  public boolean below() {
    return wholeProgram() || from.equals(ANY) || from.endsWith("/" + ANY);
  }

  /** Whether what follows in an address follows where it leads as well. */
  public boolean keepsRest() {
    return to.endsWith("/" + ANY);
  }
}
