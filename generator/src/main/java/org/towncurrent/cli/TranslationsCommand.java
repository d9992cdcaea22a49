package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.towncurrent.catalog.Catalog;
import org.towncurrent.catalog.Catalog.Sheet;
import org.towncurrent.catalog.Chapter;
import org.towncurrent.catalog.Exchange;
import org.towncurrent.catalog.Saving;
import org.towncurrent.catalog.Texts;
import org.towncurrent.facts.Finding;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;
import org.towncurrent.words.PoEntry.Standing;
import org.towncurrent.words.PoFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./site translations}: brings the translators' files up to date, says how far they are, and
 * takes them out to a spreadsheet and back.
 */
@Command(
    name = "translations",
    mixinStandardHelpOptions = true,
    description = "The translators' files: status, update, export, import, extract.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class TranslationsCommand implements Runnable {

  private static final long LARGEST = 4L * 1024 * 1024;

  @Spec private CommandSpec spec;

  TranslationsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: status, update, export, import or extract.");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Says how far each language is, for the texts as they are now, and writes nothing:",
        "what was changed, what is new, what is no longer used, and totals for each file."
      })
  int status(
      @Mixin SiteOptions options,
      @Option(
              names = "--strict",
              description = "The status is 1 when anything is fuzzy, missing or wrong.")
          boolean strict,
      @Parameters(
              paramLabel = "LANGUAGE",
              arity = "0..*",
              description = "Tags such as es. Default: every language there is.")
          @Nullable String @Nullable [] tags)
      throws IOException {
    Texts texts = texts(options);
    Set<String> asked = new LinkedHashSet<>();
    if (tags == null || tags.length == 0) {
      asked.addAll(texts.languages());
      for (Chapter chapter : texts.chapters()) {
        asked.addAll(Catalog.tags(options.root(), chapter.program()));
      }
      asked.removeIf(tag -> Language.of(tag).filter(Language::isTranslated).isEmpty());
    } else {
      Arrays.stream(tags).forEach(tag -> asked.add(language(String.valueOf(tag)).tag()));
    }
    List<Catalog> catalogs = new ArrayList<>();
    for (String tag : asked) {
      catalogs.add(catalog(options, texts, language(tag)));
    }
    boolean done = new TranslationReport(out()).print(catalogs);
    return strict && !done ? 1 : 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Brings languages up to date: new texts in, changed ones marked fuzzy.")
  int update(
      @Mixin SiteOptions options,
      @Parameters(paramLabel = "LANGUAGE", arity = "1..*", description = "Tags such as es.")
          String[] tags)
      throws IOException {
    Texts texts = texts(options);
    Saving saving = new Saving(options.root());
    List<String> said = new ArrayList<>();
    for (String tag : tags) {
      for (Sheet sheet : catalog(options, texts, language(tag)).sheets()) {
        PoFile file = sheet.update().file();
        if (!sheet.exists() && file.entries().isEmpty()) {
          continue;
        }
        boolean other = saving.add(sheet.file(), file.toString());
        said.add(
            sheet.file()
                + ": "
                + sheet.update().added().size()
                + " new, "
                + sheet.update().changed().size()
                + " changed (fuzzy), "
                + sheet.update().retired().size()
                + " no longer used"
                + (other ? "" : "; the file stays as it was"));
      }
    }
    saving.save();
    said.forEach(out()::println);
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes a language as CSV, for a spreadsheet.")
  int export(
      @Mixin SiteOptions options,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where to. Default: the output of the command.")
          @Nullable Path file,
      @Option(
              names = "--only",
              paramLabel = "STATE",
              split = ",",
              description = "Any of missing, fuzzy, machine, draft, reviewed. Default: all.")
          @Nullable String @Nullable [] only,
      @Parameters(paramLabel = "LANGUAGE", description = "A tag such as es.") String tag)
      throws IOException {
    Set<Standing> standings = standings(only == null ? List.of() : Arrays.asList(only));
    byte[] csv = Exchange.export(catalog(options, texts(options), language(tag)), standings);
    if (file == null) {
      out().print(new String(csv, StandardCharsets.UTF_8));
      out().flush();
    } else {
      Files.write(file, csv);
    }
    return 0;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a CSV back that was exported: all of it, or nothing when any row is wrong.",
        "What no row names stays as it is."
      })
  int takeIn(
      @Mixin SiteOptions options,
      @Parameters(index = "0", paramLabel = "LANGUAGE", description = "A tag such as es.")
          String tag,
      @Parameters(index = "1", paramLabel = "FILE", description = "The CSV.") Path file)
      throws IOException {
    Language language = language(tag);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file);
    }
    if (Files.size(file) > LARGEST) {
      throw new ParameterException(
          spec.commandLine(), file + " has more than 4 MB, which no export has.");
    }
    Catalog catalog = catalog(options, texts(options), language);
    List<Exchange.Taken> taken =
        orFindings(() -> Exchange.taken(catalog, file.toString(), bytes(file)));
    Saving saving = new Saving(options.root());
    for (Exchange.Taken one : taken) {
      saving.add(one.file(), one.content().toString());
    }
    saving.save();
    taken.forEach(one -> out().println(one.file() + ": " + one.rows() + " changed"));
    if (taken.isEmpty()) {
      out().println("Nothing has changed.");
    }
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes messages.pot: every text, with its place, none translated.")
  int extract(@Mixin SiteOptions options) throws IOException {
    Texts texts = texts(options);
    Saving saving = new Saving(options.root());
    List<String> said = new ArrayList<>();
    for (Chapter chapter : texts.chapters()) {
      if (asked(options, texts).test(chapter) && !chapter.uses().isEmpty()) {
        PoFile messages = chapter.messages();
        saving.add(chapter.template(), messages.toString());
        said.add(chapter.template() + ": " + messages.entries().size() + " texts");
      }
    }
    saving.save();
    said.forEach(out()::println);
    return 0;
  }

  private Texts texts(SiteOptions options) {
    List<Finding> findings = new ArrayList<>();
    Optional<Texts> texts = Texts.read(options.root(), options.config(), findings);
    return texts.orElseThrow(() -> new Unreadable(findings));
  }

  private Catalog catalog(SiteOptions options, Texts texts, Language language) throws IOException {
    return orFindings(() -> Catalog.of(options.root(), texts, language, asked(options, texts)));
  }

  /** The chapters that are asked for: all, or those of some programs. */
  private Predicate<Chapter> asked(SiteOptions options, Texts texts) {
    List<String> programs = options.order().programs();
    List<String> known =
        texts.chapters().stream().flatMap(chapter -> chapter.program().stream()).toList();
    for (String program : programs) {
      if (!known.contains(program)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no program " + program + "; there are " + String.join(", ", known));
      }
    }
    return chapter ->
        programs.isEmpty() || chapter.program().filter(programs::contains).isPresent();
  }

  private Language language(String tag) {
    return Language.of(tag)
        .filter(Language::isTranslated)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no language \""
                        + tag
                        + "\" to translate into.\n"
                        + LanguageTable.committed().insteadOf(tag)));
  }

  private Set<Standing> standings(List<@Nullable String> words) {
    Set<Standing> standings = EnumSet.noneOf(Standing.class);
    for (String word : words) {
      try {
        standings.add(Standing.valueOf(String.valueOf(word).strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            spec.commandLine(),
            "--only " + word + ": write any of missing, fuzzy, machine, draft, reviewed",
            e);
      }
    }
    return standings.isEmpty() ? EnumSet.allOf(Standing.class) : standings;
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private interface Reads<T> {
    T read() throws IOException;
  }

  private static <T> T orFindings(Reads<T> reads) throws IOException {
    try {
      return reads.read();
    } catch (FlawedText flawed) {
      throw new Unreadable(
          flawed.flaws().stream().map(flaw -> flaw.finding("translation")).toList());
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
