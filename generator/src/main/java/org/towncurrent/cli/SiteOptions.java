package org.towncurrent.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.rates.Day;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that building, checking and serving have in common. */
final class SiteOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "site-config.yml",
      description = "Which programs, languages and addresses (default: ${DEFAULT-VALUE}).")
  private Path config = Path.of("site-config.yml");

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description =
          "The day to build for; a pinned program keeps its own day. Default: today in"
              + " Massachusetts.")
  private @Nullable String asOf;

  @Option(
      names = "--program",
      paramLabel = "ID",
      description = "Only this program; may be given several times.")
  private List<String> programs = List.of();

  /** The project's folder: the one that holds the configuration. */
  Path root() {
    Path folder = config.toAbsolutePath().normalize().getParent();
    return folder == null ? Path.of("").toAbsolutePath() : folder;
  }

  /** What to bake. */
  Bakery.Order order() {
    return new Bakery.Order(root(), config.toAbsolutePath().normalize(), day(), programs);
  }

  private Day day() {
    if (asOf == null) {
      return Day.parse(LocalDate.now(ZoneId.of("America/New_York")).toString());
    }
    try {
      return Day.parse(asOf);
    } catch (IllegalArgumentException e) {
      CommandSpec command = spec;
      if (command == null) {
        throw e;
      }
      throw new ParameterException(
          command.commandLine(), "--as-of " + asOf + ": " + e.getMessage(), e);
    }
  }
}
