package org.towncurrent.paper;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A page that people print, mail or post: a notice, its reply card and envelopes, a product
 * summary, a sheet for the wall.
 *
 * @param program the id of its program
 * @param address where it stands in the whole output: {@code chelsea/en/notices/2025-11-opt-out/}
 * @param base where the program is published, ending in a slash
 * @param notice the id of the notice that it is, or that it goes with
 * @param pages on how many pages it has to go; empty where that is free
 * @param day the day it is made for
 */
public record Sheet(
    String program,
    String address,
    String base,
    Optional<String> notice,
    Optional<Integer> pages,
    Day day) {

  /** The file of the PDF: its name says which letter it is, also in a folder of downloads. */
  public String file() {
    return address.substring(0, address.length() - 1).replace('/', '-') + ".pdf";
  }

  /** Where the PDF is published: beside its page. */
  public String published() {
    return address + file();
  }

  /** Where the page is published. */
  public String online() {
    return base + address.substring(program.length() + 1);
  }
}
