package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.publish.Manifest;
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
    Path temporary = Files.createTempDirectory("freeze");
    try {
      Path nothing =
          Files.write(temporary.resolve("nothing.json"), new Manifest(new TreeMap<>()).bytes());
      Path site = temporary.resolve("site");
      Bakery.Baked baked =
          Bakery.bake(options.order().comparedWith(Optional.of(nothing)), site, Progress.silent());
      if (baked.published().isEmpty()) {
        int status = Report.print(baked, false, console);
        console.println("The letter was not kept.");
        return status;
      }
      Map<String, String> letters = letters(site.resolve(program));
      for (Map.Entry<String, String> letter : letters.entrySet()) {
        Path file = folder.resolve(notice + "." + letter.getKey() + ".letter");
        Files.writeString(file, letter.getValue());
        console.println(options.root().relativize(file) + " is written.");
      }
      return 0;
    } finally {
      delete(temporary);
    }
  }

  /** The letters by language and, in joint programs, municipality. */
  private Map<String, String> letters(Path site) throws IOException {
    Map<String, String> letters = new TreeMap<>();
    Path end = Path.of("notices", notice, "index.html");
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      files.map(site::relativize).filter(file -> file.endsWith(end)).forEach(pages::add);
    }
    for (Path page : pages) {
      Path place = page.subpath(0, page.getNameCount() - end.getNameCount());
      Matcher letter = LETTER.matcher(Files.readString(site.resolve(page)));
      if (letter.find()) {
        letters.put(
            place.toString().replace('\\', '.').replace('/', '.'), letter.group(1).strip() + "\n");
      }
    }
    return letters;
  }

  private static void delete(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
