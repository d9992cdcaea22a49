package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.words.Markup;

/**
 * What a town copies into its own website, in each language of the site: made of templates, like
 * pages, and shown as text. Nothing in them changes when a price does.
 */
public final class TownBlocks {

  /** Where the blocks are written; each kind is a fragment of it. */
  static final String TEMPLATE = "for-towns-blocks";

  /** About how many letters of a block stand on a line. */
  private static final int LINE = 60;

  private static final int TALLEST_TABLE = 1_000;

  private final SitePlan plan;
  private final Outlook outlook;
  private final Voices voices;
  private final Fragments fragments;

  TownBlocks(SitePlan plan, Outlook outlook, Voices voices, Fragments fragments) {
    this.plan = plan;
    this.outlook = outlook;
    this.voices = voices;
    this.fragments = fragments;
  }

  /** A kind of block, which is a fragment of the template. */
  private enum Kind {
    LINK(true),
    BADGE(true),
    TEXT(false),
    PRESS(false),
    PRICES(true),
    CALCULATOR(true);

    private final boolean code;

    Kind(boolean code) {
      this.code = code;
    }

    String fragment() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The blocks in one language.
   *
   * @param name the language as it calls itself
   * @param badge where the picture lies in the program's folder
   * @param picture the badge
   */
  public record InLanguage(
      String headingId,
      String name,
      String language,
      String badge,
      Badge picture,
      List<Block> blocks) {}

  /**
   * A block to copy.
   *
   * @param language of its words; empty where it has none
   * @param rows how many lines of it are seen at once
   */
  public record Block(
      String id,
      String kind,
      String text,
      String rows,
      Optional<String> language,
      String direction) {}

  /** The blocks in every language in which the program has a home page, in the site's order. */
  List<InLanguage> all() {
    List<InLanguage> all = new ArrayList<>();
    for (LanguageChoice choice : plan.languages()) {
      in(choice.tag()).ifPresent(all::add);
    }
    return all;
  }

  /** The badge in a language. */
  Badge badge(String tag) {
    return badge(voices.of(tag, outlook.program().id()), names(tag));
  }

  private Badge badge(Voice voice, Map<String, Object> names) {
    return Badge.of(
        outlook.program().name().in(voice.language().tag()),
        fragments.of(TEMPLATE, "badge-words", voice.language(), names).text());
  }

  private Map<String, Object> names(String tag) {
    Map<String, Object> names = new HashMap<>();
    Names.HOLES.forEach(hole -> names.put(hole, Optional.empty()));
    names.putAll(Names.of(outlook, voices.of(tag, outlook.program().id())));
    return names;
  }

  /** What the policy of a host must allow so that the frames are shown and grow. */
  Block policy() {
    String folder = allowed(published(Page.EMBED_PRICES.scope().pattern()));
    String text =
        "frame-src "
            + folder.substring(0, folder.indexOf('{'))
            + "\nscript-src "
            + allowed(published(TownFile.HEIGHT_LOADER.within()));
    return new Block("copy-policy", "policy", text, "2", Optional.empty(), "ltr");
  }

  private Optional<InLanguage> in(String tag) {
    Optional<Address> home = address(Page.HOME, tag);
    if (home.isEmpty()) {
      return Optional.empty();
    }
    Voice voice = voices.of(tag, outlook.program().id());
    Map<String, Object> names = names(tag);
    Badge badge = badge(voice, names);
    names.put("badge", published(Badge.within(tag)));
    names.put("picture", badge);
    names.put("language", tag);
    names.put("home", outlook.published(home.get()));
    names.put(
        "information",
        plan.nearest(outlook.program(), tag, outlook.municipality(), Page.PROGRAM_INFORMATION)
            .map(outlook::published));
    List<Block> blocks = new ArrayList<>();
    for (Kind kind : List.of(Kind.LINK, Kind.BADGE, Kind.TEXT, Kind.PRESS)) {
      blocks.add(block(kind, voice, names));
    }
    address(Page.EMBED_PRICES, tag)
        .ifPresent(prices -> blocks.add(frame(Kind.PRICES, prices, height(), voice, names)));
    address(Page.EMBED_CALCULATOR, tag)
        .ifPresent(
            calculator -> {
              names.put("loader", published(TownFile.HEIGHT_LOADER.within()));
              blocks.add(frame(Kind.CALCULATOR, calculator, 900, voice, names));
            });
    return Optional.of(
        new InLanguage(
            "blocks-" + tag.toLowerCase(Locale.ROOT),
            voice.language().ownName(),
            tag,
            Badge.within(tag),
            badge,
            blocks));
  }

  private Optional<Address> address(Page page, String tag) {
    Optional<Municipality> municipality = outlook.municipality();
    return plan.address(outlook.program(), page.scope(), tag, municipality, page.folder());
  }

  private Block frame(
      Kind kind, Address shown, int height, Voice voice, Map<String, Object> names) {
    names.put("src", outlook.published(shown));
    names.put("height", Integer.toString(height));
    return block(kind, voice, names);
  }

  private Block block(Kind kind, Voice voice, Map<String, Object> names) {
    Markup made = fragments.of(TEMPLATE, kind.fragment(), voice.language(), names);
    String text = kind.code ? code(made) : made.text();
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += line.length() / LINE + 1;
    }
    String tag = voice.language().tag();
    return new Block(
        "copy-" + tag.toLowerCase(Locale.ROOT) + "-" + kind.fragment(),
        kind.fragment(),
        text,
        Integer.toString(lines),
        Optional.of(tag),
        kind.code ? "ltr" : voice.language().direction().attribute());
  }

  /** A block as its source reads best: without the marks around names, which no town needs. */
  private static String code(Markup made) {
    return made.html()
        .replaceAll("</?bdi>", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /**
   * About how high the table of prices is where a frame is as wide as a text: it depends on what
   * there is to choose from, and not on the prices.
   */
  private int height() {
    Program program = outlook.program();
    int choices = program.classes().size() * (program.products().size() + 1);
    int needed = 450 + 50 * program.classes().size() + 50 * choices;
    return Math.min(TALLEST_TABLE, (needed + 49) / 50 * 50);
  }

  private String published(String within) {
    return outlook.choice().base() + within;
  }

  /** An address as the grammar of a policy wants it. */
  private static String allowed(String address) {
    return address.replace(";", "%3B").replace(",", "%2C");
  }
}
