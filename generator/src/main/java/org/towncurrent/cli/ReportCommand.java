package org.towncurrent.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.AnnualReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site report}: the Annual Report, as a document and as a workbook. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the Annual Report of a program's year: a document to print, with the nine items of the",
      "guidelines, complaints and the evidence of what was posted (one for each municipality of a",
      "joint program), and a workbook with a sheet for each item. What is not known says so.",
      "Without --html and --xlsx both are written into the folder you are in."
    })
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--year",
      required = true,
      paramLabel = "YYYY",
      description = "The calendar year, of which there is a file annual/YYYY.yml.")
  private int year;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Where to write the document, such as PROGRAM-YEAR.html.")
  private @Nullable Path html;

  @Option(
      names = "--xlsx",
      paramLabel = "FILE",
      description = "Where to write the workbook, such as PROGRAM-YEAR.xlsx.")
  private @Nullable Path xlsx;

  @Option(
      names = "--form",
      paramLabel = "FILE",
      description =
          "A YAML file that names, orders and renames the sheets and columns of the workbook, as"
              + " who receives it wants them.")
  private @Nullable Path form;

  ReportCommand() {}

  @Override
  public Integer call() throws IOException {
    String program = options.onlyProgram();
    if (program == null) {
      throw options.wrong("Name a program: --program pepperell");
    }
    AnnualReport report = AnnualReport.of(options.order(), year, Optional.ofNullable(form));
    if (!report.errors().isEmpty()) {
      throw new Unreadable(report.errors());
    }
    if (report.file().isEmpty()) {
      throw options.wrong(
          "Nothing is told of "
              + year
              + ": there is no content/programs/"
              + program
              + "/annual/"
              + year
              + ".yml. "
              + (report.years().isEmpty()
                  ? "There is no other year either."
                  : "There is "
                      + report.years().stream()
                          .map(one -> Integer.toString(one))
                          .collect(Collectors.joining(", "))
                      + "."));
    }
    boolean both = html == null && xlsx == null;
    String name = program + "-" + year;
    if (both || html != null) {
      int status = document(program, html == null ? Path.of(name + ".html") : html);
      if (status != 0) {
        return status;
      }
    }
    if (both || xlsx != null) {
      write("--xlsx", xlsx == null ? Path.of(name + ".xlsx") : xlsx, report.file().get());
    }
    if (report.sample()) {
      spec.commandLine().getOut().println("It holds samples, and says so.");
    }
    return 0;
  }

  /** Writes the page of the year in English, of each municipality that has one. */
  private int document(String program, Path target) throws IOException {
    try (TemporarySite site = TemporarySite.of(options.order())) {
      if (!site.made()) {
        return Report.print(site.baked(), false, spec.commandLine().getOut());
      }
      Path english = site.of(program).resolve("en");
      List<Path> pages =
          site.pages(program, "annual/" + year).stream()
              .filter(page -> page.startsWith(english))
              .toList();
      for (Path page : pages) {
        Path place = english.relativize(page);
        write(
            "--html",
            pages.size() == 1 ? target : named(target, place.getName(0).toString()),
            PageDocument.of(page).getBytes(StandardCharsets.UTF_8));
      }
    }
    return 0;
  }

  /** {@code report.html} is {@code report.pelham.html} in a joint program. */
  private static Path named(Path target, String municipality) {
    String file = target.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return target.resolveSibling(
        dot < 1
            ? file + "." + municipality
            : file.substring(0, dot) + "." + municipality + file.substring(dot));
  }

  private void write(String option, Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw new IOException(option + " " + target + ": name a file in a folder that is there.");
    }
    Path fresh = folder.resolve("." + target.getFileName() + ".new");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    spec.commandLine().getOut().println(target + " is written.");
  }
}
