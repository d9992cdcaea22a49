package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * What the program's plan says the public can read, and where.
 *
 * @param where the places that the plan names
 * @param section where the plan says so
 * @param quotation the sentence of the plan
 * @param languages in how many, for a message in many languages
 */
public record Promise(
    What what,
    List<PlanRule.Means> where,
    Optional<String> section,
    Optional<String> quotation,
    Optional<Integer> languages,
    Origin origin) {

  public Promise {
    where = List.copyOf(where);
  }

  /** What is promised. */
  public enum What {
    /** The disclosure label of each quarter, posted instead of mailed. */
    DISCLOSURE_LABELS,
    /** Announcements of the program, such as of a new price. */
    ANNOUNCEMENTS,
    /** A link to the program's own website in a prominent place. */
    PROMINENT_LINK,
    /** Products, prices and renewable content as they are now, and those of the year before. */
    PROGRAM_INFORMATION,
    /** Copies of every Opt-Out Notice and notice of a product change. */
    NOTICES,
    /** Presentations and recordings of public meetings. */
    PRESENTATIONS,
    /** The plan, the Department's order, press releases. */
    DOCUMENTS,
    /** A message in many languages that goes with the Opt-Out Notice. */
    LANGUAGE_ACCESS,
    /** A translation of the website by machine. */
    MACHINE_TRANSLATION
  }
}
