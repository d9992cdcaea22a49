package org.towncurrent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.publish.Manifest;

/**
 * The sites of an order, made where nobody looks, to take pages out of them.
 *
 * @param baked what came of it; nothing is published where there are errors
 */
record TemporarySite(Path folder, Bakery.Baked baked) implements AutoCloseable {

  static TemporarySite of(Bakery.Order order) throws IOException {
    Path folder = Files.createTempDirectory("town-current");
    boolean made = false;
    try {
      Path nothing =
          Files.write(folder.resolve("nothing.json"), new Manifest(new TreeMap<>()).bytes());
      Bakery.Baked baked =
          Bakery.bake(
              order.comparedWith(Optional.of(nothing)), folder.resolve("site"), Progress.silent());
      made = true;
      return new TemporarySite(folder, baked);
    } finally {
      if (!made) {
        delete(folder);
      }
    }
  }

  /** Whether there are pages. */
  boolean made() {
    return baked.published().isPresent();
  }

  /** The files of a program at this address in each language and place: {@code annual/2025/}. */
  List<Path> pages(String program, String address) throws IOException {
    List<Path> pages = new ArrayList<>();
    Path end = Path.of(address, "index.html");
    try (Stream<Path> files = Files.walk(of(program))) {
      files.filter(file -> file.endsWith(end)).sorted().forEach(pages::add);
    }
    return pages;
  }

  /** The folder of a program. */
  Path of(String program) {
    return folder.resolve("site").resolve(program);
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
