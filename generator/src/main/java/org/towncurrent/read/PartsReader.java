package org.towncurrent.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.ComparedClass;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Contact;
import org.towncurrent.facts.ContactPromise;
import org.towncurrent.facts.Document;
import org.towncurrent.facts.EnrollmentScenario;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.TypicalUse;

/**
 * Reads the parts of {@code program.yml}: who takes part, and what is known of the program's past.
 */
final class PartsReader {

  private PartsReader() {}

  static Optional<Municipality> municipality(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    Optional<String> name = fields.must("name", Values::text);
    var kind = fields.must("kind", Values.word(MunicipalityKind.class));
    Optional<String> county = fields.may("county", Values::county);
    Optional<String> utility = fields.may("utility", Values::id);
    Optional<String> area = fields.may("area", Values::code);
    Optional<String> loadZone = fields.may("load-zone", Values::code);
    Optional<String> website = fields.may("website", Values::text);
    return fields.make(
        () ->
            new Municipality(
                id.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                county,
                utility,
                area,
                loadZone,
                website,
                fields.origin()));
  }

  static Optional<ProgramClass> customerClass(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    var name = fields.must("name", Values::prose);
    var explanation = fields.may("explanation", Values::prose);
    ComparedClass basicService = comparedClass(fields);
    List<TypicalUse> typicalUse =
        fields.oneOrMore("typical-use", "a typical use", PartsReader::typicalUse);
    BillShares shares = BillSharesReader.read(fields, false);
    List<Integer> use = ascending(fields, fields.values("example-use", Values::whole));
    if (id.isPresent() && id.get().equals(PricesReader.ALL)) {
      fields.spoiled();
      fields
          .problems()
          .add(
              "bad-value",
              fields.at("id"),
              "A class cannot have the id `all`, which stands for every class.",
              "Choose another id, like `residential`.");
    }
    return fields.make(
        () ->
            new ProgramClass(
                id.orElseThrow(),
                name.orElseThrow(),
                explanation,
                basicService,
                typicalUse,
                shares,
                use,
                fields.origin()));
  }

  /** One class with every utility, or one for each by the id of the utility. */
  private static ComparedClass comparedClass(Fields fields) {
    Optional<Node> node = fields.node("basic-service");
    if (node.orElse(null) instanceof Node.Group group) {
      Optional<Fields> utilities =
          Fields.of(group, "a Basic Service class for each utility", fields.problems());
      Map<String, String> classes = new HashMap<>();
      for (Node.Entry entry : group.entries()) {
        utilities
            .flatMap(found -> found.may(entry.key(), Values::id))
            .ifPresent(id -> classes.put(entry.key(), id));
      }
      return new ComparedClass(Optional.empty(), classes);
    }
    return fields
        .may("basic-service", Values::id)
        .map(ComparedClass::of)
        .orElseGet(ComparedClass::none);
  }

  private static Optional<TypicalUse> typicalUse(Fields fields) {
    Optional<Integer> kwh = fields.must("kwh", Values::whole);
    Optional<String> utility = fields.may("utility", Values::id);
    Optional<String> source = fields.must("source", Values::text);
    return fields.make(
        () -> new TypicalUse(kwh.orElseThrow(), utility, source.orElseThrow(), fields.origin()));
  }

  static Optional<EnrollmentScenario> scenario(Fields fields) {
    var name = fields.must("scenario", Values::prose);
    List<String> standard = fields.values("standard", Values::id);
    List<String> marketBased = fields.values("market-based", Values::id);
    List<String> either = fields.values("either", Values::id);
    return fields.make(
        () ->
            new EnrollmentScenario(
                name.orElseThrow(), standard, marketBased, either, fields.origin()));
  }

  private static List<Integer> ascending(Fields fields, List<Integer> use) {
    for (int i = 0; i < use.size(); i++) {
      if (use.get(i) == 0 || (i > 0 && use.get(i) <= use.get(i - 1))) {
        fields
            .problems()
            .add(
                "bad-value",
                fields.at("example-use"),
                "The amounts of use are not above zero and ascending: " + use + ".",
                "Write them from small to large, in kWh a month, like `[300, 600, 900]`.");
        return List.of();
      }
    }
    return use;
  }

  static Optional<Supplier> supplier(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    Optional<String> name = fields.must("name", Values::text);
    Optional<String> nameOnBill = fields.may("name-on-bill", Values::text);
    Optional<String> phone = fields.may("phone", Values::text);
    Optional<String> email = fields.may("email", Values::text);
    Optional<String> website = fields.may("website", Values::text);
    Optional<String> taxExemption = fields.may("tax-exemption", Values::text);
    boolean sample = fields.may("sample", Values::yesNo).orElse(false);
    return fields.make(
        () ->
            new Supplier(
                id.orElseThrow(),
                name.orElseThrow(),
                nameOnBill,
                phone,
                email,
                website,
                taxExemption,
                sample,
                fields.origin()));
  }

  static Optional<Consultant> consultant(Fields fields) {
    Optional<String> name = fields.must("name", Values::text);
    Optional<String> phone = fields.may("phone", Values::text);
    Optional<String> email = fields.may("email", Values::text);
    Optional<String> website = fields.may("website", Values::text);
    boolean sample = fields.may("sample", Values::yesNo).orElse(false);
    return fields.make(
        () -> new Consultant(name.orElseThrow(), phone, email, website, sample, fields.origin()));
  }

  static Optional<Contact> contact(Fields fields) {
    var role = fields.must("role", Values::prose);
    var purpose = fields.may("purpose", Values::prose);
    Optional<String> phone = fields.may("phone", Values::text);
    Optional<String> email = fields.may("email", Values::text);
    Optional<String> website = fields.may("website", Values::text);
    Optional<String> address = fields.may("address", Values::text);
    var asOf = fields.may("as-of", DayText::day);
    boolean sample = fields.may("sample", Values::yesNo).orElse(false);
    return fields.make(
        () ->
            new Contact(
                role.orElseThrow(),
                purpose,
                phone,
                email,
                website,
                address,
                asOf,
                sample,
                fields.origin()));
  }

  static Optional<ContactPromise> promisedContact(Fields fields) {
    var kind = fields.must("contact", Values.word(ContactPromise.Kind.class));
    Optional<String> quotation = fields.may("quotation", Values::text);
    Optional<String> section = fields.may("section", Values::text);
    return fields.make(
        () -> new ContactPromise(kind.orElseThrow(), quotation, section, fields.origin()));
  }

  static Optional<Milestone> milestone(Fields fields) {
    var event = fields.must("event", Values::prose);
    var date = fields.must("date", DayText::day);
    var last = fields.may("last", DayText::day);
    Optional<String> source = fields.may("source", Values::text);
    return fields.make(
        () ->
            new Milestone(event.orElseThrow(), date.orElseThrow(), last, source, fields.origin()));
  }

  static Optional<Document> document(Fields fields) {
    var title = fields.must("title", Values::prose);
    var kind = fields.must("kind", Values.word(Document.Kind.class));
    var date = fields.may("date", DayText::day);
    Optional<String> url = fields.may("url", Values::text);
    var note = fields.may("note", Values::prose);
    return fields.make(
        () ->
            new Document(
                title.orElseThrow(), kind.orElseThrow(), date, url, note, fields.origin()));
  }
}
