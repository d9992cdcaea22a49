package org.towncurrent.paper;

import java.io.IOException;
import java.nio.file.Path;

/** Makes PDFs of pages. It is found on the class path; the site needs none to be built. */
public interface Press extends AutoCloseable {

  /**
   * Prints a page. The same page gives the same bytes on the same machine.
   *
   * @param site the folder of the whole output, which is not asked for over the network
   * @param id names the letter in the file: 16 bytes in hexadecimal digits
   * @throws IOException when the page or something that it refers to cannot be shown
   */
  Pdf print(Path site, Sheet sheet, String id) throws IOException;

  @Override
  void close();
}
