package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.paper.Press;
import org.towncurrent.paper.PrintRun;
import org.towncurrent.paper.Sheet;
import org.towncurrent.paper.Shelf;
import org.towncurrent.publish.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site pdf}: makes PDFs of what is printed, for the next build to publish. */
@Command(
    name = "pdf",
    mixinStandardHelpOptions = true,
    description =
        "Makes PDFs of letters, forms and sheets to post, in every language, and keeps them in"
            + " pdf/. The next ./site build publishes those that say what their page says.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class PdfCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--notice",
      paramLabel = "ID",
      description =
          "Only this notice, with what goes into its envelope: the name of its file, without .yml.")
  private @Nullable String notice;

  @Option(
      names = "--again",
      description = "Also those that are as they would be now: after a change of browser or fonts.")
  private boolean again;

  PdfCommand() {}

  @Override
  public Integer call() throws IOException {
    Path temporary = Files.createTempDirectory("town-current-pdf-");
    ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
    try {
      Path nothing =
          Files.write(temporary.resolve("nothing.json"), new Manifest(new TreeMap<>()).bytes());
      Path site = temporary.resolve("site");
      Bakery.Baked baked =
          Bakery.bake(options.order().comparedWith(Optional.of(nothing)), site, progress);
      PrintWriter console = spec.commandLine().getOut();
      if (baked.published().isEmpty()) {
        int status = Report.print(baked, false, console);
        console.println("Nothing was printed.");
        return status;
      }
      List<Sheet> sheets = chosen(baked.sheets());
      try (Press press = press()) {
        progress.phase("printing", sheets.size());
        PrintRun run = new PrintRun(new Shelf(options.root()), press);
        PrintRun.Outcome outcome = run.print(site, sheets, again, progress::step);
        progress.end();
        return told(outcome, console);
      }
    } finally {
      delete(temporary);
    }
  }

  private static Press press() {
    return ServiceLoader.load(Press.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "What makes PDFs is not here. Call it by the script: ./site pdf"));
  }

  private List<Sheet> chosen(List<Sheet> all) {
    if (notice == null) {
      return all;
    }
    List<Sheet> chosen =
        all.stream().filter(sheet -> sheet.notice().equals(Optional.of(notice))).toList();
    if (chosen.isEmpty()) {
      throw options.wrong(
          "There is no notice "
              + notice
              + ". There are: "
              + String.join(
                  ", ",
                  all.stream().flatMap(one -> one.notice().stream()).distinct().sorted().toList()));
    }
    return chosen;
  }

  private static int told(PrintRun.Outcome outcome, PrintWriter console) {
    List<Finding> findings = new ArrayList<>();
    outcome.tooLong().forEach(one -> findings.add(tooLong(one)));
    findings.forEach(console::println);
    if (!findings.isEmpty()) {
      console.println();
    }
    outcome.printed().forEach(sheet -> console.println(Shelf.name(sheet) + " is written."));
    console.println(
        outcome.printed().size()
            + " printed, "
            + outcome.asBefore()
            + " as before, "
            + findings.size()
            + " too long and not kept. ./site build publishes them.");
    return findings.isEmpty() ? 0 : 1;
  }

  private static Finding tooLong(PrintRun.TooLong one) {
    return new Finding(
        Finding.Severity.ERROR,
        "letter-too-long",
        Place.startOf(
            "content/programs/"
                + one.sheet().program()
                + "/notices/"
                + one.sheet().notice().orElse("")
                + ".yml"),
        "The letter "
            + one.sheet().address()
            + " takes "
            + one.pages()
            + " pages, and may take "
            + one.most()
            + ". It was not kept.",
        Optional.empty(),
        "Shorten what the program says of itself, or its translation: the letter itself has no"
            + " text to spare.");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
