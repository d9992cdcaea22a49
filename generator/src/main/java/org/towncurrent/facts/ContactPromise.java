package org.towncurrent.facts;

import java.util.Optional;

/**
 * A way to reach somebody that the plan promises to residents.
 *
 * @param quotation the sentence of the plan that says so
 */
public record ContactPromise(
    Kind contact, Optional<String> quotation, Optional<String> section, Origin origin) {

  /** What is promised. */
  public enum Kind {
    /** A number of the program that costs the caller nothing. */
    PROGRAM_TOLL_FREE,
    /** A phone number of the program. */
    PROGRAM_PHONE,
    /** A mail address of the program. */
    PROGRAM_EMAIL,
    /** A web site of the program. */
    PROGRAM_WEBSITE,
    /** A number of the supplier that costs the caller nothing. */
    SUPPLIER_TOLL_FREE,
    /** A phone number of the supplier. */
    SUPPLIER_PHONE
  }
}
