package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Agendas;
import org.towncurrent.calendar.Agenda;
import org.towncurrent.calendar.CalendarFile;
import org.towncurrent.calendar.Deadline;
import org.towncurrent.calendar.Deadline.Standing;
import org.towncurrent.calendar.Occurrence;
import org.towncurrent.calendar.Written;
import org.towncurrent.facts.PlanRule.Sense;
import org.towncurrent.rates.Day;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./site deadlines}: what each plan requires by when. */
@Command(
    name = "deadlines",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what each program's plan requires by when, with the sentence of the plan and how the",
      "day was counted. What is past due comes first."
    })
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class DeadlinesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description =
          "The day to look from, for pinned programs too. Default: the day of the program, or of"
              + " --as-of.")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "Nothing that is due after this day.")
  private @Nullable String until;

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Also write them as a calendar file, for a calendar program.")
  private @Nullable Path ics;

  DeadlinesCommand() {}

  /** A deadline, and the day from which it is seen. */
  private record Seen(Deadline deadline, Day asOf) {

    Standing standing() {
      return deadline.standing(asOf);
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Day> start = options.day("--from", from);
    Optional<Day> end = options.day("--until", until);
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw options.wrong("--until " + end.get() + " lies before --from " + start.get() + ".");
    }
    Agendas agendas = Agendas.of(options.order(), start);
    if (!agendas.errors().isEmpty()) {
      throw new Unreadable(agendas.errors());
    }
    List<Seen> seen = new ArrayList<>();
    for (Agenda agenda : agendas.agendas()) {
      agenda.open().stream()
          .filter(one -> end.filter(last -> one.due().isAfter(last)).isEmpty())
          .forEach(one -> seen.add(new Seen(one, agenda.asOf())));
    }
    seen.sort(
        Comparator.comparing(Seen::standing)
            .thenComparing(one -> one.deadline().due())
            .thenComparing(one -> one.deadline().key()));
    if (ics != null) {
      write(ics, seen, agendas.agendas());
    }
    PrintWriter out = spec.commandLine().getOut();
    agendas.agendas().forEach(agenda -> head(agenda, out));
    out.println();
    seen.forEach(one -> print(one, out));
    if (seen.isEmpty()) {
      out.println(
          "Nothing is due" + end.map(last -> " until " + Written.day(last)).orElse("") + ".");
      out.println();
    }
    needs(agendas.agendas(), out);
    return 0;
  }

  private static void head(Agenda agenda, PrintWriter out) {
    out.println(
        agenda.program().id()
            + ": "
            + agenda.program().name().english()
            + ", seen from "
            + Written.day(agenda.asOf()));
  }

  private static void print(Seen seen, PrintWriter out) {
    Deadline deadline = seen.deadline();
    out.println(deadline.due() + "  " + mark(seen) + deadline.program() + ": " + deadline.what());
    line(
        out,
        deadline.sense() == Sense.NOT_BEFORE ? "from" : "due",
        Written.dayOfWeek(deadline.due()));
    line(
        out,
        "for",
        deadline.event().what()
            + ", "
            + Written.day(deadline.event().day())
            + (deadline.event().ground() == Occurrence.Ground.ANNOUNCED
                ? ""
                : " (" + deadline.event().place() + ")"));
    deadline
        .tooLate()
        .ifPresent(
            day -> line(out, "but", "it is announced for " + Written.day(day) + ", too late"));
    deadline.told().ifPresent(told -> line(out, "who", told));
    deadline.how().ifPresent(how -> line(out, "how", how));
    deadline.then().ifPresent(then -> line(out, "then", then));
    line(out, "counted", deadline.counted());
    deadline
        .rule()
        .quotation()
        .ifPresent(
            sentence ->
                line(
                    out,
                    "plan",
                    deadline.rule().section().map(section -> section + ": ").orElse("")
                        + "“"
                        + sentence
                        + "”"));
    out.println();
  }

  private static String mark(Seen seen) {
    Deadline deadline = seen.deadline();
    if (seen.standing() == Standing.PAST_DUE) {
      return "PAST DUE  ";
    }
    if (seen.standing() == Standing.OPEN) {
      return "OPEN  ";
    }
    if (!deadline.hasDay()) {
      return "(no day in the plan)  ";
    }
    return deadline.sense() == Sense.NOT_BEFORE ? "(not before)  " : "";
  }

  private static void line(PrintWriter out, String label, String text) {
    out.println("    " + label + ": " + text);
  }

  private static void needs(List<Agenda> agendas, PrintWriter out) {
    List<String> lines = new ArrayList<>();
    for (Agenda agenda : agendas) {
      for (Agenda.Need need : agenda.needs()) {
        lines.add(
            "    "
                + agenda.program().id()
                + " needs "
                + need.fact()
                + (need.rules().isEmpty() ? "" : ", for " + String.join(", ", need.rules())));
      }
    }
    if (!lines.isEmpty()) {
      out.println("No day can be given for other rules until program.yml says more:");
      lines.forEach(out::println);
    }
  }

  private static void write(Path file, List<Seen> seen, List<Agenda> agendas) throws IOException {
    Day stamp =
        agendas.stream()
            .map(Agenda::asOf)
            .max(Comparator.naturalOrder())
            .orElse(Day.of(2000, 1, 1));
    String text = CalendarFile.of(seen.stream().map(Seen::deadline).toList(), stamp);
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw new IOException(
          "--ics " + file + ": name a file in a folder that is there, such as calendar.ics");
    }
    Path fresh = folder.resolve("." + target.getFileName() + ".new");
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
