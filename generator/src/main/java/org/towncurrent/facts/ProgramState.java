package org.towncurrent.facts;

/** How far a program has come; the site says so first, because it decides what a reader can do. */
public enum ProgramState {
  /** The municipality writes its plan. */
  PLANNING,
  /** The plan lies before the Department. */
  UNDER_REVIEW,
  /** The Department has approved the plan; nobody is enrolled yet. */
  APPROVED,
  /** Participants are served. */
  LAUNCHED,
  /** The program goes on, but no Electric Supply Agreement is in force. */
  BETWEEN_CONTRACTS,
  /** The program has ended; its participants are back on Basic Service. */
  TERMINATED;

  /** Whether nobody has been enrolled yet. */
  public boolean beforeLaunch() {
    return this == PLANNING || this == UNDER_REVIEW || this == APPROVED;
  }
}
