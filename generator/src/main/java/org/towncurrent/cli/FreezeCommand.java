package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site freeze}: keeps a notice as it is mailed, whatever changes afterwards. */
@Command(
    name = "freeze",
    mixinStandardHelpOptions = true,
    description = "Keeps a notice as it is mailed: its letter is written beside its file, once.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class FreezeCommand implements Callable<Integer> {

  private static final Pattern LETTER =
      Pattern.compile("(?s)<article class=\"letter\"[^>]*>(.*)</article>");

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--notice",
      required = true,
      paramLabel = "ID",
      description = "The notice: the name of its file, without .yml.")
  private String notice;

  FreezeCommand() {}

  @Override
  public Integer call() throws IOException {
    String program = options.onlyProgram();
    if (program == null) {
      throw options.wrong("Name a program: --program pepperell");
    }
    Path folder = options.root().resolve("content/programs/" + program + "/notices");
    if (!notice.matches("[a-z0-9]+(-[a-z0-9]+)*")
        || !Files.isRegularFile(folder.resolve(notice + ".yml"))) {
      throw options.wrong(
          "There is no content/programs/" + program + "/notices/" + notice + ".yml.");
    }
    List<Path> before = frozen(folder);
    if (!before.isEmpty()) {
      throw options.wrong(
          "It is kept already, in "
              + before.get(0).getFileName()
              + ". What was mailed does not change; if it was never mailed, delete "
              + notice
              + ".*.letter.");
    }
    return freeze(program, folder);
  }

  private List<Path> frozen(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(notice + "."))
          .filter(file -> file.getFileName().toString().endsWith(".letter"))
          .sorted()
          .toList();
    }
  }

  private int freeze(String program, Path folder) throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    try (TemporarySite site = TemporarySite.of(options.order())) {
      if (!site.made()) {
        int status = Report.print(site.baked(), false, console);
        console.println("The letter was not kept.");
        return status;
      }
      Map<String, String> letters = letters(site, program);
      for (Map.Entry<String, String> letter : letters.entrySet()) {
        Path file = folder.resolve(notice + "." + letter.getKey() + ".letter");
        Files.writeString(file, letter.getValue());
        console.println(options.root().relativize(file) + " is written.");
      }
      return 0;
    }
  }

  /** The letters by language and, in joint programs, municipality. */
  private Map<String, String> letters(TemporarySite site, String program) throws IOException {
    Map<String, String> letters = new TreeMap<>();
    String address = "notices/" + notice;
    for (Path page : site.pages(program, address)) {
      Path path = site.of(program).relativize(page);
      Path place = path.subpath(0, path.getNameCount() - 3);
      Matcher letter = LETTER.matcher(Files.readString(page));
      if (letter.find()) {
        letters.put(
            place.toString().replace('\\', '.').replace('/', '.'), letter.group(1).strip() + "\n");
      }
    }
    return letters;
  }
}
