package org.towncurrent.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.towncurrent.report.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./site rules}: what each finding means. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Lists everything that is checked, or tells of one finding what it means, what it rests on",
      "and what to do, with an example. The same stands in docs/rules.md."
    })
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The name of a finding, such as price-out-of-range.")
  private @Nullable String code;

  RulesCommand() {}

  @Override
  public Integer call() {
    RuleBook book = RuleBook.shipped();
    PrintWriter out = spec.commandLine().getOut();
    String asked = code;
    if (asked == null) {
      book.chapters().forEach(chapter -> print(chapter, out));
      out.println("./site rules CODE tells all that is known of one of them.");
      return 0;
    }
    RuleBook.Entry entry = book.entry(asked).orElseThrow(() -> unknown(book, asked));
    entry.lines().forEach(out::println);
    return 0;
  }

  private static void print(RuleBook.Chapter chapter, PrintWriter out) {
    out.println(chapter.title());
    out.println();
    for (RuleBook.Entry entry : chapter.entries()) {
      out.println("  " + entry.code());
      out.println("      " + entry.summary());
    }
    out.println();
  }

  private ParameterException unknown(RuleBook book, String typed) {
    List<String> like = book.like(typed);
    return new ParameterException(
        spec.commandLine(),
        "There is no finding \""
            + typed
            + "\"."
            + (like.isEmpty() ? "" : " Did you mean " + String.join(" or ", like) + "?")
            + " ./site rules lists all.");
  }
}
