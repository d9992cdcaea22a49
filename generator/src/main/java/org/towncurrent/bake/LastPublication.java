package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.publish.Manifest;
import org.towncurrent.read.SnapshotFile;
import org.towncurrent.rules.Past;

/**
 * What was published last.
 *
 * @param addresses of the programs that are built; empty when they are not known
 * @param unknown why they are not known, as the end of "could not, because"
 * @param past the facts of programs, as they were published
 */
record LastPublication(Set<String> addresses, Optional<String> unknown, Past past) {

  private static final String NONE =
      "; --last FILE names the manifest.json of the site that is online";

  LastPublication {
    addresses = Set.copyOf(addresses);
  }

  /** A publication of which nothing is known. */
  static LastPublication unknown(String because) {
    Past past = new Past(Map.of(), Optional.of("the last publication is not known"));
    return new LastPublication(Set.of(), Optional.of(because), past);
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
      return of(order, Manifest.readFile(file), file.toAbsolutePath().resolveSibling(""));
    }
    if (published.isEmpty()) {
      return unknown("nothing was published yet" + NONE);
    }
    Path folder = published.get();
    if (!Files.exists(folder.resolve(Manifest.NAME))) {
      return unknown("nothing was published in " + folder + " yet" + NONE);
    }
    try {
      return of(order, Manifest.read(folder), folder);
    } catch (IOException damaged) {
      return unknown("the " + Manifest.NAME + " in " + folder + " cannot be read" + NONE);
    }
  }

  private static LastPublication of(Bakery.Order order, Manifest manifest, Path folder) {
    List<String> programs = order.programs();
    Set<String> addresses = new TreeSet<>(manifest.addresses());
    if (!programs.isEmpty()) {
      addresses.removeIf(
          address -> programs.stream().noneMatch(id -> address.startsWith(id + "/")));
    }
    return new LastPublication(addresses, Optional.empty(), past(manifest, folder));
  }

  /** The facts that lie beside the pages of each program. */
  private static Past past(Manifest manifest, Path folder) {
    Map<String, Snapshot> snapshots = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String path : manifest.files().keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0 && path.substring(slash + 1).equals(SnapshotFile.NAME)) {
        Path file = folder.resolve(path);
        Optional<Snapshot> snapshot =
            Files.exists(file) ? SnapshotFile.read(file, path).snapshot() : Optional.empty();
        snapshot.ifPresentOrElse(
            found -> snapshots.put(path.substring(0, slash), found), () -> missing.add(path));
      }
    }
    return new Past(
        snapshots,
        Optional.of(
            missing.isEmpty()
                ? "it was published without " + SnapshotFile.NAME
                : String.join(", ", missing)
                    + " of the last publication cannot be read; take it along with "
                    + Manifest.NAME));
  }
}
