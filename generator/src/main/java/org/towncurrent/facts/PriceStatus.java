package org.towncurrent.facts;

/** Whether a product's price is a fact or made up to show the software at work. */
public enum PriceStatus {
  /** The program's own price. */
  REAL,
  /** Made up; every page that shows it says so. */
  SAMPLE
}
