package org.towncurrent.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.words.Word;

/** The program's documents: its plan, the Department's order, press releases. */
public record DocumentsPage(List<Entry> documents) {

  /**
   * One document.
   *
   * @param link its title leading to it, where it is posted
   */
  public record Entry(
      Optional<String> date, Word title, Optional<Word> link, Optional<Word> note) {}

  static DocumentsPage of(Outlook outlook, Voice voice) {
    return new DocumentsPage(
        outlook.program().documents().stream()
            .sorted(Comparator.comparing(document -> document.date().orElse(Offered.OPEN_END)))
            .map(
                document -> {
                  Word title = voice.say(document.title());
                  return new Entry(
                      document.date().map(voice::day),
                      title,
                      document.url().map(url -> Word.Linked.to(url, title.text())),
                      document.note().map(voice::say));
                })
            .toList());
  }
}
