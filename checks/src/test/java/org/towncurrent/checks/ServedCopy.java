package org.towncurrent.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies of a site that the own user of a web server may read. */
final class ServedCopy {

  private ServedCopy() {}

  /** A copy of a program's folder; in a room that everybody may enter from now on. */
  static Path of(Path site, String program, Path room) throws IOException {
    return of(site.resolve(program), room.resolve(program));
  }

  /** A copy of a folder. */
  static Path of(Path from, Path to) throws IOException {
    Path real = from.toRealPath();
    open(to.resolveSibling(""));
    try (Stream<Path> files = Files.walk(real)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(real.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
          open(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return to;
  }

  /** Removes a room with all that is in it. */
  static void remove(Path room) throws IOException {
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
