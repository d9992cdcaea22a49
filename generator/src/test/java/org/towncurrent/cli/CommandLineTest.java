package org.towncurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;

/** The command as publishers meet it: what it says, and its status (0 done, 1 wrong, 2 usage). */
@Tag("slow")
final class CommandLineTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
  }

  @Test
  void bareCommandSaysWhatItCanDo() {
    Outcome outcome = Project.command();

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.errors()).contains("Say what to do", "Usage: site", "build", "check");
  }

  @Test
  void helpGoesToTheOutputAndIsNoFailure() {
    Outcome outcome = Project.command("--help");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).startsWith("Usage: site").contains("build", "check");
    assertThat(outcome.errors()).isEmpty();
  }

  @Test
  void helpOfACommandNamesItsOptions() {
    Outcome outcome = Project.command("build", "--help");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output())
        .contains("Usage: site build", "--config", "--out", "--as-of", "--program", "--strict");
  }

  @Test
  void versionIsSaid() {
    assertThat(Project.command("--version").output()).startsWith("Town Current ");
  }

  @Test
  void wrongOptionIsNamedWithTheRightOnes() {
    Outcome outcome = project.build("--as-off", "2025-10-15");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.errors()).contains("--as-off", "--as-of");
    assertThat(project.published()).isEmpty();
  }

  @Test
  void wrongCommandIsNamedWithTheRightOne() {
    Outcome outcome = Project.command("biuld");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.errors()).contains("biuld", "build");
  }

  @Test
  void wrongDateIsQuotedWithTheFormToWriteItIn() {
    for (String date : new String[] {"15.10.2025", "2025-02-30", "tomorrow"}) {
      Outcome outcome = project.build("--as-of", date);

      assertThat(outcome.status()).as(date).isEqualTo(2);
      assertThat(outcome.errors()).contains("--as-of " + date, "YYYY-MM-DD");
    }
    assertThat(project.published()).isEmpty();
  }

  @Test
  void translationsAreMadeOnlyForLanguagesThatAreKnown() {
    String config = folder.resolve("site-config.yml").toString();

    Outcome unknown = Project.command("translations", "update", "--config", config, "pt");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.errors()).contains("\"pt\"", "Write pt-BR.").doesNotContain("Exception");
    assertThat(project.has("content/translations/pt.po")).isFalse();

    Outcome known = Project.command("translations", "update", "--config", config, "pt-BR");
    assertThat(known.status()).as(known.all()).isZero();
    assertThat(project.has("content/translations/pt-BR.po")).isTrue();
  }

  @Test
  void unknownProgramIsAnErrorThatNamesTheKnownOnes() {
    Outcome outcome = project.build("--program", "peperell");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.all()).contains("peperell", "pepperell").doesNotContain("Exception");
    assertThat(project.published()).isEmpty();
  }

  @Test
  void missingConfigurationIsAnErrorThatNamesTheFile() {
    project.delete("site-config.yml");

    Outcome outcome = project.build();

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.all()).contains("site-config.yml", "do:").doesNotContain("Exception");
  }

  @Test
  void checkWritesNothing() {
    Map<String, String> before = Project.tree(folder);

    Outcome outcome = project.check();

    assertThat(outcome.all()).contains("0 errors");
    assertThat(outcome.status()).isZero();
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void checkSeesWhatOnlyAPageShows() {
    project.edit("templates/parts/offer/offer.html", "{offer.name}", "{offer.nmae}");

    Outcome outcome = project.check();

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains("templates/parts/offer/offer.html:", "nmae");
  }

  @Test
  void buildSaysWhatItWrote() {
    Outcome outcome = project.build();

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).contains(" files, ", " new or changed");
    assertThat(project.published())
        .containsKeys("index.html", "chelsea/es/prices/index.html", "pepperell/404.html");
  }

  @Test
  void secondBuildOfTheSameContentChangesNothing() {
    project.build();
    Map<String, String> first = project.published();

    Outcome outcome = project.build("--threads", "1");

    assertThat(outcome.output()).contains("all as before");
    assertThat(project.published()).isEqualTo(first);
  }

  @Test
  void whatIsOnlineIsKnownFromItsManifestOnAFreshMachine() throws Exception {
    project.build();
    Path manifest = Files.copy(project.out().resolve("manifest.json"), folder.resolve("last.json"));
    project.withoutRutland();

    Path elsewhere = folder.resolve("elsewhere");
    Outcome blind = buildTo(elsewhere.resolve("a"));
    Outcome seeing = buildTo(elsewhere.resolve("b"), "--last", manifest.toString());
    Outcome checked = project.check("--last", manifest.toString());
    Outcome wrong = project.check("--last", folder.resolve("none.json").toString());

    assertThat(blind.status()).isZero();
    assertThat(blind.output())
        .contains("2 could not in full: vanished-address, because nothing was published in");
    for (Outcome outcome : new Outcome[] {seeing, checked}) {
      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.output()).contains("content/redirects.yml:1:1: error vanished-address");
    }
    assertThat(Files.exists(elsewhere.resolve("b"))).isFalse();
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.errors()).contains("There is no file", "none.json", "--last");
  }

  private Outcome buildTo(Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", "--out", out.toString()));
    arguments.addAll(List.of("--config", folder.resolve("site-config.yml").toString()));
    arguments.addAll(List.of(more));
    return Project.command(arguments.toArray(String[]::new));
  }

  @Test
  void anAddressThatMovedStaysForEver() {
    project.build();
    project.delete("content/programs/western-mass/pages/goals.md");
    String redirects = "content/programs/western-mass/redirects.yml";
    project.write(
        redirects,
        """
        redirects:
          - from: "*/amherst/goals/"
            to: "*/amherst/"
          - from: "*/northampton/goals/"
            to: "*/northampton/"
          - from: "*/pelham/goals/"
            to: en/
        """);

    assertThat(project.build().output()).contains("0 errors");
    assertThat(project.page("western-mass/es/pelham/goals/")).contains("url=../../../en/");
    Map<String, String> first = project.published();
    assertThat(project.build().output()).contains("all as before");
    assertThat(project.published()).isEqualTo(first);

    project.delete(redirects);
    Outcome forgotten = project.build();

    assertThat(forgotten.status()).isEqualTo(1);
    assertThat(forgotten.output()).contains(redirects + ":1:1", "\"*/pelham/goals/\"");
    assertThat(project.published()).isEqualTo(first);
  }

  @Test
  void aProgramThatLeavesSendsItsReadersOn() {
    project.build();
    project.withoutRutland();
    project.write(
        "content/redirects.yml",
        """
        redirects:
          - from: rutland/*
            base: https://rutland.example.org/
            to: chelsea/
        """);

    assertThat(project.build().output()).contains("0 errors");
    assertThat(project.page("rutland/es/prices/")).contains("https://chelsea.example.org/");
    assertThat(project.published()).containsKeys("rutland/_redirects", "rutland/index.html");
    assertThat(project.build("--program", "pepperell").output()).contains("all as before");
    assertThat(project.build().output()).contains("all as before");
  }

  @Test
  void buildingOneProgramLooksAtItsAddressesOnly() {
    project.build();
    project.withoutRutland();
    project.delete("content/programs/western-mass/pages/goals.md");

    assertThat(project.build("--program", "pepperell").status()).isZero();
    assertThat(project.build("--program", "western-mass").status()).isEqualTo(1);
  }

  @Test
  void failedBuildLeavesThePublishedSiteByteForByte() throws Exception {
    project.build();
    Map<String, String> before = project.published();
    Path version = project.out().toRealPath();
    project.edit(PRICES, "price: 14.283", "price: 1428.3");
    project.edit("content/programs/chelsea/program.yml", "state: launched", "state: lunched");

    Outcome outcome = project.build();

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output())
        .as("every error is listed, not the first alone")
        .contains(PRICES + ":", "content/programs/chelsea/program.yml:", "Nothing was published.");
    assertThat(project.out().toRealPath()).isEqualTo(version);
    assertThat(project.published()).isEqualTo(before);
  }

  @Test
  void buildingOneProgramKeepsTheOthersAsTheyAre() {
    project.build();
    Map<String, String> before = project.published();
    project.edit(PRICES, "price: 14.283", "price: 14.301");
    project.edit("content/programs/chelsea/prices.yml", "price: 14.512", "price: 14.777");

    Outcome outcome = project.build("--program", "pepperell");

    assertThat(outcome.status()).isZero();
    Map<String, String> after = project.published();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(others(after)).isEqualTo(others(before));
    assertThat(project.page("pepperell/en/prices/")).contains("14.301");
    assertThat(project.page("chelsea/en/prices/")).contains("14.512").doesNotContain("14.777");
  }

  private static Map<String, String> others(Map<String, String> files) {
    Map<String, String> others = new TreeMap<>(files);
    others.keySet().removeIf(name -> name.startsWith("pepperell/") || !name.contains("/"));
    return others;
  }

  @Test
  void buildingOneProgramFirstPublishesThatProgramAlone() {
    Outcome outcome = project.build("--program", "pepperell");

    assertThat(outcome.status()).isZero();
    Set<String> folders = new TreeSet<>();
    project.published().keySet().forEach(name -> folders.add(name.replaceFirst("/.*", "")));
    assertThat(folders).contains("pepperell").doesNotContain("chelsea", "rutland");
  }

  @Test
  void theDayMovesAProgramThatIsNotPinnedAndNoOther() {
    project.write(
        "site-config.yml",
        project
            .text("site-config.yml")
            .replace(
                "    base: https://pepperell.example.org/\n    today: 2025-10-15\n",
                "    base: https://pepperell.example.org/\n"));

    assertThat(project.build("--as-of", "2025-11-20").status()).isZero();

    assertThat(project.words("pepperell/en/")).contains("as of November 20, 2025");
    assertThat(project.page("pepperell/en/")).doesNotContain("data-today=");
    assertThat(project.words("chelsea/en/")).contains("as of October 15, 2025");
    assertThat(project.page("chelsea/en/")).contains("data-today=\"2025-10-15\"");
  }

  @Test
  void warningsAndOverdueDutiesFailOnlyAStrictBuild() {
    project.write(
        "site-config.yml", project.text("site-config.yml").replace("    today: 2025-10-15\n", ""));

    Outcome lenient = project.build("--as-of", "2026-06-15");
    Outcome strict = project.check("--as-of", "2026-06-15", "--strict");

    assertThat(lenient.output()).containsPattern("[1-9][0-9]* (overdue|warnings?)");
    assertThat(lenient.status()).isZero();
    assertThat(strict.status()).isEqualTo(1);
    assertThat(Files.exists(project.out())).isTrue();
  }

  @Test
  void deadlinesAreListedByDayWithTheSentenceOfThePlan() {
    announce("chelsea", "change-in-law-price", "2026-05-27");
    announce("pepperell", "change-in-law-price", "2026-05-27");

    Outcome outcome =
        deadlines(
            "--from",
            "2026-04-15",
            "--until",
            "2026-05-01",
            "--program",
            "chelsea",
            "--program",
            "pepperell");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output())
        .containsSubsequence(
            "chelsea: Chelsea Electricity Choice, seen from April 15, 2026",
            "2026-04-10  PAST DUE  pepperell: Tell the Department's Consumer Division",
            "due: Friday, April 10, 2026",
            "for: a change in law changes the price, May 27, 2026",
            "counted: 30 days before May 27, 2026; 10 business days before that, April 27, 2026"
                + " (not counted: Patriots' Day, April 20, 2026)",
            "plan: IV.4: “Such communication shall occur no less than ten business days prior",
            "2026-04-17  chelsea: Tell the Department's Consumer Division",
            "2026-04-27  chelsea: Tell consumers",
            "2026-04-27  pepperell: Tell consumers")
        .doesNotContain("2026-10-03", "rutland");
  }

  @Test
  void aPinnedProgramCountsFromItsDay() {
    assertThat(deadlines("--as-of", "2026-08-01").output())
        .contains("chelsea: Chelsea Electricity Choice, seen from October 15, 2025")
        .contains("2026-01-01  chelsea: Tell participants of the new price");
  }

  @Test
  void anEmptyListSaysWhatItNeeds() {
    Outcome outcome = deadlines("--program", "rutland", "--program", "western-mass");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output())
        .contains("Nothing is due.")
        .contains("rutland needs an event `plan-approved`, for plan-approved-utility")
        .contains("western-mass needs `rules:` of its plan");
  }

  @Test
  void deadlinesAreWrittenAsACalendarFileTheSameEachTime() throws Exception {
    announce("pepperell", "change-in-law-price", "2026-05-27");
    Path file = folder.resolve("calendar.ics");

    String from = "2026-03-01";
    assertThat(deadlines("--from", from, "--ics", file.toString()).status()).isZero();
    byte[] first = Files.readAllBytes(file);
    assertThat(deadlines("--from", from, "--ics", file.toString()).status()).isZero();

    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    assertThat(Files.readString(file))
        .contains("DTSTART;VALUE=DATE:20260410", "DTSTAMP:20260301T000000Z");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .as("nothing is left lying about")
          .containsExactlyInAnyOrder(
              "content", "templates", "assets", "site-config.yml", "calendar.ics");
    }
  }

  @Test
  void deadlinesAreNotCountedFromWrongFacts() {
    project.edit("content/programs/pepperell/program.yml", "days: 37", "days: -37");

    Outcome outcome = deadlines("--ics", folder.resolve("calendar.ics").toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains("program.yml:", "\"-37\"", "Nothing was changed.");
    assertThat(project.has("calendar.ics")).isFalse();
  }

  @Test
  void deadlinesSayWhatIsWrongWithTheirOptions() {
    assertThat(deadlines("--from", "2026-02-30").errors()).contains("--from 2026-02-30");
    assertThat(deadlines("--from", "2026-03-01", "--until", "2026-02-01").errors())
        .contains("--until 2026-02-01 lies before --from 2026-03-01");
    Outcome nowhere = deadlines("--ics", folder.resolve("nowhere/calendar.ics").toString());
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.errors()).contains("--ics", "a folder that is there");
  }

  private Outcome deadlines(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("deadlines", "--config", folder.resolve("site-config.yml").toString()));
    arguments.addAll(List.of(more));
    return Project.command(arguments.toArray(String[]::new));
  }

  private void announce(String program, String event, String date) {
    String file = "content/programs/" + program + "/program.yml";
    project.write(
        file, project.text(file) + "\nevents:\n  - event: " + event + "\n    date: " + date + "\n");
  }
}
