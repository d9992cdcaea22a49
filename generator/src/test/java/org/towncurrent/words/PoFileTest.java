package org.towncurrent.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoFileTest {

  private static final String WRITTEN =
      """
      # Spanish of Town Current
      msgid ""
      msgstr ""
      "Project-Id-Version: Town Current\\n"
      "Language: es\\n"

      # A note to myself
      # state: reviewed by City Clerk's office on 2025-10-15
      #. <p>
      #: templates/home.html:3
      #: templates/prices.html:9
      #, no-wrap
      msgid "The {price} is <b>low</b>"
      msgstr "El {price} es <b>bajo</b>"

      # state: machine
      #. <button>
      #: templates/home.html:4
      #, fuzzy
      #| msgid "Shut"
      msgctxt "verb"
      msgid "Close"
      msgstr "Cerrar"

      #: templates/home.html:5
      msgid "He said \\"no\\" \\\\ \\t."
      msgstr ""

      # state: draft
      #~ msgid "Gone"
      #~ msgstr "Ido"
      """;

  @Test
  void whatIsReadIsWrittenAgainByteForByte() {
    PoFile po = PoFile.read("es.po", WRITTEN);
    assertThat(po.toString()).isEqualTo(WRITTEN);
    assertThat(PoFile.read("es.po", po.toString()).toString()).isEqualTo(WRITTEN);
    assertThat(PoFile.read("es.po", WRITTEN.getBytes(StandardCharsets.UTF_8)).toString())
        .isEqualTo(WRITTEN);
  }

  @Test
  void otherWaysToWriteTheSameAreRead() {
    String other =
        """
        msgid ""
        "The {price} "
        "is"
        msgstr "El {price}"
          " es"
        msgid "Close"\r
        msgstr "Cerrar"\r
        """;
    Translations translations = PoFile.read("es.po", "\ufeff" + other).translations();
    assertThat(said(translations, "The {price} is")).isEqualTo("El {price} es");
    assertThat(said(translations, "Close")).isEqualTo("Cerrar");
  }

  @Test
  void onlyWhatIsGoodIsShown() {
    Translations translations = PoFile.read("es.po", WRITTEN).translations();
    assertThat(said(translations, "The {price} is <b>low</b>"))
        .isEqualTo("El {price} es <b>bajo</b>");
    assertThat(translations.of(new Segment("verb", Sentence.plain("Close")))).isEmpty();
    assertThat(translations.of(Segment.of(Sentence.plain("Gone")))).isEmpty();
    assertThat(translations.say("Gone")).isEqualTo(new Word.Said("Gone", true));
  }

  @Test
  void statusCountsEveryState() {
    Standings standings = PoFile.read("es.po", WRITTEN).standings();
    assertThat(standings.all()).isEqualTo(3);
    assertThat(standings.count(PoEntry.Standing.REVIEWED)).isEqualTo(1);
    assertThat(standings.count(PoEntry.Standing.FUZZY)).isEqualTo(1);
    assertThat(standings.count(PoEntry.Standing.MISSING)).isEqualTo(1);
    assertThat(standings.coverage()).isEqualTo(33);
    assertThat(standings.complete()).isFalse();
  }

  @Test
  void anUpdateWithTheSameSegmentsChangesNothing() {
    PoFile po = PoFile.empty("es.po", "es").update(uses("a:1 One", "a:2 Two", "b:1 One")).file();
    assertThat(po.update(uses("b:1 One", "a:2 Two", "a:1 One")).file().toString())
        .isEqualTo(po.toString())
        .contains("#: a:1\n#: b:1\nmsgid \"One\"");
  }

  @Test
  void changedEnglishMakesExactlyThatOneFuzzy() {
    PoFile po =
        translated(
            uses("a:1 The price is low today.", "a:2 The price is high today.", "b:3 Call us"));
    PoFile.Update update =
        po.update(
            uses(
                "a:7 The price is very low today.", "a:8 The price is high today.", "c:3 Call us"));
    assertThat(update.changed()).hasSize(1);
    assertThat(update.added()).isEmpty();
    assertThat(update.retired()).isEmpty();
    assertThat(update.file().toString())
        .contains(
            """
            # state: draft
            #: a:7
            #, fuzzy
            #| msgid "The price is low today."
            msgid "The price is very low today."
            msgstr "es(The price is low today.)"
            """);
    Translations shown = update.file().translations();
    assertThat(shown.of(Segment.of(Sentence.plain("The price is very low today.")))).isEmpty();
    assertThat(said(shown, "Call us")).isEqualTo("es(Call us)");
  }

  @Test
  void englishChangedBackIsGoodAgain() {
    List<Segment.Use> before = uses("a:1 The price is low today.");
    PoFile po = translated(before);
    PoFile changed = po.update(uses("a:1 The price is very low today.")).file();
    PoFile again = changed.update(uses("a:1 The price is really very low today.")).file();
    assertThat(again.toString()).contains("#| msgid \"The price is low today.\"");
    assertThat(again.update(before).file().toString()).isEqualTo(po.toString());
  }

  @Test
  void whatVanishesIsKeptAndFoundAgain() {
    List<Segment.Use> all = uses("a:1 Opening hours", "a:2 Zebra crossing");
    PoFile po = translated(all);
    PoFile.Update less = po.update(uses("a:1 Opening hours"));
    assertThat(less.retired()).hasSize(1);
    assertThat(less.file().toString())
        .endsWith(
            "\n# state: draft\n#~ msgid \"Zebra crossing\"\n#~ msgstr \"es(Zebra crossing)\"\n");
    assertThat(less.file().update(uses("a:1 Opening hours")).file().toString())
        .isEqualTo(less.file().toString());
    assertThat(less.file().update(all).file().toString()).isEqualTo(po.toString());
  }

  @Test
  void aSentenceWrittenAnewIsOfferedTheOnlyOneItsFileLost() {
    PoFile po = translated(uses("a:1 Opening hours", "a:2 Zebra crossing", "b:1 Call us"));
    PoFile.Update anew = po.update(uses("a:1 Opening hours", "a:2 Jaywalk", "b:1 Call us"));
    assertThat(anew.changed()).singleElement().extracting(PoEntry::english).isEqualTo("Jaywalk");
    PoFile.Update two = po.update(uses("a:1 Jaywalk", "a:2 Fog", "b:1 Call us"));
    assertThat(two.changed()).isEmpty();
    assertThat(two.added()).hasSize(2);
    assertThat(two.retired()).hasSize(2);
  }

  @Test
  void whatOtherToolsMakeFuzzyIsNotShown() {
    PoFile po = PoFile.read("es.po", "#, fuzzy, c-format\nmsgid \"a\"\nmsgstr \"9 b {c}\"\n");
    assertThat(po.flaws()).isEmpty();
    assertThat(po.translations().of(Segment.of(Sentence.plain("a")))).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWithLineAndColumn() {
    assertFlaw("msgid \"a\"\nmsgstr \"b", "es.po:2:9", "never ends");
    assertFlaw("msgid \"a\"\nmsgstr \"b\" c", "es.po:2:11", "after the end");
    assertFlaw("msgid \"a\"\nmsgstr \"\\q\"", "es.po:2:9", "no escape");
    assertFlaw("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"", "es.po:1:1", "without msgstr");
    assertFlaw("msgstr \"\"", "es.po:1:1", "without msgid");
    assertFlaw("msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"", "es.po:2:1", "second msgid");
    assertFlaw("\"lost\"", "es.po:1:1", "belongs to no msgid");
    assertFlaw("what is this", "es.po:1:1", "neither comment");
    assertFlaw("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"\"", "es.po:2:1", "plural");
    assertFlaw("# state: good\nmsgid \"a\"\nmsgstr \"b\"", "es.po:1:3", "state");
    assertFlaw(
        "# state: reviewed by me on 2025-02-30\nmsgid \"a\"\nmsgstr \"b\"", "es.po:1:3", "state");
    assertFlaw(
        "# state: reviewed by   on 2025-02-20\nmsgid \"a\"\nmsgstr \"b\"", "es.po:1:3", "state");
    assertFlaw(
        "# state: draft\n# state: machine\nmsgid \"a\"\nmsgstr \"b\"", "es.po:2:3", "second state");
    assertFlaw("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"", "es.po:4:1", "stands twice");
    assertThatThrownBy(() -> PoFile.read("es.po", new byte[] {'m', (byte) 0xff}))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void badTranslationsAreFlawsAndNotShown() {
    assertBad("Until {date}", "Hasta", "the holes differ");
    assertBad("Until {date}", "Hasta {fecha}", "the holes differ");
    assertBad("Until {date}", "Hasta {date} {date}", "the holes differ");
    assertBad("Until {date}", "Hasta {date", "a brace that is no hole");
    assertBad("See <a>this</a>", "Vea esto", "the tags differ");
    assertBad("See <a>this</a>", "Vea <a>esto", "never closed");
    assertBad("See <a>this</a>", "Vea </a>esto", "closes nothing");
    assertBad("See <a>this</a>", "Vea <a href=\"x\">esto</a>", "opens no tag");
    assertBad("See <a>this</a>", "Vea <a>esto</a><script>x</script>", "the tags differ");
    assertBad("See this", "<img/>", "the tags differ");
    assertBad("The price", "El precio 14.283", "the figure 14.283");
    assertBad("The price", "السعر ١٤", "the figure 14");
    assertBad("The price", "javascript : x", "a script address");
    assertBad("The price", "El \u202eprecio", "U+202E");
    assertBad("The price", "El \u200fprecio", "U+200F");
    assertBad("The price", "El\u0007 precio", "U+0007");
    assertBad("The price", "El &foo; precio", "&foo;");
    assertBad("The price", "&#106;avascript: x", "a script address");
    assertBad("The price", "El &#x202e;precio", "U+202E");
    assertBad("The price", "El &#xd800;precio", "U+D800");
    assertBad("The price", "El \ud800precio", "U+D800");
    assertBad("The price", "El \ufeffprecio", "U+FEFF");
    assertBad("The price", "El \u2028precio", "U+2028");
    assertBad("The price", "El precio\\n", "both begin, or end, with a new line");
    assertBad("The price", "El\\nprecio", "U+000A");
    assertBad("The price", "តម្លៃ ១៤", "the figure 14");
    assertBad("The price", "El precio ²", "the figure 2");
    assertBad("The price", "El precio Ⅷ", "the figure");
    assertBad("The price {a}", "1{a}4 El precio", "the figure 1 ");
    assertBad("The price", " ", "no word is left");
    assertBad("The price", "...", "no word is left");
    assertBad("Until {date}", "Hasta {Date}", "a brace that is no hole");
    assertBad("Until {p.end}", "Hasta {p.End}", "the holes differ");
    assertBad("See <a>this</a>", "Vea <A>esto</A>", "opens no tag");
    assertBad("See <a>this</a>", "Vea esto <a> </a>", "<a> encloses nothing");
    assertBad("<a1>X</a1> <a2>Y</a2>", "<a1>X <a2>Y</a2></a1>", "a link inside the link");
  }

  @Test
  void goodTranslationsAreNoFlaws() {
    assertThat(flaws("In 30 days, {date}", "{date}, en 30 días")).isEmpty();
    assertThat(flaws("Works without JavaScript", "Sin JavaScript, bien")).isEmpty();
    assertThat(flaws("CO2 of 30 days", "CO₂ de ٣٠ días, ភាសា\u200bខ្មែរ")).isEmpty();
    assertThat(flaws("Two\\nlines\\n", "Dos\\nlíneas\\n")).isEmpty();
    assertThat(flaws("<a1>X</a1> <a2>Y</a2> {b}", "{b} <a2>Y</a2>: <a1>X</a1>")).isEmpty();
    assertThat(flaws("A & <b>B</b><br/>", "<br/><b>B</b> & A &amp; &lt;")).isEmpty();
  }

  @Test
  void aTranslationOfWhichNothingIsSaidIsADraft() {
    PoFile po = PoFile.read("es.po", "msgid \"a\"\nmsgstr \"b\"\n");
    assertThat(po.flaws()).isEmpty();
    assertThat(said(po.translations(), "a")).isEqualTo("b");
    assertThat(po.standings().count(PoEntry.Standing.DRAFT)).isEqualTo(1);
    assertThat(po.update(uses("x:1 a")).file().toString()).contains("# state: draft\n#: x:1\n");
  }

  private static void assertFlaw(String po, String place, String message) {
    assertThatThrownBy(() -> PoFile.read("es.po", po))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining(place + ":")
        .hasMessageContaining(message);
  }

  private static void assertBad(String english, String translation, String message) {
    assertThat(flaws(english, translation)).isNotEmpty().first().asString().contains(message);
    PoFile po = po(english, translation);
    assertThat(po.translations().of(Segment.of(Sentence.parse(english)))).isEmpty();
  }

  private static List<Flaw> flaws(String english, String translation) {
    return po(english, translation).flaws();
  }

  private static PoFile po(String english, String translation) {
    return PoFile.read(
        "es.po",
        "# state: draft\nmsgid \""
            + quoted(english)
            + "\"\nmsgstr \""
            + quoted(translation)
            + "\"");
  }

  private static String quoted(String text) {
    return text.replace("\"", "\\\"");
  }

  private static String said(Translations translations, String english) {
    return translations.of(Segment.of(Sentence.parse(english))).orElseThrow().toString();
  }

  /** Each "file:line English". */
  private static List<Segment.Use> uses(String... written) {
    List<Segment.Use> uses = new ArrayList<>();
    for (String each : written) {
      int colon = each.indexOf(':');
      int space = each.indexOf(' ');
      int line = Integer.parseInt(each.substring(colon + 1, space));
      Place place = new Place(each.substring(0, colon), line, 1);
      uses.add(new Segment.Use(Segment.of(Sentence.parse(each.substring(space + 1))), place, ""));
    }
    return uses;
  }

  /** A file in which every translation is es(...). */
  private static PoFile translated(List<Segment.Use> uses) {
    StringBuilder po = new StringBuilder();
    for (Segment.Use use : uses) {
      po.append("# state: draft\n#: ").append(use.place().reference()).append('\n');
      po.append("msgid \"").append(use.segment().english()).append("\"\n");
      po.append("msgstr \"es(").append(use.segment().english()).append(")\"\n\n");
    }
    return PoFile.read("es.po", po.toString()).update(uses).file();
  }
}
