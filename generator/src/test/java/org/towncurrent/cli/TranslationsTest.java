package org.towncurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;

/** {@code ./site translations} as publishers and translators meet it. */
@Tag("slow")
final class TranslationsTest {

  private static final String SHARED = "content/translations/es.po";
  private static final String OWN = "content/programs/western-mass/translations/es.po";
  private static final String PROGRAM = "content/programs/western-mass/program.yml";
  private static final Pattern ENTRY =
      Pattern.compile("(#: .*\n(?:msgctxt .*\n)?msgid \"(.+)\"\n)msgstr \"\"\n");

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
  }

  @Test
  void theSpanishOfThisProjectIsUpToDate() {
    Map<String, String> before = Project.tree(folder);

    assertThat(translations("status", "es").output())
        .contains("texts", "reviewed", "machine", SHARED, OWN)
        .doesNotContain("changed", "new", "no longer used", "wrong");
    assertThat(translations("update", "es").status()).isZero();
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "templates/not-found.html, ",
    "content/pages/accessibility.md, We want everyone to be able to use this site.",
    "content/programs/western-mass/pages/goals.md, ",
    "content/programs/western-mass/program.yml, Answers for Amherst.",
    "content/programs/western-mass/prices.yml, Adds renewable energy up to 100 percent."
  })
  void oneChangedSentenceIsTheOnlyOneFuzzyInEveryLanguage(String file, String sentence) {
    complete("es", "vi");
    assertThat(translations("status", "--strict").status()).isZero();
    Changed changed = changed(file, sentence);
    project.edit(file, changed.words(), changed.others());
    Map<String, String> before = Project.tree(folder);

    Outcome outcome = translations("status", "--strict");

    assertThat(outcome.status()).isEqualTo(1);
    for (String language : new String[] {"es", "vi"}) {
      assertThat(outcome.output())
          .containsPattern(
              "(?m)^"
                  + language
                  + ": 1 changed.*\n  \\Q"
                  + changed.place()
                  + "\\E.*\n    was: .*\\Q"
                  + changed.words()
                  + "\\E.*\n    now: .*\\Q"
                  + changed.others()
                  + "\\E.*\n")
          .containsPattern("(?m)^" + language + " .* 1  +0  +99%$");
    }
    assertThat(outcome.output()).doesNotContain(" new in ", "no longer used");
    assertThat(Project.tree(folder)).isEqualTo(before);
    assertThat(translations("update", "es", "vi").output()).contains("1 changed (fuzzy)");
    assertThat(translations("status").output()).contains(" now: ", changed.others());
  }

  private record Changed(String words, String others, String place) {}

  /** One sentence of the file, other than it is, and the line it stands in. */
  private Changed changed(String file, String sentence) {
    String words = sentence;
    if (words == null) {
      Matcher paragraph =
          Pattern.compile("(?m)^ *(?:<p>)?([A-Z][A-Za-z ,]{30,}[.])").matcher(project.text(file));
      assertThat(paragraph.find()).as(file).isTrue();
      words = paragraph.group(1);
    }
    String before = project.text(file).substring(0, project.text(file).indexOf(words));
    String others = words.replaceFirst(" ", " really ");
    return new Changed(
        words, others, file + ":" + (1 + before.chars().filter(c -> c == '\n').count()));
  }

  @Test
  void whatIsNewAndWhatIsGoneIsNamed() {
    String goals = project.text("content/programs/western-mass/pages/goals.md");
    project.write("content/programs/western-mass/pages/goals.md", goals + "\nZebras graze here.\n");
    project.edit(PROGRAM, "    purpose: Answers for Pelham.\n", "");
    int lines = (int) goals.lines().count();

    String said = translations("status", "es").output();

    assertThat(said)
        .contains(
            "es: 1 new in "
                + OWN
                + "\n  content/programs/western-mass/pages/goals.md:"
                + (lines + 2)
                + ": Zebras graze here.\n")
        .containsPattern("es: 1 no longer used\n  \\Q" + OWN + "\\E:\\d+: Answers for Pelham.\n");
  }

  @Test
  void aProgramMoreOrLessChangesNothingShared() {
    String shared = project.text(SHARED);
    project.edit(
        "site-config.yml",
        "  - id: western-mass\n    base: https://western-mass.example.org/\n    today: 2025-10-15\n",
        "  - id: ayer\n    base: https://ayer.example.org/\n");
    project.write(
        "content/programs/ayer/program.yml",
        """
        name: Ayer Power
        state: planning
        introduction: Only Ayer says this.
        municipalities:
          - id: ayer
            name: Ayer
            kind: town
            utility: national-grid
            area: MECo
        """);

    Outcome outcome = translations("update", "es");

    assertThat(outcome.all()).contains("content/programs/ayer/translations/es.po: 1 new");
    assertThat(project.text(SHARED)).isEqualTo(shared);
    assertThat(project.text("content/programs/ayer/translations/es.po"))
        .contains("msgid \"Only Ayer says this.\"\nmsgstr \"\"\n");
  }

  @Test
  void aProgramsOwnWordsComeFirstAndSharedOnesAfter() {
    String both = "We want everyone to be able to use this site.";
    String shared = "Queremos que todas las personas puedan usar este sitio.";
    project.edit(PROGRAM, "purpose: Answers for Amherst.", "purpose: " + both);
    project.edit(PROGRAM, "role: Pelham Town Hall", "role: City Manager");
    project.delete("content/programs/pepperell/translations/es.po");

    assertThat(project.build().status()).isZero();
    assertThat(project.words("western-mass/es/amherst/contact/")).contains(shared);

    project.write(
        OWN,
        project.text(OWN)
            + "\n# state: draft\nmsgid \""
            + both
            + "\"\nmsgstr \"Todos son bienvenidos.\"\n");
    assertThat(translations("update", "es").output()).contains(OWN + ": 1 new");
    assertThat(project.build().status()).isZero();

    assertThat(project.words("western-mass/es/amherst/contact/"))
        .contains("Todos son bienvenidos.")
        .doesNotContain(shared);
    assertThat(project.words("western-mass/es/amherst/accessibility/")).contains(shared);
    // Another program's translation is not this one's; and one that has none shows its English.
    assertThat(project.text("content/programs/chelsea/translations/es.po"))
        .contains("City Manager");
    assertThat(project.page("western-mass/es/amherst/contact/")).contains(">City Manager<");
    assertThat(project.page("pepperell/es/prices/")).contains("lang=\"en\"");
  }

  @Test
  void aProgramWithoutAFileIsNotTranslatedYet() {
    project.delete("content/programs/pepperell/translations/es.po");

    assertThat(project.check().output()).contains("0 errors");
    assertThat(translations("status", "es").output())
        .containsPattern("pepperell/translations/es.po \\(no file\\) +(\\d+) +0 +0 +0 +0 +\\1 +0%")
        .containsPattern(
            "es: \\d+ new, all that content/programs/pepperell/translations/es.po will hold");
  }

  @Test
  void aTranslationOfAProgramIsCheckedWithItsPlace() {
    project.edit(OWN, "msgstr \"Responde", "msgstr \"14.283 Responde");

    Outcome outcome = project.check();

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output())
        .containsPattern("\\Q" + OWN + "\\E:\\d+:1: error translation: the figure");
    assertThat(translations("status", "es", "--strict").output()).contains("es: 1 wrong");
  }

  @Test
  void strayFilesAmongTranslationsAreTold() {
    project.write("content/programs/rutland/translations/notes.txt", "x");
    project.write("content/translations/xx.po", "msgid \"\"\nmsgstr \"\"\n");
    project.write("content/programs/rutland/translations/messages.pot", "x");

    String said = project.check().output();

    assertThat(said)
        .contains("content/programs/rutland/translations/notes.txt:1:1: error unexpected-file")
        .contains("content/translations/xx.po:1:1: error unknown-language")
        .doesNotContain("messages.pot:");
  }

  @Test
  void anUnchangedExportLeavesEveryByte() {
    String file = folder.resolve("es.csv").toString();
    translations("update", "vi");
    Map<String, String> before = Project.tree(folder.resolve("content"));

    for (String language : new String[] {"es", "vi"}) {
      assertThat(translations("export", language, "--out", file).status()).isZero();
      Outcome back = translations("import", language, file);
      assertThat(back.output()).isEqualTo("Nothing has changed.\n");
      assertThat(back.status()).isZero();
    }

    assertThat(Project.tree(folder.resolve("content"))).isEqualTo(before);
  }

  @Test
  void whatATranslatorFillsInIsTakenAndPublished() {
    String out = translations("export", "es", "--only", "missing,machine").output();
    Matcher row = Pattern.compile("(?m)^(.*,Answers for Amherst\\.,).*,machine,").matcher(out);
    assertThat(row.find()).isTrue();
    String csv =
        out.lines().findFirst().orElseThrow()
            + "\n"
            + row.group(1)
            + "Contesta.,reviewed by Ana Ruiz on 2026-01-31,\n";
    project.write("es.csv", csv);

    Outcome outcome = translations("import", "es", folder.resolve("es.csv").toString());

    assertThat(outcome.output()).isEqualTo(OWN + ": 1 changed\n");
    assertThat(project.text(OWN)).contains("# state: reviewed by Ana Ruiz on 2026-01-31\n");
    assertThat(project.build().status()).isZero();
    assertThat(project.words("western-mass/es/amherst/contact/")).contains("Contesta.");
    assertThat(translations("status", "es").output())
        .containsPattern("\\Q" + OWN + "\\E +\\d+ +1 ");
  }

  @Test
  void aWrongRowStopsAllOfThemAndIsTold() {
    String out = translations("export", "es").output();
    project.write(
        "es.csv",
        out.replaceFirst("(Answers for Amherst\\.,).*,machine", "$1Responde.,perfect")
            .replaceFirst("(Answers for Pelham\\.,).*,machine", "$1Contesta.,draft")
            .getBytes(StandardCharsets.UTF_8));
    Map<String, String> before = Project.tree(folder);

    Outcome outcome = translations("import", "es", folder.resolve("es.csv").toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output())
        .containsPattern("es\\.csv:\\d+:1: error translation: a state")
        .contains("Nothing was changed.");
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void brokenSourcesAreToldAndNothingIsWritten() {
    project.edit("templates/home.html", "<h1>{program}</h1>", "<h1>{program}");
    Map<String, String> before = Project.tree(folder);

    for (String command : new String[] {"status", "update", "export"}) {
      Outcome outcome = translations(command, "es");
      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.output()).contains("templates/home.html:", "do:", "Nothing was changed.");
    }
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void wrongUseIsToldWithTheRightOne() {
    assertThat(translations("status", "sp").errors()).contains("\"sp\"", "es, pt-BR");
    assertThat(translations("update", "en").status()).isEqualTo(2);
    assertThat(translations("export", "es", "--only", "old").errors())
        .contains("old", "missing, fuzzy");
    assertThat(translations("import", "es", "none.csv").errors()).contains("none.csv");
    assertThat(Project.command("translations").errors()).contains("status", "update", "export");
  }

  @Test
  void thePotFilesHoldEachTheirOwn() {
    translations("extract");

    assertThat(project.text("content/programs/western-mass/translations/messages.pot"))
        .contains("msgid \"Answers for Amherst.\"\nmsgstr \"\"\n");
    assertThat(project.text("content/translations/messages.pot"))
        .doesNotContain("content/programs/");
  }

  /** Fills every text of these languages in, as a person's draft in the English words. */
  private void complete(String... languages) {
    translations(concat("update", languages));
    for (String language : languages) {
      for (String file : Project.tree(folder).keySet()) {
        if (file.endsWith("/" + language + ".po")) {
          project.write(
              file,
              ENTRY.matcher(project.text(file)).replaceAll("# state: draft\n$1msgstr \"$2\"\n"));
        }
      }
    }
  }

  private static String[] concat(String first, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  private Outcome translations(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "translations";
    all[1] = arguments[0];
    all[2] = "--config=" + folder.resolve("site-config.yml");
    System.arraycopy(arguments, 1, all, 3, arguments.length - 1);
    return Project.command(all);
  }
}
