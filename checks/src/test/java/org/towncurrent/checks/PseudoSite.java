package org.towncurrent.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample programs in English and in the two languages that nobody reads: English with accents
 * shows what no translator would ever see, English in Arabic letters shows what does not mirror.
 */
final class PseudoSite {

  private PseudoSite() {}

  private static final class Built {
    private static final BuiltSite SITE = build();

    private Built() {}
  }

  /** Built once for all tests. */
  static BuiltSite samples() {
    return Built.SITE;
  }

  private static BuiltSite build() {
    Path home = BuiltSite.project();
    Path copy = BuiltSite.room().resolve("pseudo");
    try {
      delete(copy);
      for (String folder : List.of("content", "templates", "assets")) {
        copy(home, home.resolve(folder), copy);
      }
      addBillShares(copy.resolve("content/programs/pepperell/program.yml"));
      addPoster(copy.resolve("content/programs/chelsea/program.yml"));
      String config = Files.readString(home.resolve("site-config.yml"));
      Files.writeString(
          copy.resolve("site-config.yml"),
          config.replace("  - tag: es\n", "  - tag: en-XA\n  - tag: ar-XB\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BuiltSite.build(copy, BuiltSite.room().resolve("pseudo-site"), List.of());
  }

  /** No sample has a discount or a tax, for we know none with its source: these are invented. */
  private static void addBillShares(Path program) throws IOException {
    Files.writeString(
        program,
        Files.readString(program)
            .replace(
                "    basic-service: residential\n",
                """
                    basic-service: residential
                    low-income-discounts:
                      - {percent: 10, name: Tier 1, source: National Grid, looked-up: 2025-10-01}
                      - {percent: 50, source: National Grid, looked-up: 2025-10-01}
                """)
            .replace(
                "    basic-service: small-business\n",
                """
                    basic-service: small-business
                    sales-tax: {percent: 6.25, source: National Grid, looked-up: 2025-10-01}
                """));
  }

  /** No sample whose price changes has a plan that wants it posted in the municipal building. */
  private static void addPoster(Path program) throws IOException {
    String text = Files.readString(program);
    String posted =
        text.replace(
            "how: [release, municipal-website]\n    section: IV.4",
            "how: [release, municipal-building]\n    section: IV.4");
    if (posted.equals(text)) {
      throw new IllegalStateException("the plan of Chelsea says it otherwise now");
    }
    Files.writeString(program, posted);
  }

  private static void copy(Path home, Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(home.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
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
