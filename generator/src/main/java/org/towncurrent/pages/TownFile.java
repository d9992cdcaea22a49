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
  PRICES("data/v1/prices.csv", Page.PRICE_HISTORY);

  private final String name;
  private final Page page;

  TownFile(String name, Page page) {
    this.name = name;
    this.page = page;
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
