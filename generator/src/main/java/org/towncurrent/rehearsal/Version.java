package org.towncurrent.rehearsal;

import java.io.IOException;
import java.util.Optional;
import org.towncurrent.publish.Policy;
import org.towncurrent.report.Checked;

/** The sites as they are on one day. */
interface Version {

  /** How the day is called in addresses: {@code today}, {@code 2026-02-01}. */
  String name();

  Checked checked();

  Policy policy();

  /** The file at this path of the sites; none where there is an error. */
  Optional<byte[]> file(String path) throws IOException;

  /** The address that all of its pages begin with. */
  default String place() {
    return "/" + Rehearsal.FOLDER + name() + "/";
  }

  /** Whether it is another day than that of the build. */
  default boolean moved() {
    return !name().equals(Rehearsal.TODAY);
  }
}
