package org.towncurrent.rules;

import org.towncurrent.facts.ContactPromise;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;

/**
 * The plan promises residents a way to reach somebody, such as a toll-free number, and the program
 * gives none.
 *
 * <p>What the plan promises is entered under {@code promised-contacts:} in program.yml, with the
 * section and the sentence. Toll-free are the numbers that begin with 800, 833, 844, 855, 866, 877
 * or 888. Before a program has launched it is a warning, after that it is overdue. What a supplier
 * is to give is asked for once there is one.
 */
final class PromisedContact implements Rule {

  @Override
  public String code() {
    return "promised-contact";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "the program's own plan; Rutland's promises a toll-free number and gives none";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (program.state() == ProgramState.TERMINATED || ground.incomplete(program.origin())) {
        continue;
      }
      for (ContactPromise promise : program.promisedContacts()) {
        if (!promise.keptBy(program)) {
          report.add(
              program.state().beforeLaunch() ? Severity.WARNING : Severity.OVERDUE,
              promise.origin().at("contact"),
              "The plan promises "
                  + words(promise.contact())
                  + promise.section().map(section -> " (section " + section + ")").orElse("")
                  + ", and "
                  + Ground.programFile(program)
                  + " gives none.",
              "Add it under "
                  + (promise.contact().ofSupplier()
                      ? "`suppliers:`"
                      : "`consultant:` or `contacts:`")
                  + " as soon as there is one.");
        }
      }
    }
  }

  private static String words(ContactPromise.Kind kind) {
    return switch (kind) {
      case PROGRAM_TOLL_FREE -> "a toll-free number of the program";
      case PROGRAM_PHONE -> "a phone number of the program";
      case PROGRAM_EMAIL -> "a mail address of the program";
      case PROGRAM_WEBSITE -> "a web site of the program";
      case SUPPLIER_TOLL_FREE -> "a toll-free number of the supplier";
      case SUPPLIER_PHONE -> "a phone number of the supplier";
    };
  }
}
