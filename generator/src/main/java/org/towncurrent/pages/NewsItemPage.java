package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.News;
import org.towncurrent.facts.PageText;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Word;

/**
 * A piece of news, with the day on which it was told. It stays for ever; once it does not hold any
 * more, it says so.
 *
 * @param until the last day on which it holds, while it does
 * @param over the last day on which it held, once that is past
 * @param source where it can be looked up
 */
public record NewsItemPage(
    Word heading,
    String date,
    Optional<String> until,
    Optional<String> over,
    Optional<Word> source,
    boolean sample,
    List<TextBlock> blocks) {

  static NewsItemPage of(PlannedPage page, Outlook outlook, List<TextBlock> blocks, Voice voice) {
    String id = "news/" + page.which().orElseThrow().value();
    PageText text =
        outlook.facts().texts().stream()
            .filter(one -> one.program().equals(Optional.of(page.program().id())))
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    News news = text.news().orElseThrow();
    Optional<Day> past = text.until().filter(day -> day.isBefore(outlook.asOf()));
    return new NewsItemPage(
        blocks.get(0).title(),
        voice.day(news.date()),
        text.until().filter(day -> past.isEmpty()).map(voice::day),
        past.map(voice::day),
        news.source().map(one -> one.startsWith("https://") ? Names.web(one) : new Word.Plain(one)),
        news.sample(),
        blocks);
  }
}
