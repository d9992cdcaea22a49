package org.towncurrent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.AnnualReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site report}: the workbook of an Annual Report. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the Annual Report of a program's year as a workbook: a sheet for each item of the",
      "guidelines, and what the page annual/YEAR/ says besides. What is not known says so."
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
      names = "--xlsx",
      paramLabel = "FILE",
      description = "Where to write it. Default: PROGRAM-YEAR.xlsx in the folder you are in.")
  private @Nullable Path xlsx;

  ReportCommand() {}

  @Override
  public Integer call() throws IOException {
    String program = options.onlyProgram();
    if (program == null) {
      throw options.wrong("Name a program: --program pepperell");
    }
    AnnualReport report = AnnualReport.of(options.order(), year);
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
    Path target =
        (xlsx == null ? Path.of(program + "-" + year + ".xlsx") : xlsx)
            .toAbsolutePath()
            .normalize();
    write(target, report.file().get());
    spec.commandLine()
        .getOut()
        .println(
            target
                + " is written."
                + (report.sample() ? " It holds samples, and says so on its first sheet." : ""));
    return 0;
  }

  private static void write(Path target, byte[] bytes) throws IOException {
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw new IOException(
          "--xlsx " + target + ": name a file in a folder that is there, such as report.xlsx");
    }
    Path fresh = folder.resolve("." + target.getFileName() + ".new");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
