package org.towncurrent.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtractionTest {

  @Test
  void everythingIsListedWithItsPlaces() {
    Extraction extraction = new Extraction();
    extraction.add("More wind & sun", new Place("content/programs/p/prices.yml", 12, 5));
    extraction.add(
        Template.of("templates/b.html", "<p>Prices</p>\n<h1 tc:context=\"x\">Prices</h1>"));
    extraction.add(Template.of("templates/a.html", "<title>Prices</title>"));
    extraction.add(Prose.of("content/pages/q.md", "<p data-line=\"7\">Why {town}?</p>"));
    assertThat(extraction.messages().toString())
        .isEqualTo(
            """
            msgid ""
            msgstr ""
            "Project-Id-Version: Town Current\\n"
            "PO-Revision-Date: \\n"
            "Last-Translator: \\n"
            "Language-Team: \\n"
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"

            #. <p>
            #: content/pages/q.md:7
            msgid "Why {town}?"
            msgstr ""

            #: content/programs/p/prices.yml:12
            msgid "More wind &amp; sun"
            msgstr ""

            #. <title>
            #. <p>
            #: templates/a.html:1
            #: templates/b.html:1
            msgid "Prices"
            msgstr ""

            #. <h1>
            #: templates/b.html:2
            msgctxt "x"
            msgid "Prices"
            msgstr ""
            """);
  }

  @Test
  void nothingThatIsReadIsLeftOut() {
    Template template =
        Template.of(
            "templates/all.html",
            """
            <html><head><title>A title</title><meta name="description" content="A description"/></head>
            <body aria-label="A label"><p>A sentence with {hole} and <em>stress</em>.</p>
            <img src="x" alt="An image"/><input placeholder="A hint" value="no"/>
            <a href="x" title="A tip">A link</a><button>A button</button>
            <select><optgroup label="A group"><option value="no">An option</option></optgroup></select>
            <svg><title>A drawing</title><desc>What it shows</desc><text>A bar <tspan>high</tspan></text></svg>
            <table><caption>A table</caption><tr><th>A head</th><td>A cell</td></tr></table>
            <template data-say="x">A sentence of the script, <slot name="y"></slot></template>
            <p translate="no">kWh</p><script>var no;</script><style>no{}</style><pre>no</pre>
            <p>{hole}</p><!-- no --></body></html>
            """);

    assertThat(template.uses())
        .extracting(use -> use.role() + " " + use.segment().english())
        .containsExactlyInAnyOrder(
            "<title> A title",
            "content of <meta> A description",
            "aria-label of <body> A label",
            "<p> A sentence with {hole} and <em>stress</em>.",
            "alt of <img> An image",
            "placeholder of <input> A hint",
            "title of <a> A tip",
            "<a> A link",
            "<button> A button",
            "label of <optgroup> A group",
            "<option> An option",
            "<title> A drawing",
            "<desc> What it shows",
            "<text> A bar <tspan>high</tspan>",
            "<caption> A table",
            "<th> A head",
            "<td> A cell",
            "<template> A sentence of the script, <slot></slot>");
  }

  @Test
  void wordsFromTheFactsAreFoundAgain() {
    Translations spanish =
        PoFile.read("es.po", "msgid \"More wind &amp; sun\"\nmsgstr \"Más viento y sol\"")
            .translations();
    assertThat(spanish.say("More wind & sun")).isEqualTo(new Word.Said("Más viento y sol", false));
    assertThat(Translations.english().say("A {b} <c>"))
        .isEqualTo(new Word.Said("A {b} <c>", false));
    assertThat(Translations.mirrored().say("Wind").text()).isEqualTo("ويند");
  }

  @Test
  void onesTranslationsComeBeforeOthers() {
    Translations own = PoFile.read("a.po", "msgid \"a\"\nmsgstr \"first\"").translations();
    Translations shared = PoFile.read("b.po", "msgid \"b\"\nmsgstr \"second\"").translations();
    assertThat(own.or(shared).say("b").text()).isEqualTo("second");
    assertThat(own.or(shared).say("c").untranslated()).isTrue();
  }

  @Test
  void theAccentedLanguageIsHalfAsLongAgain() {
    Segment segment = Segment.of(Sentence.parse("The <b>{name}</b> price of electricity"));
    Sentence accented = Translations.accented().of(segment).orElseThrow();
    assertThat(accented.holes()).containsExactly("name");
    assertThat(accented.tags()).containsExactly("b");
    assertThat(accented.text()).doesNotContainPattern("[A-Za-z]").startsWith("[").endsWith("]");
    double longer = 1.0 * accented.text().length() / segment.english().text().length();
    assertThat(longer).isBetween(1.4, 1.7);
  }

  @Test
  void languagesHaveTheirNamesAndDirections() {
    assertThat(Language.of("ar").orElseThrow().direction().attribute()).isEqualTo("rtl");
    assertThat(Language.of("kea").orElseThrow().ownName()).isEqualTo("Kriolu");
    assertThat(Language.of("ES")).isEmpty();
    assertThat(Language.known()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(Language.known().stream().filter(Language::isPseudo)).hasSize(2);
  }
}
