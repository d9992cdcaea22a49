package org.towncurrent.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.towncurrent.cli.Main;

/** The sample programs, built once for all tests by the command a publisher would use. */
final class BuiltSite {

  private static final BuiltSite SAMPLES = build();

  private final Path folder;

  private BuiltSite(Path folder) {
    this.folder = folder;
  }

  /** The site as {@code ./site build} makes it. */
  static BuiltSite samples() {
    return SAMPLES;
  }

  /** The project's folder. */
  static Path project() {
    Path module = Path.of("").toAbsolutePath();
    return Files.exists(module.resolve("site-config.yml")) ? module : module.getParent();
  }

  /** The root of the built site. */
  Path folder() {
    return folder;
  }

  /** Every published HTML page, as a path within the site with forward slashes, in order. */
  List<String> pages() {
    try (Stream<Path> files = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a published file. */
  String text(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a published file. */
  byte[] bytes(String path) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuiltSite build() {
    Path out = project().resolve("build/checks/site");
    System.setProperty("site.home", project().toString());
    int status = Main.run("build", "--out", out.toString());
    if (status != 0) {
      throw new IllegalStateException("the samples could not be built: status " + status);
    }
    return new BuiltSite(out);
  }
}
