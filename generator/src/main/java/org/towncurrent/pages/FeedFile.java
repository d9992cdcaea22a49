package org.towncurrent.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Markup;
import org.towncurrent.words.Word;

/**
 * What is new, for those who subscribe to it: an Atom feed (RFC 4287) beside each page of news, in
 * its language and for its municipality.
 *
 * <p>An entry is dated by the day on which it was told or took effect; a price to come is in the
 * feed from the day on which it is known to have been told.
 */
public final class FeedFile {

  /** The sentences of feed and page. */
  static final String TEMPLATE = "news-entry";

  private static final int MOST = 50;

  /** A feed without entries has to have been changed on some day. */
  private static final Day BEFORE_ALL = Day.of(2000, 1, 1);

  private final StringBuilder xml = new StringBuilder();
  private final PlannedPage page;
  private final Outlook outlook;
  private final Voice voice;
  private final Fragments fragments;

  FeedFile(PlannedPage page, Outlook outlook, Voice voice, Fragments fragments) {
    this.page = page;
    this.outlook = outlook;
    this.voice = voice;
    this.fragments = fragments;
  }

  /** Where the feed of a page of news lies in the program's folder; this never changes. */
  static String within(PlannedPage news) {
    String page = news.address().path();
    String place = page.substring(news.program().id().length() + 1);
    return "data/v1/" + place.substring(0, place.length() - "news/".length()) + "feed.atom";
  }

  /** Where it lies in the whole output. */
  public static String path(PlannedPage news) {
    return news.program().id() + "/" + within(news);
  }

  /**
   * Writes it.
   *
   * @param body what a piece of news says, by the id of its text, with links that hold anywhere
   * @param names what is known of the program by hole
   */
  String write(
      List<NewsPage.Entry> all,
      Function<String, Optional<Markup>> body,
      Map<String, Object> names) {
    String self = outlook.published(new Address(path(page)));
    Map<String, Object> known = new HashMap<>();
    Names.HOLES.forEach(hole -> known.put(hole, Optional.empty()));
    known.putAll(names);
    List<NewsPage.Entry> entries =
        all.stream()
            .filter(one -> one.told().isPresent())
            .sorted(
                Comparator.comparing((NewsPage.Entry one) -> one.told().orElseThrow())
                    .reversed()
                    .thenComparing(NewsPage.Entry::id))
            .limit(MOST)
            .toList();
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(page.language())
        .append("\">\n");
    element("  ", "id", self);
    element("  ", "title", said("feed-title", known).text());
    outlook
        .program()
        .sampleNote()
        .filter(note -> outlook.program().sample())
        .ifPresent(note -> element("  ", "subtitle", voice.say(note).text()));
    element(
        "  ",
        "updated",
        moment(entries.stream().findFirst().flatMap(NewsPage.Entry::told).orElse(BEFORE_ALL)));
    xml.append("  <author><name>");
    escape(outlook.program().name().in(page.language()));
    xml.append("</name></author>\n");
    link("self", "application/atom+xml", self, page.language());
    link("alternate", "text/html", outlook.published(page.address()), page.language());
    for (NewsPage.Entry one : entries) {
      entry(one, self, body, known);
    }
    return xml.append("</feed>\n").toString();
  }

  private void entry(
      NewsPage.Entry one,
      String self,
      Function<String, Optional<Markup>> body,
      Map<String, Object> known) {
    known.put("one", one);
    xml.append("  <entry>\n");
    element("    ", "id", self + "#" + one.id());
    boolean english =
        one.title()
            .filter(title -> title instanceof Word.Said said && said.untranslated())
            .isPresent();
    xml.append("    <title").append(english ? " xml:lang=\"en\">" : ">");
    escape(said("news-title", known).text());
    xml.append("</title>\n");
    element("    ", "updated", moment(one.told().orElseThrow()));
    xml.append("  ");
    link("alternate", "text/html", one.published(), one.link().hreflang().orElse(page.language()));
    StringBuilder content = new StringBuilder();
    if (one.sample()) {
      content.append(said("news-sample", known).html().strip());
    }
    if (one.kind().equals("news")) {
      body.apply(one.id()).ifPresent(text -> content.append(text.html().strip()));
    } else if (!one.lines().isEmpty()) {
      content.append(said("news-lines", known).html().strip());
    }
    if (!content.isEmpty()) {
      xml.append("    <content type=\"html\">");
      escape(content.toString());
      xml.append("</content>\n");
    }
    xml.append("  </entry>\n");
    known.remove("one");
  }

  private Markup said(String fragment, Map<String, Object> names) {
    return fragments.of(TEMPLATE, fragment, voice.language(), names);
  }

  /** Early in the day in Massachusetts, so that no reader there sees the day before. */
  private static String moment(Day day) {
    return day.iso() + "T12:00:00Z";
  }

  private void link(String relation, String type, String address, String language) {
    xml.append("  <link rel=\"").append(relation).append("\" type=\"").append(type);
    xml.append("\" hreflang=\"").append(language).append("\" href=\"");
    escape(address);
    xml.append("\"/>\n");
  }

  private void element(String indent, String name, String text) {
    xml.append(indent).append('<').append(name).append('>');
    escape(text);
    xml.append("</").append(name).append(">\n");
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        default -> xml.append(c);
      }
    }
  }
}
