package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * What {@code site-config.yml} says: which programs are built, in which languages, for which
 * addresses.
 *
 * @param title the name of the whole, on the list of programs
 * @param base the address of the list of programs
 * @param sourcesOldAfter after how many days a source is looked up again; empty for the usual
 *     {@link #SOURCES_OLD_AFTER}
 * @param compress whether text files are published with a compressed copy beside them
 */
public record SiteConfig(
    String title,
    String base,
    List<LanguageChoice> languages,
    List<ProgramChoice> programs,
    Optional<Integer> sourcesOldAfter,
    boolean compress,
    Origin origin) {

  /** A little more than the half year for which most Basic Service prices hold. */
  public static final int SOURCES_OLD_AFTER = 200;

  public SiteConfig {
    languages = List.copyOf(languages);
    programs = List.copyOf(programs);
  }

  /** A site that looks its sources up again after the usual time. */
  public SiteConfig(
      String title,
      String base,
      List<LanguageChoice> languages,
      List<ProgramChoice> programs,
      Origin origin) {
    this(title, base, languages, programs, Optional.empty(), false, origin);
  }

  /**
   * A language of the site.
   *
   * @param tag as in BCP 47: {@code en}, {@code zh-Hans}
   * @param pages the ids of the pages offered in it; empty for every page
   */
  public record LanguageChoice(String tag, List<String> pages, Origin origin) {

    public LanguageChoice {
      pages = List.copyOf(pages);
    }

    /** Whether this page is offered in the language. */
    public boolean offers(String page) {
      return pages.isEmpty() || pages.contains(page);
    }
  }

  /**
   * A program of the site.
   *
   * @param id a folder under {@code content/programs/}
   * @param base the https address under which its folder is published; ends with a slash
   * @param today the day its pages are pinned to; empty to follow the calendar
   */
  public record ProgramChoice(String id, String base, Optional<Day> today, Origin origin) {}

  /** The day for which this program is judged and its pages are made: its own, or the other. */
  public Day dayOf(String program, Day otherwise) {
    return programs.stream()
        .filter(choice -> choice.id().equals(program))
        .findFirst()
        .flatMap(ProgramChoice::today)
        .orElse(otherwise);
  }

  /**
   * The same site at another address, with each program in a folder of its name.
   *
   * @param address ends with a slash
   */
  public SiteConfig movedTo(String address) {
    return new SiteConfig(
        title,
        address,
        languages,
        programs.stream()
            .map(
                choice ->
                    new ProgramChoice(
                        choice.id(), address + choice.id() + "/", choice.today(), choice.origin()))
            .toList(),
        sourcesOldAfter,
        compress,
        origin);
  }

  /** The same site with every program pinned to this day. */
  public SiteConfig pinnedTo(Day day) {
    return new SiteConfig(
        title,
        base,
        languages,
        programs.stream()
            .map(
                choice ->
                    new ProgramChoice(
                        choice.id(), choice.base(), Optional.of(day), choice.origin()))
            .toList(),
        sourcesOldAfter,
        compress,
        origin);
  }
}
