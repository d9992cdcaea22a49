package org.towncurrent.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Annual;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.ComparedClass;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Looks;
import org.towncurrent.facts.OptInProductRule;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Publicity;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.Waiver;
import org.towncurrent.facts.Way;
import org.towncurrent.facts.Ways;

/**
 * Reads {@code program.yml} and {@code prices.yml} of one program.
 *
 * <p>When a part cannot be read the rest is made into a program all the same, so that the rules can
 * look at it and a publisher hears of everything at once; nothing is published then.
 */
final class ProgramReader {

  private ProgramReader() {}

  /**
   * A notice.
   *
   * @param frozen the letter as it was mailed, by language
   */
  record NoticeFile(Node node, Map<String, String> frozen) {}

  /**
   * What stands beside {@code program.yml}, each empty when there is no such file.
   *
   * @param prices products and prices
   * @param labels disclosure labels, in the order of their quarters
   * @param information the tables of the plan
   * @param postings the log of what was posted
   * @param notices what is mailed, by id
   * @param annual annual information, in the order of its years
   */
  record OtherFiles(
      Optional<Node> prices,
      Map<Quarter, Node> labels,
      Optional<Node> information,
      Optional<Node> postings,
      Map<String, NoticeFile> notices,
      Map<Integer, Node> annual) {

    static final OtherFiles NONE =
        new OtherFiles(
            Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Map.of(), Map.of());
  }

  /**
   * The program.
   *
   * @param folder where the program's seal lies
   */
  static Optional<Program> read(
      String id, Node node, OtherFiles files, Folder folder, Problems problems) {
    return Fields.of(node, "a program", problems)
        .map(fields -> program(id, fields, files, folder, problems));
  }

  private static Program program(
      String id, Fields fields, OtherFiles files, Folder folder, Problems problems) {
    LocalName name = LocalNames.must(fields, "name").orElseGet(() -> new LocalName(id, Map.of()));
    var state = fields.must("state", Values.word(ProgramState.class)).orElse(ProgramState.PLANNING);
    var stateNote = fields.may("state-note", Values::prose);
    var stateSince = fields.may("state-since", DayText::day);
    boolean sample = fields.may("sample", Values::yesNo).orElse(false);
    var sampleNote = fields.may("sample-note", Values::prose);
    var introduction = fields.may("introduction", Values::prose);
    var docket = fields.may("docket", Values::text);
    var website = fields.may("website", Values::text);
    var municipalities =
        fields.facts("municipalities", "a municipality", PartsReader::municipality);
    List<ProgramClass> classes =
        new ArrayList<>(fields.facts("classes", "a customer class", PartsReader::customerClass));
    var suppliers = fields.facts("suppliers", "a supplier", PartsReader::supplier);
    Optional<Consultant> consultant =
        fields.group("consultant", "the consultant").flatMap(PartsReader::consultant);
    var contacts = fields.facts("contacts", "a contact", PartsReader::contact);
    var promised =
        fields.facts("promised-contacts", "a promised contact", PartsReader::promisedContact);
    Ways leave = ways(fields, "leave");
    Ways change = ways(fields, "change");
    Ways join = ways(fields, "join");
    var rules = fields.facts("rules", "a rule of the plan", PlanReader::rule);
    var events = fields.facts("events", "an event", PlanReader::event);
    var done = fields.facts("done", "a record of what was done", PlanReader::done);
    var changes = fields.may("opt-in-product-changes", Values.word(OptInProductRule.class));
    var discontinued =
        fields.may("opt-in-product-discontinued", Values.word(OptInProductRule.class));
    Waiver waiver =
        fields
            .group("waiver", "the waiver")
            .flatMap(ProgramReader::waiver)
            .orElse(new Waiver(Waiver.State.NONE, Optional.empty()));
    var scenarios =
        fields.facts("enrollment-scenarios", "an enrollment scenario", PartsReader::scenario);
    var milestones = fields.facts("milestones", "a milestone", PartsReader::milestone);
    var documents = fields.facts("documents", "a document", PartsReader::document);
    var promises =
        fields.facts("public-information", "a promise of the plan", PostingsReader::promise);
    Looks looks = LooksReader.read(fields, folder);
    fields.noMore();

    List<String> classIds = classes.stream().map(ProgramClass::id).toList();
    PricesReader.Prices read =
        files
            .prices()
            .flatMap(found -> PricesReader.read(found, name, classIds, problems))
            .orElse(PricesReader.Prices.NONE);
    everyone(classes, read).ifPresent(classes::add);
    Corrected.Split<ProductPrice> prices =
        Corrected.split(read.prices(), ProductPrice::corrects, ProductPrice::isCorrectedBy);
    List<String> everyClass = classes.stream().map(ProgramClass::id).toList();
    List<DisclosureLabel> labels = new ArrayList<>();
    files
        .labels()
        .forEach(
            (quarter, file) ->
                labels.addAll(
                    LabelsReader.read(quarter, file, read.products(), everyClass, problems)));
    List<AnnualInformation> years = new ArrayList<>();
    files
        .annual()
        .forEach(
            (year, file) ->
                AnnualReader.read(year, file, read.products(), problems).ifPresent(years::add));
    return new Program(
        id,
        name,
        state,
        stateNote,
        stateSince,
        sample,
        sampleNote,
        introduction,
        docket,
        website,
        municipalities,
        classes,
        suppliers,
        consultant,
        contacts,
        promised,
        leave,
        change,
        join,
        rules,
        events,
        done,
        changes,
        discontinued,
        waiver,
        milestones,
        documents,
        looks,
        read.basis(),
        read.products(),
        scenarios,
        read.contracts(),
        prices.standing(),
        prices.corrected(),
        read.credits(),
        read.renewable(),
        labels,
        files.information().map(file -> PlanTablesReader.read(file, problems)).orElse(List.of()),
        new Publicity(
            promises,
            files.postings().map(file -> PostingsReader.read(file, problems)).orElse(List.of())),
        files.notices().entrySet().stream()
            .flatMap(
                file ->
                    NoticesReader.read(
                        file.getKey(), file.getValue().node(), file.getValue().frozen(), problems)
                        .stream())
            .toList(),
        new Annual(years),
        fields.origin());
  }

  /** The one class of a program that names none and has prices for all. */
  private static Optional<ProgramClass> everyone(
      List<ProgramClass> classes, PricesReader.Prices prices) {
    if (!classes.isEmpty()) {
      return Optional.empty();
    }
    return prices.prices().stream()
        .filter(row -> row.customerClass().equals(PricesReader.ALL))
        .findFirst()
        .map(
            row ->
                new ProgramClass(
                    PricesReader.ALL,
                    ProgramClass.EVERYONE,
                    Optional.empty(),
                    ComparedClass.none(),
                    List.of(),
                    BillShares.NONE,
                    List.of(),
                    row.origin()));
  }

  private static Ways ways(Fields fields, String key) {
    return fields
        .group(key, "the ways to " + key)
        .flatMap(
            group -> {
              List<Way> ways = group.values("ways", Values.word(Way.class));
              Optional<String> form = group.may("form", Values::text);
              Origin origin = group.origin();
              return group.make(() -> new Ways(ways, form, origin));
            })
        .orElseGet(Ways::none);
  }

  private static Optional<Waiver> waiver(Fields fields) {
    var state = fields.must("state", Values.word(Waiver.State.class));
    Optional<String> docket = fields.may("docket", Values::text);
    return fields.make(() -> new Waiver(state.orElseThrow(), docket));
  }
}
