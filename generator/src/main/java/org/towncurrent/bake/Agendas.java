package org.towncurrent.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.calendar.Agenda;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.ProjectFiles;
import org.towncurrent.read.Reading;
import org.towncurrent.rules.Rules;

/**
 * What the plans of the site's programs require by when.
 *
 * @param agendas one for each program; none where something is wrong, since a day that is counted
 *     from a wrong fact is wrong
 * @param errors what is wrong with the files
 */
public record Agendas(List<Agenda> agendas, List<Finding> errors) {

  public Agendas {
    agendas = List.copyOf(agendas);
    errors = List.copyOf(errors);
  }

  /**
   * Reads and counts.
   *
   * @param from the day to look from; empty for each program's own day, or that of the order
   */
  public static Agendas of(Bakery.Order order, Optional<Day> from) {
    List<Finding> unfit = ProjectFiles.lookOver(order.root());
    if (!unfit.isEmpty()) {
      return new Agendas(List.of(), unfit);
    }
    Reading reading =
        ContentReader.read(order.root(), order.config(), Set.copyOf(order.programs()));
    List<Finding> errors = new ArrayList<>(reading.findings());
    if (reading.facts().isEmpty()) {
      return new Agendas(List.of(), errors);
    }
    Facts facts = reading.facts().get();
    Rules.check(facts, order.day()).findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .forEach(errors::add);
    if (!errors.isEmpty()) {
      return new Agendas(List.of(), errors.stream().sorted().toList());
    }
    List<Agenda> agendas = new ArrayList<>();
    for (Program program : facts.programs()) {
      Day day = from.orElseGet(() -> facts.config().dayOf(program.id(), order.day()));
      agendas.add(Agenda.of(program, facts.holidays(), day));
    }
    return new Agendas(agendas, List.of());
  }
}
