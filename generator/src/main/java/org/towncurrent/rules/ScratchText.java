package org.towncurrent.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Hole;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Scratch;

/**
 * A text among the facts holds a placeholder or another mark of a draft, or a page is a draft.
 *
 * <p>Placeholders are words in brackets such as {@code [program]}, TBD, XX, lorem ipsum, and braces
 * that are no hole; a hole for a fact is a name in braces, such as {@code {program}}. A page is
 * taken for a draft by its title or the name of its file: "Copy of Prices", "Untitled", {@code
 * scratch-2.md}. Control characters and placeholders on pages are told of when the files are read.
 * Quotations of a plan are left as the plan has them. Take the mark away, or leave the line out
 * while its words are not known.
 */
final class ScratchText implements Rule {

  /** Titles and file names that editors give to what is not to be read. */
  private static final Pattern DRAFT_TITLE =
      Pattern.compile(
          "(?:(?:this is )?(?:a|my|the)? ?(?:test|tests|draft|scratch|untitled|temp|tmp|new page|page"
              + " title|title|scratch page|test page|test test|hello,? world|do not publish|delete"
              + " me)[ .!0-9]*|(?:draft|copy|test|scratch) ?[:-] .*|copy of .*|.*[(\\[](?:draft|copy|old)[)\\]])");

  private static final Pattern DRAFT_FILE =
      Pattern.compile(
          "(?:draft|scratch|tmp|temp|copy|copy-of|untitled|backup|wip|test|test-page|old-copy)"
              + "(?:-[0-9]+)?|(?:scratch|copy-of|wip|tmp)-.*|.*-(?:copy|backup)");

  @Override
  public String code() {
    return "scratch-text";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: raw [program] placeholders and scratch pages published";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      if (said.kind() == Said.Kind.FACT || said.kind() == Said.Kind.NAME) {
        words(said, report);
      }
    }
    ground.facts().texts().forEach(page -> page(page, report));
  }

  private static void words(Said said, Report report) {
    Scratch.first(said.words())
        .ifPresent(
            mark ->
                report.add(
                    said.passage().place(0),
                    Words.quoted(mark.words()) + " looks like text that is not finished.",
                    "Write the words themselves, or leave the line out while they are not"
                        + " known."));
    Hole.firstMalformed(said.words())
        .ifPresent(
            malformed ->
                report.add(
                    said.passage().place(0),
                    Words.quoted(malformed.words()) + " is no hole for a fact.",
                    "Write a name in braces, like `{program}`; braces stand for nothing else."));
  }

  private static void page(PageText page, Report report) {
    String title = page.title().english();
    String file = page.id().substring(page.id().lastIndexOf('/') + 1);
    if (DRAFT_TITLE.matcher(title.toLowerCase(Locale.ROOT)).matches()) {
      report.add(
          page.title().place(),
          "The title " + Words.quoted(title) + " is that of a page that is not finished.",
          "Give the page its title, or delete the file.");
    } else if (DRAFT_FILE.matcher(file).matches()) {
      report.add(
          page.origin().place(),
          "The file name " + Words.quoted(file + ".md") + " is that of a page not to be read.",
          "Rename the file, or delete it.");
    }
  }
}
