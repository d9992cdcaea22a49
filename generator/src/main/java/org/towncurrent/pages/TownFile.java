package org.towncurrent.pages;

import org.towncurrent.facts.Program;

/**
 * The files of a program, besides its pages, that town websites refer to or take. Their addresses
 * live for ever, as those of pages do.
 */
public enum TownFile {
  /** The script that gives the frame of a calculator the height it needs. */
  HEIGHT_LOADER("embed/v1/height.js", Page.EMBED_CALCULATOR),
  /** The QR code of the program's address. */
  QR_CODE("for-towns/qr.svg", Page.FOR_TOWNS),
  /** The disclosure labels for programs to read. */
  LABELS("data/v1/labels.json", Page.DISCLOSURE),
  /** Every price, for spreadsheets. */
  PRICES("data/v1/prices.csv", Page.PRICE_HISTORY),
  /** The prices of Basic Service, for spreadsheets. */
  BASIC_SERVICE("data/v1/basic-service.csv", Page.DATA),
  /** Every price, for programs to read. */
  PRICES_JSON("data/v1/prices.json", Page.DATA),
  /** What is known of the program besides, for programs to read. */
  PROGRAM("data/v1/program.json", Page.DATA),
  /** What changes when, for calendars. */
  CALENDAR("data/v1/calendar.ics", Page.DATA),
  /** What may stand in {@link #PRICES_JSON}. */
  PRICES_SCHEMA("data/v1/prices.schema.json", Page.DATA),
  /** What may stand in {@link #PROGRAM}. */
  PROGRAM_SCHEMA("data/v1/program.schema.json", Page.DATA),
  /** What may stand in {@link #LABELS}. */
  LABELS_SCHEMA("data/v1/labels.schema.json", Page.DATA);

  /** Where open data lies in a program's folder, in its first version. */
  private static final String DATA = "data/v1/";

  private final String name;
  private final Page page;

  TownFile(String name, Page page) {
    this.name = name;
    this.page = page;
  }

  /** Whether it is open data. */
  public boolean data() {
    return name.startsWith(DATA);
  }

  /** Its name without folders. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Where it lies in the program's folder. */
  String within() {
    return name;
  }

  /** Where it lies in the whole output. */
  public String path(Program program) {
    return program.id() + "/" + name;
  }

  /** Whether it is there because of this page. */
  boolean serves(Page one) {
    return page == one;
  }
}
