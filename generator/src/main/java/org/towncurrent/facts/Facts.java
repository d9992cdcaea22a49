package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.rates.Day;

/**
 * Everything that was read: the input of the rules and of the pages.
 *
 * @param minimums the State's renewable minimum by year
 * @param holidays the legal holidays, for counting business days
 * @param texts the Markdown pages, shared ones and those of programs
 * @param redirects old addresses and where they lead
 * @param messages the language-access sheet
 * @param incomplete the files in which something could not be read, so that nobody concludes from
 *     what is not there
 */
public record Facts(
    SiteConfig config,
    List<Program> programs,
    List<Utility> utilities,
    List<StateMinimum> minimums,
    List<Holiday> holidays,
    List<AccessMessage> messages,
    List<PageText> texts,
    List<Redirect> redirects,
    Set<String> incomplete) {

  public Facts {
    programs = List.copyOf(programs);
    utilities = List.copyOf(utilities);
    minimums = List.copyOf(minimums);
    holidays = List.copyOf(holidays);
    messages = List.copyOf(messages);
    texts = List.copyOf(texts);
    redirects = List.copyOf(redirects);
    incomplete = Set.copyOf(incomplete);
  }

  /**
   * Facts of which every file could be read in full, in a State without holidays, and without old
   * addresses.
   */
  public Facts(
      SiteConfig config,
      List<Program> programs,
      List<Utility> utilities,
      List<StateMinimum> minimums,
      List<PageText> texts) {
    this(config, programs, utilities, minimums, List.of(), List.of(), texts, List.of(), Set.of());
  }

  /** The same facts for a site at another address. */
  public Facts movedTo(String address) {
    return with(config.movedTo(address));
  }

  /**
   * The same facts without the news of days to come.
   *
   * @param day the day for programs that are not pinned to one
   */
  public Facts toldOn(Day day) {
    return new Facts(
        config,
        programs,
        utilities,
        minimums,
        holidays,
        messages,
        texts.stream().filter(text -> text.toldOn(dayOf(text, day))).toList(),
        redirects,
        incomplete);
  }

  private Day dayOf(PageText text, Day day) {
    return config.programs().stream()
        .filter(choice -> text.program().equals(Optional.of(choice.id())))
        .findFirst()
        .flatMap(SiteConfig.ProgramChoice::today)
        .orElse(day);
  }

  /** The same facts, with every program pinned to this day. */
  public Facts pinnedTo(Day day) {
    return with(config.pinnedTo(day));
  }

  private Facts with(SiteConfig other) {
    return new Facts(
        other, programs, utilities, minimums, holidays, messages, texts, redirects, incomplete);
  }

  /** The utility with this id. */
  public Optional<Utility> utility(String id) {
    return utilities.stream().filter(utility -> utility.id().equals(id)).findFirst();
  }

  /** The State's minimum for this year. */
  public Optional<StateMinimum> minimum(int year) {
    return minimums.stream().filter(minimum -> minimum.year() == year).findFirst();
  }
}
