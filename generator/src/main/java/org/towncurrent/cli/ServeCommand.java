package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.towncurrent.bake.Bakery;
import org.towncurrent.gallery.Gallery;
import org.towncurrent.rehearsal.Rehearsal;
import org.towncurrent.report.ReportPages;
import org.towncurrent.serve.Preview;
import org.towncurrent.serve.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site serve}: builds, serves on this machine, and builds again when a file is saved. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Builds the sites and serves them on this machine; a saved file is shown after a reload.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where to serve (default: ${DEFAULT-VALUE}).")
  private int port;

  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    Path out = SiteOptions.home().resolve("build/serve");
    Bakery.Order order = options.order();
    Rehearsal rehearsal = new Rehearsal(order, out, SiteOptions.out());
    try (Preview preview =
        Preview.start(port, out, rehearsal::policy, rehearsal::errors, rehearsal)) {
      String address = preview.address().toString();
      build(rehearsal, address, console);
      List<Path> watched = new ArrayList<>();
      for (String name : List.of("content", "templates", "assets")) {
        watched.add(order.root().resolve(name));
      }
      watched.add(order.config());
      Watch watch =
          Watch.start(
              watched,
              Watch.QUIET,
              () -> build(rehearsal, address, console),
              spec.commandLine().getErr()::println);
      try {
        console.println("To look at the sites, on any day: " + address + Rehearsal.FOLDER);
        console.println("  exactly as published:           " + address);
        console.println("  what the check found:           " + address + ReportPages.FOLDER);
        console.println("  the parts of a page:            " + address + Gallery.FOLDER);
        console.println("Ctrl+C ends.");
        new CountDownLatch(1).await();
      } finally {
        watch.close();
      }
      return 0;
    }
  }

  private static void build(Rehearsal rehearsal, String address, PrintWriter console) {
    long started = System.nanoTime();
    Rehearsal.Outcome outcome = rehearsal.build(address);
    outcome.failure().ifPresent(console::println);
    outcome
        .baked()
        .ifPresent(
            baked -> {
              Report.print(baked, false, console);
              if (!baked.hasErrors()) {
                console.println("Built in " + (System.nanoTime() - started) / 1_000_000 + " ms.");
              }
            });
  }
}
