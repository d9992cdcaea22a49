package org.towncurrent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.report.Checked;
import org.towncurrent.report.FindingsJson;
import picocli.CommandLine.Option;

/** The files into which what was found is written, besides the console. */
final class ReportFiles {

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write what was found for other programs, also when there are errors.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write what was found as one page to read, also when there are errors.")
  private @Nullable Path html;

  /** Writes those that were asked for. */
  void write(Checked checked, Bakery.Order order) throws IOException {
    if (json != null) {
      write(json, FindingsJson.of(checked));
    }
    if (html != null) {
      write(html, Bakery.reportPages(order).file(checked));
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes);
    } catch (IOException refused) {
      throw new IOException(
          "The report cannot be written to "
              + file
              + ": there is no such folder, or nothing may be written there.",
          refused);
    }
  }
}
