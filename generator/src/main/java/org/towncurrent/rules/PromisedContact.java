package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.towncurrent.facts.ContactPromise;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Supplier;

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

  private static final Pattern TOLL_FREE =
      Pattern.compile("\\+?1?[-. ]?\\(?8(?:00|33|44|55|66|77|88)\\)?[-. ]?[0-9].*");

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
        if (!kept(promise.contact(), program)) {
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
                  + (ofSupplier(promise.contact())
                      ? "`suppliers:`"
                      : "`consultant:` or `contacts:`")
                  + " as soon as there is one.");
        }
      }
    }
  }

  private static boolean kept(ContactPromise.Kind kind, Program program) {
    if (ofSupplier(kind) && program.suppliers().isEmpty()) {
      return true;
    }
    return switch (kind) {
      case PROGRAM_TOLL_FREE -> phones(program).stream().anyMatch(PromisedContact::isTollFree);
      case PROGRAM_PHONE -> !phones(program).isEmpty();
      case PROGRAM_EMAIL ->
          program.consultant().flatMap(one -> one.email()).isPresent()
              || program.contacts().stream().anyMatch(one -> one.email().isPresent());
      case PROGRAM_WEBSITE -> program.website().isPresent();
      case SUPPLIER_TOLL_FREE ->
          supplierPhones(program).stream()
              .allMatch(phone -> phone.filter(PromisedContact::isTollFree).isPresent());
      case SUPPLIER_PHONE -> supplierPhones(program).stream().allMatch(Optional::isPresent);
    };
  }

  private static boolean ofSupplier(ContactPromise.Kind kind) {
    return kind == ContactPromise.Kind.SUPPLIER_TOLL_FREE
        || kind == ContactPromise.Kind.SUPPLIER_PHONE;
  }

  private static List<String> phones(Program program) {
    List<String> phones = new ArrayList<>();
    program.consultant().flatMap(one -> one.phone()).ifPresent(phones::add);
    program.contacts().forEach(one -> one.phone().ifPresent(phones::add));
    return phones;
  }

  private static List<Optional<String>> supplierPhones(Program program) {
    return program.suppliers().stream().map(Supplier::phone).toList();
  }

  private static boolean isTollFree(String phone) {
    return TOLL_FREE.matcher(phone).matches();
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
