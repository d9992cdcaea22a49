package org.towncurrent.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.towncurrent.bake.Bakery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site check}: says what is wrong and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with the content, down to every page, and writes nothing.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Mixin private ReportFiles reports;

  @Option(names = "--strict", description = "Overdue duties and warnings make the status 1, too.")
  private boolean strict;

  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
    Bakery.Baked baked = Bakery.check(options.order(), SiteOptions.out(), progress);
    progress.end();
    reports.write(baked.checked(), options.order());
    return Report.print(baked, strict, spec.commandLine().getOut());
  }
}
