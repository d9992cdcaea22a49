package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.changes.Announcement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site changes}: says what a resident will see otherwise, and writes nothing. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description =
        "Says in plain language what a resident will see otherwise once this is published, and"
            + " publishes nothing.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class ChangesCommand implements Callable<Integer> {

  private static final Path CONSOLE = Path.of("-");

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--since",
      paramLabel = "DIR",
      description = {
        "What was published: a folder with manifest.json and the facts.json of each program,",
        "or the facts.json of one program. Default: build/site of the project."
      })
  private @Nullable Path since;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Writes it as Markdown into a file; - writes it here in place of plain text.")
  private @Nullable Path markdown;

  ChangesCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
    Bakery.Compared compared =
        Bakery.compare(options.order(), since == null ? SiteOptions.out() : since, progress);
    progress.end();
    if (compared.announcement().isEmpty()) {
      int status = Report.print(compared.baked(), false, console);
      console.println("This would not be published, so that nothing was compared.");
      return status;
    }
    Announcement announcement = compared.announcement().get();
    if (CONSOLE.equals(markdown)) {
      console.print(announcement.markdown());
    } else {
      console.print(announcement.text());
    }
    if (markdown != null && !CONSOLE.equals(markdown)) {
      Files.writeString(markdown, announcement.markdown());
    }
    console.flush();
    return 0;
  }
}
