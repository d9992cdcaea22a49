package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.Way;
import org.towncurrent.facts.Ways;
import org.towncurrent.words.Word;

/**
 * How to leave, to choose another product, and to join, as the plan provides.
 *
 * @param products what can be chosen in a form
 */
public record ChangeOrLeavePage(
    boolean active, List<TextBlock> introductions, List<Task> tasks, List<Choice> products) {

  /** Which task each text of the page belongs to, by the text's name. */
  private static final Map<String, String> TASKS =
      Map.of("leave", "leave", "change", "change", "join", "join", "competitive-supply", "join");

  /** One of the three things that can be done. */
  public record Task(
      String id,
      boolean isLeave,
      boolean isChange,
      boolean isJoin,
      boolean hasChoice,
      List<TextBlock> texts,
      List<WayLine> ways,
      Optional<Form> form) {}

  /** A way to do it. */
  public record WayLine(
      String kind, Optional<Word> phone, Optional<Word> website, Optional<String> href) {}

  /**
   * The program's form: it posts only to the https address the program configures, and asks for no
   * more than whose account it is and, where there is a choice, which product.
   */
  public record Form(
      String action, String host, String id, String nameId, String accountId, String productId) {}

  /**
   * A product that can be chosen.
   *
   * @param share how much of it is renewable in this year, on the program's basis
   */
  public record Choice(String id, String name, Optional<String> share, String year) {}

  static ChangeOrLeavePage of(Outlook outlook, Voice voice, List<TextBlock> texts) {
    Program program = outlook.program();
    List<Choice> products = new ArrayList<>();
    for (Product product : outlook.prices().products()) {
      int year = outlook.asOf().year();
      products.add(
          new Choice(
              product.id(),
              product.name().in(voice.language().tag()),
              outlook.prices().total(product, year).map(voice::percent),
              Integer.toString(year)));
    }
    boolean active = program.state() == ProgramState.LAUNCHED;
    return new ChangeOrLeavePage(
        active,
        texts.stream().filter(text -> !TASKS.containsValue(taskOf(text))).toList(),
        List.of(
            task("leave", program.leave(), outlook, active, texts),
            task("change", program.change(), outlook, active, texts),
            task("join", program.join(), outlook, active, texts)),
        products);
  }

  /** The https addresses that the forms of this program's page post to. */
  static List<String> formAddresses(Program program) {
    List<String> addresses = new ArrayList<>();
    if (program.state() == ProgramState.LAUNCHED) {
      program.leave().form().ifPresent(addresses::add);
      program.change().form().ifPresent(addresses::add);
      program.join().form().ifPresent(addresses::add);
    }
    return addresses;
  }

  private static Task task(
      String id, Ways ways, Outlook outlook, boolean active, List<TextBlock> texts) {
    boolean form = active && ways.form().isPresent();
    List<WayLine> lines = new ArrayList<>();
    for (Way way : ways.ways()) {
      lines.add(line(way, id, form, outlook));
    }
    return new Task(
        id,
        id.equals("leave"),
        id.equals("change"),
        id.equals("join"),
        !id.equals("leave"),
        texts.stream()
            .filter(text -> taskOf(text).equals(id))
            .map(text -> under(text, id))
            .toList(),
        lines,
        form ? ways.form().map(address -> form(id, address)) : Optional.empty());
  }

  /** The task a text belongs to, by its name; its own name when it belongs to none. */
  private static String taskOf(TextBlock text) {
    return TASKS.getOrDefault(text.id(), text.id());
  }

  /** A text under the heading of its task: the task's own text needs no heading besides. */
  private static TextBlock under(TextBlock text, String task) {
    return new TextBlock(
        text.id(), text.anchor(), text.title(), !text.id().equals(task), text.body());
  }

  private static Form form(String id, String address) {
    return new Form(
        address,
        java.net.URI.create(address).getHost(),
        id + "-form",
        id + "-name",
        id + "-account",
        id + "-product");
  }

  private static WayLine line(Way way, String task, boolean form, Outlook outlook) {
    Program program = outlook.program();
    Optional<Word> supplierPhone =
        Names.supplierToday(outlook).flatMap(Supplier::phone).map(Names::phone);
    Optional<Word> programPhone =
        program.consultant().flatMap(consultant -> consultant.phone()).map(Names::phone);
    Optional<Word> utilityPhone =
        outlook.prices().utility().flatMap(Utility::phone).map(Names::phone);
    return switch (way) {
      case CARD -> plain("card");
      case SUPPLIER_PHONE -> called("supplier-phone", supplierPhone, "supplier");
      case PROGRAM_PHONE -> called("program-phone", programPhone, "program");
      case CONSULTANT -> called("consultant-phone", programPhone, "consultant");
      case UTILITY -> called("utility-phone", utilityPhone, "utility");
      case OTHER_SUPPLIER -> plain("other-supplier");
      case FORM -> {
        if (form) {
          yield new WayLine(
              "form", Optional.empty(), Optional.empty(), Optional.of("#" + task + "-form"));
        }
        boolean own = program.website().isPresent() && !program.sample();
        yield own
            ? new WayLine(
                "program-form",
                Optional.empty(),
                program.website().map(Names::web),
                Optional.empty())
            : plain("form-later");
      }
    };
  }

  private static WayLine called(String known, Optional<Word> phone, String unknown) {
    return phone.isPresent()
        ? new WayLine(known, phone, Optional.empty(), Optional.empty())
        : plain(unknown);
  }

  private static WayLine plain(String kind) {
    return new WayLine(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
