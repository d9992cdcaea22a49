package org.towncurrent.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.words.Word;

/**
 * The names, numbers and dates that any template or text may have as a hole: who is who in a
 * program, and how they are reached. A fact that is not known is not in the map, so a text that
 * needs it must say so in its conditions.
 */
final class Names {

  private final Map<String, Object> words = new LinkedHashMap<>();

  private Names() {}

  /** Every hole there is; one whose fact is not known holds nothing. */
  static final List<String> HOLES =
      List.of(
          "program",
          "site",
          "municipality",
          "government",
          "place",
          "hall",
          "website",
          "defaultProduct",
          "supplier",
          "supplierOnBill",
          "supplierPhone",
          "supplierEmail",
          "taxExemption",
          "consultant",
          "consultantPhone",
          "consultantEmail",
          "utility",
          "utilityName",
          "utilityPhone",
          "utilityWebsite",
          "enrollmentDays",
          "priceChangeDays",
          "requiredShare",
          "renewableYear");

  /** The known names by hole. */
  static Map<String, Object> of(Outlook outlook, Voice voice) {
    Names names = new Names();
    names.program(outlook, voice);
    names.supplier(outlook);
    names.consultant(outlook.program().consultant());
    names.utility(outlook.prices().utility(), voice);
    names.plan(outlook, voice);
    return names.words;
  }

  /** The Program Supplier of the default product's price today, else the only one there is. */
  static Optional<Supplier> supplierToday(Outlook outlook) {
    Program program = outlook.program();
    Optional<Supplier> serving =
        program
            .defaultProduct()
            .filter(product -> !program.classes().isEmpty())
            .flatMap(product -> outlook.prices().row(product, program.classes().get(0)))
            .flatMap(row -> row.supplier())
            .flatMap(program::supplier);
    return serving.isPresent() || program.suppliers().size() != 1
        ? serving
        : Optional.of(program.suppliers().get(0));
  }

  /** "City of Chelsea", in every language: an official name. */
  static String officialName(Municipality municipality) {
    return (municipality.kind() == MunicipalityKind.CITY ? "City of " : "Town of ")
        + municipality.name();
  }

  private void program(Outlook outlook, Voice voice) {
    Program program = outlook.program();
    Optional<Municipality> municipality = outlook.municipality();
    String title = program.name().in(voice.language().tag());
    word("program", title);
    Optional<String> official = municipality.map(Names::officialName);
    Optional<String> place = municipality.map(Municipality::name);
    boolean several = outlook.placed() && program.joint();
    word("site", place.filter(name -> several).map(name -> title + " · " + name).orElse(title));
    word("government", official.filter(name -> !program.joint()).orElse(title));
    official.ifPresent(name -> word("municipality", name));
    place.ifPresent(name -> word("place", name));
    municipality.ifPresent(
        one -> word("hall", one.kind() == MunicipalityKind.CITY ? "City Hall" : "Town Hall"));
    program.website().ifPresent(site -> link("website", site, shown(site)));
    program
        .defaultProduct()
        .map(Product::name)
        .ifPresent(name -> word("defaultProduct", name.in(voice.language().tag())));
  }

  private void supplier(Outlook outlook) {
    Optional<Supplier> found = supplierToday(outlook);
    if (found.isEmpty()) {
      return;
    }
    Supplier supplier = found.get();
    word("supplier", supplier.name());
    supplier.nameOnBill().ifPresent(name -> word("supplierOnBill", name));
    supplier.phone().ifPresent(phone -> words.put("supplierPhone", phone(phone)));
    supplier.email().ifPresent(email -> words.put("supplierEmail", mail(email)));
    supplier
        .taxExemption()
        .ifPresent(
            address ->
                words.put(
                    "taxExemption",
                    address.contains("@") ? mail(address) : new Word.Plain(address)));
  }

  private void consultant(Optional<Consultant> found) {
    if (found.isEmpty()) {
      return;
    }
    Consultant consultant = found.get();
    word("consultant", consultant.name());
    consultant.phone().ifPresent(phone -> words.put("consultantPhone", phone(phone)));
    consultant.email().ifPresent(email -> words.put("consultantEmail", mail(email)));
  }

  private void utility(Optional<Utility> found, Voice voice) {
    if (found.isEmpty()) {
      words.put("utility", voice.standIn(Utility.UNNAMED));
      return;
    }
    Utility utility = found.get();
    word("utility", utility.name());
    word("utilityName", utility.name());
    utility.phone().ifPresent(phone -> words.put("utilityPhone", phone(phone)));
    utility.website().ifPresent(site -> link("utilityWebsite", site, shown(site)));
  }

  private void plan(Outlook outlook, Voice voice) {
    days(outlook, "enrollmentDays", PlanRule.Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE);
    days(outlook, "priceChangeDays", PlanRule.Kind.PRICE_CHANGE_PARTICIPANTS);
    outlook
        .prices()
        .required()
        .ifPresent(
            share -> {
              word("requiredShare", voice.percent(share));
              word("renewableYear", Integer.toString(outlook.asOf().year()));
            });
  }

  private void days(Outlook outlook, String hole, PlanRule.Kind kind) {
    outlook
        .program()
        .rule(kind)
        .flatMap(PlanRule::days)
        .ifPresent(days -> word(hole, Integer.toString(days)));
  }

  private void word(String hole, String text) {
    words.put(hole, new Word.Plain(text));
  }

  private void link(String hole, String href, String text) {
    words.put(hole, Word.Linked.to(href, text));
  }

  /** A phone number that can be dialled by touching it; an extension is read, not dialled. */
  static Word phone(String number) {
    int extension = number.toLowerCase(java.util.Locale.ROOT).indexOf("ext");
    String dialled = extension < 0 ? number : number.substring(0, extension);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < dialled.length(); i++) {
      if (Character.isDigit(dialled.charAt(i))) {
        digits.append(dialled.charAt(i));
      }
    }
    String country = digits.length() == 10 ? "+1" : digits.length() == 11 ? "+" : "";
    return Word.Linked.to("tel:" + country + digits, number);
  }

  static Word mail(String address) {
    return Word.Linked.to("mailto:" + address, address);
  }

  static Word web(String address) {
    return Word.Linked.to(address, shown(address));
  }

  /** A web address as people read it: without the scheme and the last slash. */
  private static String shown(String address) {
    int host = address.indexOf("://");
    String rest = host < 0 ? address : address.substring(host + 3);
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }
}
