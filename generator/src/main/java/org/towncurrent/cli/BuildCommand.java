package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.publish.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site build}: checks and writes the sites. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Checks the content and writes the sites. Errors leave the last ones untouched.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Mixin private ReportFiles reports;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: build/site of the project).")
  private @Nullable Path out;

  @Option(names = "--strict", description = "Overdue duties and warnings make the status 1, too.")
  private boolean strict;

  BuildCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
    Path target = out == null ? SiteOptions.out() : out;
    Bakery.Baked baked = Bakery.bake(options.order(), target, progress);
    progress.end();
    reports.write(baked.checked(), options.order());
    int status = Report.print(baked, strict, console);
    if (baked.published().isPresent()) {
      Published published = baked.published().get();
      published.messages().forEach(console::println);
      int files = published.manifest().files().size();
      console.println(
          target
              + ": "
              + files
              + " files, "
              + (published.changed()
                  ? files - published.unchanged() + " new or changed"
                  : "all as before"));
    } else {
      console.println("Nothing was published.");
    }
    return status;
  }
}
