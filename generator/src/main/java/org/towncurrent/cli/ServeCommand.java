package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.facts.Finding;
import org.towncurrent.gallery.Gallery;
import org.towncurrent.publish.Policy;
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

  private final AtomicReference<List<String>> findings = new AtomicReference<>(List.of());
  private final AtomicReference<Policy> policy = new AtomicReference<>(Policy.withoutForms());

  private final AtomicReference<@Nullable Gallery> gallery = new AtomicReference<>();

  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    Path out = SiteOptions.home().resolve("build/serve");
    try (Preview preview =
        Preview.start(port, out, policy::get, findings::get, address -> gallery().at(address))) {
      Bakery.Order order = options.order().servedAt(preview.address().toString());
      build(order, out, console);
      List<Path> watched = new ArrayList<>();
      for (String name : List.of("content", "templates", "assets")) {
        watched.add(order.root().resolve(name));
      }
      watched.add(order.config());
      Watch watch =
          Watch.start(
              watched,
              Watch.QUIET,
              () -> build(order, out, console),
              spec.commandLine().getErr()::println);
      try {
        console.println(
            "The sites are at "
                + preview.address()
                + " and the parts of a page at "
                + preview.address()
                + Gallery.FOLDER
                + " (Ctrl+C ends).");
        new CountDownLatch(1).await();
      } finally {
        watch.close();
      }
      return 0;
    }
  }

  /** The parts of a page as they are now: made when first asked for after a build. */
  private Gallery gallery() {
    return gallery.updateAndGet(made -> made == null ? Bakery.gallery(options.order()) : made);
  }

  private void build(Bakery.Order order, Path out, PrintWriter console) {
    gallery.set(null);
    long started = System.nanoTime();
    try {
      Bakery.Baked baked = Bakery.preview(order, out, SiteOptions.out(), Progress.silent());
      Report.print(baked, false, console);
      List<String> errors =
          baked.findings().stream()
              .filter(finding -> finding.severity() == Finding.Severity.ERROR)
              .map(Finding::toString)
              .toList();
      findings.set(errors);
      if (errors.isEmpty()) {
        policy.set(baked.policy().alwaysFresh());
        console.println("Built in " + (System.nanoTime() - started) / 1_000_000 + " ms.");
      }
    } catch (IOException | RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      findings.set(List.of(message));
      console.println(message);
    }
  }
}
