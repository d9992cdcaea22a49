package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.publish.Manifest;

/**
 * The addresses that were published last.
 *
 * @param addresses of the programs that are built; empty when they are not known
 * @param unknown why they are not known, as the end of "could not, because"
 */
record LastPublication(Set<String> addresses, Optional<String> unknown) {

  private static final String NONE =
      "; --last FILE names the manifest.json of the site that is online";

  LastPublication {
    addresses = Set.copyOf(addresses);
  }

  /** A publication of which nothing is known. */
  static LastPublication unknown(String because) {
    return new LastPublication(Set.of(), Optional.of(because));
  }

  /**
   * What the manifest of the order says, else that of the folder where the site is published.
   *
   * @throws IOException when the manifest that was named cannot be read
   */
  static LastPublication of(Bakery.Order order, Optional<Path> published) throws IOException {
    if (order.last().isPresent()) {
      Path file = order.last().get();
      if (!Files.isRegularFile(file)) {
        throw new IOException(
            "There is no file "
                + file
                + " (--last). Name the manifest.json of the site that is online.");
      }
      return of(order, Manifest.readFile(file));
    }
    if (published.isEmpty()) {
      return unknown("nothing was published yet" + NONE);
    }
    Path folder = published.get();
    if (!Files.exists(folder.resolve(Manifest.NAME))) {
      return unknown("nothing was published in " + folder + " yet" + NONE);
    }
    try {
      return of(order, Manifest.read(folder));
    } catch (IOException damaged) {
      return unknown("the " + Manifest.NAME + " in " + folder + " cannot be read" + NONE);
    }
  }

  private static LastPublication of(Bakery.Order order, Manifest manifest) {
    List<String> programs = order.programs();
    Set<String> addresses = new TreeSet<>(manifest.addresses());
    if (!programs.isEmpty()) {
      addresses.removeIf(
          address -> programs.stream().noneMatch(id -> address.startsWith(id + "/")));
    }
    return new LastPublication(addresses, Optional.empty());
  }
}
