package org.towncurrent.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.towncurrent.words.Extraction;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.Place;
import org.towncurrent.words.PoEntry.Standing;
import org.towncurrent.words.Template;

final class ExchangeTest {

  private static final Set<Standing> ALL = EnumSet.allOf(Standing.class);
  private static final String SHARED = "content/translations/es.po";
  private static final String OWN = "content/programs/ayer/translations/es.po";

  private static final String SHARED_PO =
      """
      # Glossary
      msgid ""
      msgstr ""
      "Language: es\\n"

      # Read aloud once
      # state: reviewed by Town Clerk, Ayer on 2025-10-15
      #. <p>
      #: templates/a.html:1
      msgid "Say \\"no\\", or <a>wait</a>"
      msgstr "Diga \\"no\\", o <a>espere</a>"

      # state: draft
      #: templates/a.html:2
      msgid "=Sum"
      msgstr "=Suma"

      # state: machine
      #: templates/a.html:3
      msgid "+Plus"
      msgstr "-Más"

      # state: machine
      #: templates/a.html:4
      #, fuzzy
      #| msgid "@home, then"
      msgid "@home, now"
      msgstr "@casa"

      #: templates/a.html:5
      msgid "'=quoted"
      msgstr ""

      #: templates/a.html:6
      msgid "-Minus"
      msgstr "'-Menos"

      # state: draft
      #: templates/a.html:7
      msgid ""
      "Two\\n"
      "lines"
      msgstr ""
      "Dos\\n"
      "líneas"

      # state: draft
      #. <p>
      #: templates/a.html:8
      msgctxt "verb"
      msgid "'Tis one"
      msgstr "'Es uno"

      # state: draft
      #~ msgid "Gone"
      #~ msgstr "Ido"
      """;

  private static final String OWN_PO =
      """
      msgid ""
      msgstr ""
      "Language: es\\n"

      # state: machine
      #. <p>
      #: content/programs/ayer/program.yml:1
      msgid "Town {hall}"
      msgstr "El {hall}"
      """;

  @TempDir Path root;

  @BeforeEach
  void files() throws IOException {
    write(SHARED, SHARED_PO);
    write(OWN, OWN_PO);
  }

  @Test
  void anUnchangedExportChangesNothing() throws IOException {
    byte[] csv = Exchange.export(catalog(), ALL);

    assertThat(Exchange.taken(catalog(), "es.csv", csv)).isEmpty();
    assertThat(Spreadsheet.read("es.csv", csv)).hasSize(9);
    // What is written when another row changes is what stood there.
    assertThat(catalog().sheets().get(0).update().file().toString())
        .isEqualTo(
            SHARED_PO.replace("#: templates/a.html:6", "# state: draft\n#: templates/a.html:6"));
    assertThat(catalog().sheets().get(1).update().file().toString()).isEqualTo(OWN_PO);
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void onlyWhatIsAskedForIsExported(Standing standing) throws IOException {
    byte[] csv = Exchange.export(catalog(), EnumSet.of(standing));

    List<Integer> sizes = List.of(1, 1, 2, 4, 1);
    assertThat(Spreadsheet.read("es.csv", csv))
        .hasSize(sizes.get(List.of(Standing.values()).indexOf(standing)));
    assertThat(Exchange.taken(catalog(), "es.csv", csv)).isEmpty();
  }

  @Test
  void noCellIsAFormula() throws IOException {
    String csv = csv();

    assertThat(csv)
        .startsWith("\ufefffile,place,context,source,translation,state,previous source\r\n");
    assertThat(csv)
        .contains(
            ",'=Sum,'=Suma,draft,\r\n",
            ",'+Plus,'-Más,",
            ",\"'@home, now\",'@casa,fuzzy,\"'@home, then\"");
    assertThat(csv).contains(",''=quoted,,", ",'-Minus,''-Menos,", ",verb,'Tis one,'Es uno,");
    assertThat(csv).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
  }

  @Test
  void onlyWhatARowChangesIsOther() throws IOException {
    String csv = csv().replace(",'=Suma,draft", ",'=Total,reviewed by Ana Ruiz on 2026-01-31");

    List<Exchange.Taken> taken = take(csv);

    assertThat(taken).extracting(Exchange.Taken::file).containsExactly(SHARED);
    assertThat(taken.get(0).rows()).isEqualTo(1);
    assertThat(taken.get(0).content().toString())
        .isEqualTo(
            catalog()
                .sheets()
                .get(0)
                .update()
                .file()
                .toString()
                .replace(
                    "# state: draft\n#: templates/a.html:2\nmsgid \"=Sum\"\nmsgstr \"=Suma\"",
                    "# state: reviewed by Ana Ruiz on 2026-01-31\n#: templates/a.html:2\n"
                        + "msgid \"=Sum\"\nmsgstr \"=Total\""));
  }

  @Test
  void aFuzzyTranslationBecomesGoodWhenItsStateSaysSo() throws IOException {
    String same = csv().replace("'@casa,fuzzy", "'@hogar,fuzzy");
    String good = csv().replace("'@casa,fuzzy", "'@casa,draft");

    assertThat(take(same).get(0).content().toString())
        .contains("#, fuzzy\n#| msgid \"@home, then\"\nmsgid \"@home, now\"\nmsgstr \"@hogar\"");
    assertThat(take(good).get(0).content().toString())
        .contains("# state: draft\n#: templates/a.html:4\nmsgid \"@home, now\"\nmsgstr \"@casa\"");
  }

  @Test
  void aFilledRowWithoutAStateIsADraft() throws IOException {
    String csv = csv().replace(",''=quoted,,", ",''=quoted,'=entre comillas,");

    assertThat(take(csv).get(0).content().toString())
        .contains(
            "# state: draft\n#: templates/a.html:5\nmsgid \"'=quoted\"\nmsgstr \"=entre comillas\"");
  }

  @Test
  void rowsThatAreNotThereStayAsTheyAre() throws IOException {
    String head = csv().lines().findFirst().orElseThrow();
    String csv = head + "\n" + OWN + ",,,Town {hall},La {hall},draft,\n";

    List<Exchange.Taken> taken = take(csv);

    assertThat(taken).extracting(Exchange.Taken::file).containsExactly(OWN);
    assertThat(taken.get(0).content().toString())
        .isEqualTo(OWN_PO.replace("machine", "draft").replace("El {", "La {"));
  }

  @Test
  void whatSpreadsheetsMakeOfAFileIsRead() throws IOException {
    String tabs =
        "state\tTranslation\tsource\tcontext\tfile\ndraft\tLa {hall}\tTown {hall}\t\t" + OWN;
    String semicolons =
        "\ufefffile;context;source;translation;state\r\n"
            + OWN
            + ";;Town {hall};La {hall};draft\r\n";

    assertThat(take(tabs)).hasSize(1);
    assertThat(take(semicolons)).hasSize(1);
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() throws IOException {
    String csv =
        """
        file,place,context,source,translation,state
        %1$s,,,Town {hall},"El
        {Hall}",draft
        %2$s,,,=Sum,Suma 12,draft
        %2$s,,,+Plus,Más,reviewed by on 2025-10-15
        %2$s,,,-Minus,Menos,reviewed by Ana on 2025-02-30
        %2$s,,verb,'Tis one,Es \u202euno,draft
        %2$s,,,'Tis one,Es uno,draft
        %2$s,,,"@home, then",en casa,draft
        elsewhere.po,,,=Sum,Suma,draft
        %2$s,,,"Say ""no"", or <a>wait</a>","Diga <a>espere",draft
        %2$s,,,"Two
        lines",,machine
        %2$s,,,=Sum,Adición,draft
        """
            .formatted(OWN, SHARED);

    assertThatThrownBy(() -> take(csv))
        .isInstanceOf(FlawedText.class)
        .hasMessageContainingAll(
            "es.csv:2:1: a brace that is no hole: {Hall}",
            "es.csv:4:1: the figure 12",
            "es.csv:5:1: a state that is none of ours",
            "es.csv:6:1: a state that is none of ours",
            "es.csv:7:1: the invisible character U+202E",
            "es.csv:8:1: there is no such English",
            "es.csv:9:1: there is no such English text now: \"@home, then\"",
            "It was changed, and is now \"@home, now\"",
            "es.csv:10:1: there is no file \"elsewhere.po\"",
            "es.csv:11:1: <a> is never closed",
            "es.csv:12:1: no translation of",
            "es.csv:14:1: this text stands already in line 4");
  }

  @Test
  void whatIsNoSuchFileIsRefused() {
    assertRefused("", "es.csv:1:1: the file is empty");
    assertRefused("file,source\n", "lacks the column context, translation, state");
    assertRefused(
        "file,context,source,translation,state\n\na,b,\"c\nd,e\n",
        "es.csv:3:1: a row that is no CSV");
    assertRefused(
        "file,context,source,translation,state\na,b,c,d,e,f\n", "es.csv:2:1: this row has 6");
    assertThatThrownBy(
            () -> Exchange.taken(catalog(), "es.csv", new byte[] {'a', (byte) 0xe9, ','}))
        .hasMessageContaining("not text in UTF-8");
  }

  @Test
  void anEmptiedRowTakesTheTranslationBack() throws IOException {
    assertThat(take(csv().replace("'=Suma,draft", ",")).get(0).content().toString())
        .contains("#: templates/a.html:2\nmsgid \"=Sum\"\nmsgstr \"\"\n");
  }

  private void assertRefused(String csv, String message) {
    assertThatThrownBy(() -> take(csv))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining(message);
  }

  private String csv() throws IOException {
    return new String(Exchange.export(catalog(), ALL), StandardCharsets.UTF_8);
  }

  private List<Exchange.Taken> take(String csv) throws IOException {
    return Exchange.taken(catalog(), "es.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private Catalog catalog() throws IOException {
    Extraction shared = new Extraction();
    shared.add(Template.of("templates/a.html", "<p>Say \"no\", or <a href=\"x\">wait</a></p>"));
    String[] words = {"=Sum", "+Plus", "@home, now", "'=quoted", "-Minus", "Two\nlines"};
    for (int i = 0; i < words.length; i++) {
      shared.add(words[i], new Place("templates/a.html", i + 2, 1));
    }
    shared.add(
        Template.of("templates/a.html", "\n".repeat(7) + "<p tc:context=\"verb\">'Tis one</p>"));
    Chapter first = Chapter.shared(shared.uses());
    Extraction own = new Extraction();
    own.add(Template.of("content/programs/ayer/program.yml", "<p>Town {hall}</p>"));
    own.add("=Sum", new Place("content/programs/ayer/program.yml", 2, 1));
    Texts texts = new Texts(List.of(first, first.of("ayer", own.uses())), List.of("en", "es"));
    return Catalog.of(root, texts, Language.of("es").orElseThrow(), chapter -> true);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text);
  }
}
