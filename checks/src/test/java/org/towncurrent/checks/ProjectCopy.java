package org.towncurrent.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of this project under {@code build/checks}, to be changed. */
final class ProjectCopy {

  private ProjectCopy() {}

  /** Copies what pages are made of, without {@code site-config.yml}. */
  static Path named(String name) throws IOException {
    Path home = BuiltSite.project();
    Path copy = BuiltSite.room().resolve(name);
    delete(copy);
    for (String folder : List.of("content", "templates", "assets")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = copy.resolve(home.relativize(file).toString());
          Files.createDirectories(
              copy.resolve(home.relativize(file.resolveSibling("")).toString()));
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    return copy;
  }

  /** What an earlier run copied may be gone from the project. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
