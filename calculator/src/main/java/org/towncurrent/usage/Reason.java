package org.towncurrent.usage;

/** Why a file or a pasted text was refused; the page has a sentence of the same name for each. */
public final class Reason {

  /** More than {@link UsageReader#LARGEST_FILE}, or more readings than anyone's in many years. */
  public static final String TOO_LARGE = "usage-too-large";

  /** A spreadsheet, a PDF, an archive, a picture: to be saved as CSV first. */
  public static final String NOT_TEXT = "usage-not-text";

  /** Nothing in it looks like readings of a meter. */
  public static final String NOT_USAGE = "usage-not-usage";

  /** It declares a document type, as web pages and XML with entities of its own do. */
  public static final String DOCTYPE = "usage-doctype";

  /** It ends in the middle: a download that broke off, or a quote that nothing closes. */
  public static final String CUT_OFF = "usage-cut-off";

  /** Gas, water, heat: not electricity. */
  public static final String OTHER_SERVICE = "usage-other-service";

  /** Electricity, but no use in kWh: power (kW), what a meter stood at, what was fed in. */
  public static final String NO_ENERGY = "usage-no-energy";

  /** Green Button without a unit. */
  public static final String NO_UNIT = "usage-no-unit";

  /** Several electric meters, each with readings: one has to be downloaded by itself. */
  public static final String SEVERAL_METERS = "usage-several-meters";

  /** A figure that is no number or out of all measure. */
  public static final String FIGURE = "usage-figure";

  /** There is no such day. */
  public static final String DATE = "usage-date";

  /** Two readings for the same time that differ. */
  public static final String OVERLAP = "usage-overlap";

  /** On some day more was fed into the grid than taken from it. */
  public static final String NET_EXPORT = "usage-net-export";

  /** One reading, and nothing says over how many days. */
  public static final String NO_PERIOD = "usage-no-period";

  /** Not twelve uses, or not of twelve different months. */
  public static final String NOT_TWELVE = "usage-not-twelve";

  private Reason() {}
}
