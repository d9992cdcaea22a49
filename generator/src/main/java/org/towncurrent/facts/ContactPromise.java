package org.towncurrent.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A way to reach somebody that the plan promises to residents.
 *
 * @param quotation the sentence of the plan that says so
 */
public record ContactPromise(
    Kind contact, Optional<String> quotation, Optional<String> section, Origin origin) {

  private static final Pattern TOLL_FREE =
      Pattern.compile("\\+?1?[-. ]?\\(?8(?:00|33|44|55|66|77|88)\\)?[-. ]?[0-9].*");

  /** What is promised. */
  public enum Kind {
    /** A number of the program that costs the caller nothing. */
    PROGRAM_TOLL_FREE,
    /** A phone number of the program. */
    PROGRAM_PHONE,
    /** A mail address of the program. */
    PROGRAM_EMAIL,
    /** A web site of the program. */
    PROGRAM_WEBSITE,
    /** A number of the supplier that costs the caller nothing. */
    SUPPLIER_TOLL_FREE,
    /** A phone number of the supplier. */
    SUPPLIER_PHONE;

    /** Whether it is the supplier who is reached. */
    public boolean ofSupplier() {
      return this == SUPPLIER_TOLL_FREE || this == SUPPLIER_PHONE;
    }
  }

  /**
   * Whether the program's facts hold what is promised; what is promised of a supplier is not asked
   * for before there is one.
   */
  public boolean keptBy(Program program) {
    if (contact.ofSupplier() && program.suppliers().isEmpty()) {
      return true;
    }
    return switch (contact) {
      case PROGRAM_TOLL_FREE -> phones(program).stream().anyMatch(ContactPromise::isTollFree);
      case PROGRAM_PHONE -> !phones(program).isEmpty();
      case PROGRAM_EMAIL ->
          program.consultant().flatMap(one -> one.email()).isPresent()
              || program.contacts().stream().anyMatch(one -> one.email().isPresent());
      case PROGRAM_WEBSITE -> program.website().isPresent();
      case SUPPLIER_TOLL_FREE ->
          supplierPhones(program).stream()
              .allMatch(phone -> phone.filter(ContactPromise::isTollFree).isPresent());
      case SUPPLIER_PHONE -> supplierPhones(program).stream().allMatch(Optional::isPresent);
    };
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
}
