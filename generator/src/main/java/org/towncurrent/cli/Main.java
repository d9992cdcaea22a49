package org.towncurrent.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.towncurrent.publish.PublicationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code ./site serve}, {@code ./site build}, {@code ./site check}. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    version = "Town Current 0.1.0",
    description = "Checks, builds and serves the public sites of electricity aggregation programs.",
    subcommands = {
      // Of commands that are as near to a misspelled one, picocli names the last.
      RulesCommand.class,
      ServeCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      ChangesCommand.class,
      NewCommand.class,
      DeadlinesCommand.class,
      ReportCommand.class,
      FreezeCommand.class,
      PdfCommand.class,
      TranslationsCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /** Filled in by picocli. */
  @SuppressWarnings("NullAway.Init")
  Main() {}

  /** Runs a command and exits with its status: 0 done, 1 findings or failure, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command and gives its status. */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof Unreadable unreadable) {
            unreadable.findings().forEach(command.getOut()::println);
            command.getOut().println();
            command.getOut().println(unreadable.getMessage() + ". Nothing was changed.");
            return 1;
          }
          command.getErr().println("site: " + message(exception));
          if (exception instanceof PublicationException) {
            return 1;
          }
          if (System.getenv("SITE_TRACE") != null) {
            exception.printStackTrace(command.getErr());
          } else {
            command.getErr().println("      (SITE_TRACE=1 shows where in the program)");
          }
          return 1;
        });
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      line.getErr().println("site: The memory is used up. Nothing was published.");
      line.getErr().println("      Give Java more, as in JAVA_TOOL_OPTIONS=-Xmx2g ./site build.");
      return 1;
    } catch (StackOverflowError e) {
      line.getErr()
          .println("site: A file holds things too deep within each other. Nothing was published.");
      return 1;
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: serve, build, check or deadlines.");
  }

  private static String message(Exception exception) {
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }
}
