package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.catalog.Catalog;
import org.towncurrent.catalog.Exchange;
import org.towncurrent.catalog.Texts;
import org.towncurrent.facts.Finding;
import org.towncurrent.rates.Day;
import org.towncurrent.read.House;
import org.towncurrent.rules.Rules;
import org.towncurrent.seal.SealDrawing;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.PoEntry.Standing;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Template;

/**
 * Jazzer changes files as it learns which changes lead to new places in the readers: findings come
 * out, never an exception, and never after long. {@code generator/pom.xml} gives it a run of its
 * own, since Jazzer slows down all of a JVM. What it finds it lays among the test resources, where
 * it stays a seed.
 */
final class ReadersFuzzTest {

  private static final String REDIRECTS = "content/redirects.yml";
  private static final String PROGRAM_REDIRECTS = "content/programs/pepperell/redirects.yml";

  /** For a file of a few kilobytes. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @TempDir static Path folder;
  private static List<Reader> readers = List.of();

  /**
   * Who reads what.
   *
   * @param sign the first byte of an input chooses its reader
   */
  private record Reader(char sign, String seed, Reads reads) {}

  private interface Reads {
    void read(byte[] bytes) throws IOException;
  }

  @BeforeAll
  static void gatherReaders() throws IOException {
    readers = readers(folder);
  }

  private static List<Reader> readers(Path folder) throws IOException {
    House house = House.in(folder);
    List<Reader> all = new ArrayList<>();
    char sign = 'a';
    for (String file : House.files()) {
      String sound = house.text(file);
      all.add(new Reader(sign++, sound, bytes -> inHouse(house, file, bytes, sound)));
    }
    String gone =
        """
        redirects:
          - program: ayer
            to: https://example.org/
        """;
    all.add(new Reader('r', gone, bytes -> added(house, REDIRECTS, bytes)));
    String moved =
        """
        redirects:
          - from: "*/rates/"
            to: "*/prices/"
        """;
    all.add(new Reader('s', moved, bytes -> added(house, PROGRAM_REDIRECTS, bytes)));
    String po =
        """
        msgid ""
        msgstr "Language: es\\n"

        # state: draft
        #. <p>
        #: a.html:1
        #| msgid "No"
        msgid "Say <a>no</a> to {name}"
        msgstr "Diga <a>no</a> a {name}"

        #~ msgid "Old"
        #~ msgstr "Viejo"
        """;
    all.add(new Reader('t', po, bytes -> PoFile.read("es.po", bytes).translations()));
    String html =
        """
        <!DOCTYPE html>
        <div th:if="${a}"><p>Say <a href="x">{no}</a></p><br/></div>
        """;
    all.add(new Reader('u', html, ReadersFuzzTest::template));
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
          <defs><g id="a"><path d="M0 0h9v9z" style="fill:#123"/></g></defs>
          <use href="#a"/>
        </svg>
        """;
    all.add(new Reader('v', svg, ReadersFuzzTest::seal));
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("home.html"), "<p>Say <a href=\"x\">no</a></p><p>Two</p>");
    Catalog catalog = catalog(house);
    String csv =
        new String(Exchange.export(catalog, EnumSet.allOf(Standing.class)), StandardCharsets.UTF_8);
    assertThat(csv).contains("Two");
    all.add(new Reader('w', csv, bytes -> Exchange.taken(catalog, "es.csv", bytes)));
    return all;
  }

  private static Catalog catalog(House house) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Texts texts =
        Texts.read(house.root(), house.root().resolve(House.CONFIG), findings)
            .orElseThrow(() -> new AssertionError(findings.toString()));
    return Catalog.of(house.root(), texts, Language.of("es").orElseThrow(), chapter -> true);
  }

  static Stream<byte[]> seeds() throws IOException {
    Path folder = Files.createTempDirectory("seeds");
    return readers(folder).stream()
        .map(
            reader -> {
              ByteArrayOutputStream input = new ByteArrayOutputStream();
              input.write(reader.sign());
              input.writeBytes(reader.seed().getBytes(StandardCharsets.UTF_8));
              return input.toByteArray();
            });
  }

  @MethodSource("seeds")
  @FuzzTest
  void readers(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
    for (Reader reader : readers) {
      if (reader.sign() == input[0]) {
        assertTimeoutPreemptively(LONGEST, () -> read(reader, bytes));
      }
    }
  }

  private static void read(Reader reader, byte[] bytes) throws IOException {
    try {
      reader.reads().read(bytes);
    } catch (FlawedText flawed) {
      assertThat(flawed.flaws()).isNotEmpty();
    }
  }

  private static void inHouse(House house, String file, byte[] bytes, String sound) {
    house.write(file, bytes);
    try {
      check(house);
    } finally {
      house.write(file, sound);
    }
  }

  private static void added(House house, String file, byte[] bytes) {
    house.write(file, bytes);
    try {
      check(house);
    } finally {
      house.delete(file);
    }
  }

  private static void check(House house) {
    house.read().facts().ifPresent(facts -> Rules.check(facts, Day.of(2025, 10, 15)).summary());
  }

  private static void template(byte[] bytes) {
    Template.of("templates/a.html", new String(bytes, StandardCharsets.UTF_8)).uses();
  }

  private static void seal(byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    if (SealDrawing.read("seal.svg", bytes, findings).isEmpty()) {
      assertThat(findings).isNotEmpty();
    }
  }
}
