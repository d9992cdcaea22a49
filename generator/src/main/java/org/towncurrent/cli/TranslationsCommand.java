package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.towncurrent.bake.Texts;
import org.towncurrent.words.Extraction;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;
import org.towncurrent.words.PoFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./site translations}: brings the translators' files up to date, and says how far they are.
 */
@Command(
    name = "translations",
    mixinStandardHelpOptions = true,
    description = "The translators' files: extract, update, status.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class TranslationsCommand {

  private static final String FOLDER = "content/translations";

  @Spec private CommandSpec spec;

  TranslationsCommand() {}

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes messages.pot: every text, with its place, none translated.")
  int extract(@Mixin SiteOptions options) throws IOException {
    Extraction texts = Texts.of(options.order());
    Path file = options.root().resolve(FOLDER).resolve("messages.pot");
    Files.createDirectories(options.root().resolve(FOLDER));
    Files.writeString(file, texts.messages().toString());
    out().println(FOLDER + "/messages.pot: " + texts.uses().size() + " places");
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Brings languages up to date: new texts in, changed ones marked fuzzy.")
  int update(
      @Mixin SiteOptions options,
      @Parameters(paramLabel = "LANGUAGE", arity = "1..*", description = "Tags such as es.")
          String[] languages)
      throws IOException {
    for (String language : languages) {
      if (LanguageTable.committed().language(language).isEmpty()
          || language.equals(Language.ENGLISH.tag())) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no language \""
                + language
                + "\" to translate into.\n"
                + LanguageTable.committed().insteadOf(language));
      }
    }
    Extraction texts = Texts.of(options.order());
    for (String language : languages) {
      String name = FOLDER + "/" + language + ".po";
      Path file = options.root().resolve(name);
      PoFile before =
          Files.exists(file)
              ? PoFile.read(name, Files.readAllBytes(file))
              : PoFile.empty(name, language);
      PoFile.Update update = before.update(texts.uses());
      Files.writeString(file, update.file().toString());
      out()
          .println(
              name
                  + ": "
                  + update.added()
                  + " new, "
                  + update.fuzzy()
                  + " fuzzy, "
                  + update.retired()
                  + " no longer used");
    }
    return 0;
  }

  @Command(mixinStandardHelpOptions = true, description = "Says how far each language is.")
  int status(@Mixin SiteOptions options) throws IOException {
    Path folder = options.root().resolve(FOLDER);
    try (var files = Files.newDirectoryStream(folder, "*.po")) {
      for (Path file : files) {
        String name = FOLDER + "/" + file.getFileName();
        PoFile.Status status = PoFile.read(name, Files.readAllBytes(file)).status();
        out()
            .println(
                name
                    + ": "
                    + status.segments()
                    + " segments: "
                    + status.reviewed()
                    + " reviewed, "
                    + status.draft()
                    + " draft, "
                    + status.machine()
                    + " machine, "
                    + status.fuzzy()
                    + " fuzzy, "
                    + status.missing()
                    + " missing");
      }
    }
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
