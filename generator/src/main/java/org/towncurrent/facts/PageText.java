package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A page of prose that a publisher wrote in Markdown, already turned into safe HTML with its named
 * holes untouched.
 *
 * @param id its name without the ending, in lower case: the page or part it belongs to
 * @param program the program it belongs to; empty when all programs share it
 * @param title the heading
 * @param order where it stands among its kind, ascending
 * @param when the conditions under which it is shown, such as {@code launched}; empty for always
 * @param kind what the text is for, where that asks for certain words, such as {@code
 *     competitive-supply}
 * @param until the last day on which it holds; empty when it holds until it is changed
 * @param reviewed the day on which somebody last held it against what it tells
 * @param news the day on which it is told, where it is a piece of news
 * @param html safe HTML; links go to https, mailto, tel, or {@code page:} and the id of a page
 * @param passages what is read in it, without the title
 */
public record PageText(
    String id,
    Optional<String> program,
    Prose title,
    int order,
    List<String> when,
    Optional<String> kind,
    Optional<Day> until,
    Optional<Day> reviewed,
    Optional<News> news,
    String html,
    List<Passage> passages,
    Origin origin) {

  public PageText {
    when = List.copyOf(when);
    passages = List.copyOf(passages);
  }

  /** Whether it is told on this day: all that is no news is, and news from its own day on. */
  public boolean toldOn(Day day) {
    return news.filter(one -> one.date().isAfter(day)).isEmpty();
  }

  /** A text of no certain kind that holds until it is changed. */
  public PageText(
      String id,
      Optional<String> program,
      Prose title,
      int order,
      List<String> when,
      String html,
      Origin origin) {
    this(
        id,
        program,
        title,
        order,
        when,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        html,
        List.of(),
        origin);
  }
}
