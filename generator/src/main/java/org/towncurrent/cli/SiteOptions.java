package org.towncurrent.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
      description =
          "Which programs, languages and addresses (default: the project's site-config.yml).")
  private @Nullable Path config;

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

  @Option(
      names = "--last",
      paramLabel = "MANIFEST",
      description =
          "The manifest.json of the site that is online, so that no address of it is lost. Default:"
              + " that of the folder where the site was published on this machine.")
  private @Nullable Path last;

  @Option(names = "--threads", hidden = true, description = "Pages rendered at a time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** The folder of the project whose script was called; else the one where it was called. */
  static Path home() {
    String home = System.getProperty("site.home");
    return (home == null ? Path.of("") : Path.of(home)).toAbsolutePath().normalize();
  }

  /** The configuration. */
  Path config() {
    return config == null ? home().resolve("site-config.yml") : config.toAbsolutePath().normalize();
  }

  /** The project's folder: the one that holds the configuration. */
  Path root() {
    Path folder = config().getParent();
    return folder == null ? home() : folder;
  }

  /** Where the sites are published unless another place is named. */
  static Path out() {
    return home().resolve("build/site");
  }

  /** The one program that was named; null when none was, and wrong usage when several were. */
  @Nullable String onlyProgram() {
    if (programs.size() > 1) {
      throw wrong("Name one program.");
    }
    return programs.isEmpty() ? null : programs.get(0);
  }

  /** What to bake. */
  Bakery.Order order() {
    return new Bakery.Order(
            root(), config(), day(), programs, Math.max(1, threads), Optional.empty())
        .comparedWith(Optional.ofNullable(last));
  }

  private Day day() {
    return day("--as-of", asOf)
        .orElseGet(() -> Day.parse(LocalDate.now(ZoneId.of("America/New_York")).toString()));
  }

  /** The day that was typed after an option; wrong usage when it is none. */
  Optional<Day> day(String option, @Nullable String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Day.parse(typed));
    } catch (IllegalArgumentException e) {
      throw wrong(option + " " + typed + ": " + e.getMessage());
    }
  }

  /** Says that the command was used wrongly. */
  ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
