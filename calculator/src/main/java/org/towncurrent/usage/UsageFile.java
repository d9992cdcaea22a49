package org.towncurrent.usage;

import org.towncurrent.rates.Metered;

/** What became of a resident's file. */
public sealed interface UsageFile {

  /** It was read. */
  final class Accepted implements UsageFile {

    private final Metered[] metered;
    private final double seconds;
    private final int missing;
    private final int estimated;
    private final int repeated;

    Accepted(Metered[] metered, double seconds, int missing, int estimated, int repeated) {
      this.metered = metered;
      this.seconds = seconds;
      this.missing = missing;
      this.estimated = estimated;
      this.repeated = repeated;
    }

    /** By day, never overlapping; days without readings are left out. */
    public Metered[] metered() {
      return metered;
    }

    /**
     * How long the shortest reading lasts: 900, 3600, 86,400 (or 82,800); more for a billing
     * period.
     */
    public double seconds() {
      return seconds;
    }

    /** Days between the first and the last, of which some readings are lacking or all. */
    public int missing() {
      return missing;
    }

    /** Readings that the utility estimated. */
    public int estimated() {
      return estimated;
    }

    /** Readings that came twice, alike, and were counted once. */
    public int repeated() {
      return repeated;
    }
  }

  /**
   * It cannot be used.
   *
   * @param reason one of {@link Reason}
   * @param line of the file, from 1; 0 where it is the whole file
   */
  record Refused(String reason, int line) implements UsageFile {}

  /**
   * A table whose columns only the resident can tell; {@link UsageReader#choose} goes on. When both
   * columns are known the question is whether they are kWh of electricity, for the file names no
   * unit.
   */
  final class Asked implements UsageFile {

    private final String[] header;
    private final String[][] rows;
    private final int date;
    private final int kwh;

    Asked(String[] header, String[][] rows, int date, int kwh) {
      this.header = header;
      this.rows = rows;
      this.date = date;
      this.kwh = kwh;
    }

    /** What stands above the columns; empty where nothing does. */
    public String[] header() {
      return header;
    }

    /**
     * The first rows of the table, with dates and small numbers alone: any other cell, such as a
     * name or an account number, is empty.
     */
    public String[][] rows() {
      return rows;
    }

    /** The column of dates, from 0, or -1. */
    public int date() {
      return date;
    }

    /** The column of uses, from 0, or -1. */
    public int kwh() {
      return kwh;
    }
  }
}
