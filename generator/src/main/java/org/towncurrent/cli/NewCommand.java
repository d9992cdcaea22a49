package org.towncurrent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Revision;
import org.towncurrent.catalog.Saving;
import org.towncurrent.edit.Edit;
import org.towncurrent.edit.NewBasicServicePrice;
import org.towncurrent.edit.NewProgram;
import org.towncurrent.edit.NotPossible;
import org.towncurrent.edit.PriceChange;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Price;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./site new}: puts new facts into the right file at the right place. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a new fact into the right file at the right place, and shows what the rules say of it:",
      "price-change, basic-service, program. What no option says is asked for on a terminal."
    },
    footer = "News have no command yet: their pages are still to come.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it injects
final class NewCommand implements Runnable {

  private static final String PROGRAMS = "content/programs/";

  @Spec private CommandSpec spec;

  NewCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what is new: price-change, basic-service or program.");
  }

  @Command(
      name = "price-change",
      mixinStandardHelpOptions = true,
      description = "A new price of a product. The price before ends where it begins.")
  int priceChange(
      @Mixin SiteOptions options,
      @Mixin Caution caution,
      @Option(names = "--product", paramLabel = "ID", description = "As prices.yml names it.")
          @Nullable String product,
      @Option(
              names = "--class",
              paramLabel = "ID,ID",
              description = "For which classes. Default: all that have a price of the product.")
          @Nullable String classes,
      @Option(
              names = "--from",
              paramLabel = "YYYY-MM",
              description = "The meter read it begins at: of a month, or YYYY-MM-DD on and after.")
          @Nullable String from,
      @Option(names = "--until", paramLabel = "YYYY-MM", description = "The read it ends at.")
          @Nullable String until,
      @Option(
              names = "--price",
              paramLabel = "CENTS",
              description = "Cents per kWh with every fee in it, like 13.990.")
          @Nullable String price,
      @Option(
              names = "--supplier",
              paramLabel = "ID",
              description = "As program.yml names it. Default: that of the price before.")
          @Nullable String supplier,
      @Option(names = "--source", paramLabel = "TEXT", description = "Where the price is from.")
          @Nullable String source,
      @Option(names = "--sample", description = "The price is made up, for a demonstration.")
          boolean sample)
      throws IOException {
    Facts facts = facts(options);
    Questions ask = new Questions(command("price-change"));
    Optional<String> id =
        ask.must(
            "--program", options.onlyProgram(), "Program (" + programs(facts) + ")", Typed::id);
    Optional<Program> program =
        id.flatMap(one -> facts.programs().stream().filter(p -> p.id().equals(one)).findFirst());
    if (id.isPresent() && program.isEmpty()) {
      throw new IOException(
          "There is no program \"" + id.get() + "\". There are " + programs(facts) + ".");
    }
    String products =
        program
            .map(p -> p.products().stream().map(Product::id).collect(Collectors.joining(", ")))
            .orElse("");
    Optional<String> whose =
        ask.must("--product", product, "Product (" + products + ")", Typed::id);
    Optional<List<String>> whom =
        ask.may("--class", classes, "Classes, with commas; empty for all", Typed::ids);
    var begins =
        ask.must("--from", from, "From the meter read of (YYYY-MM, or YYYY-MM-DD)", Typed::read);
    var ends = ask.may("--until", until, "Until the meter read of", Typed::read);
    Optional<Price> cents =
        ask.must("--price", price, "Cents per kWh, every fee in it", Typed::price);
    Optional<String> by =
        ask.may("--supplier", supplier, "Supplier; empty for the one before", Typed::id);
    Optional<String> where = ask.may("--source", source, "Where the price is from", Typed::text);
    ask.nothingMissing();
    PriceChange change =
        new PriceChange(
            whose.orElseThrow(),
            whom.orElse(List.of()),
            begins.orElseThrow(),
            ends,
            cents.orElseThrow(),
            by,
            where,
            sample);
    String file = PROGRAMS + id.orElseThrow() + "/prices.yml";
    return revise(
        options.order().forPrograms(List.of(id.orElseThrow())),
        facts,
        caution,
        (known, texts) -> List.of(change.in(program.orElseThrow(), file, texts.text(file))));
  }

  @Command(
      name = "basic-service",
      mixinStandardHelpOptions = true,
      description = "A Basic Service price that a utility has filed or published.")
  int basicService(
      @Mixin SiteOptions options,
      @Mixin Caution caution,
      @Option(names = "--utility", paramLabel = "ID", description = "A file of content/utilities/.")
          @Nullable String utility,
      @Option(names = "--area", paramLabel = "CODE", description = "As that file names it.")
          @Nullable String area,
      @Option(names = "--class", paramLabel = "ID", description = "As that file names it.")
          @Nullable String customerClass,
      @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "The first day.")
          @Nullable String from,
      @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "The last day.")
          @Nullable String to,
      @Option(names = "--kind", paramLabel = "WORD", description = "fixed (default) or variable.")
          @Nullable String kind,
      @Option(names = "--price", paramLabel = "CENTS", description = "Cents per kWh, like 15.123.")
          @Nullable String price,
      @Option(
              names = "--status",
              paramLabel = "WORD",
              description =
                  "filed, approved, published (printed without saying which) or disputed.")
          @Nullable String status,
      @Option(
              names = "--source",
              paramLabel = "TEXT",
              description = "Where it is from: the address of the page, or the name of the letter.")
          @Nullable String source,
      @Option(
              names = "--looked-up",
              paramLabel = "YYYY-MM-DD",
              description = "The day the source was read.")
          @Nullable String lookedUp,
      @Option(names = "--note", paramLabel = "TEXT", description = "A note for yourselves.")
          @Nullable String note)
      throws IOException {
    Facts facts = facts(options);
    Questions ask = new Questions(command("basic-service"));
    String utilities =
        facts.utilities().stream().map(Utility::id).collect(Collectors.joining(", "));
    Optional<String> id = ask.must("--utility", utility, "Utility (" + utilities + ")", Typed::id);
    Optional<Utility> its = id.flatMap(facts::utility);
    if (id.isPresent() && its.isEmpty()) {
      throw new IOException(
          "There is no utility \"" + id.get() + "\". There are " + utilities + ".");
    }
    var where = ask.must("--area", area, "Area", Typed::text);
    var whose = ask.must("--class", customerClass, "Class", Typed::id);
    var begins = ask.must("--from", from, "First day (YYYY-MM-DD)", Typed::day);
    var ends = ask.must("--to", to, "Last day (YYYY-MM-DD)", Typed::day);
    var what =
        ask.may("--kind", kind, "fixed or variable", Typed.word(BasicServicePrice.Kind.class));
    var cents = ask.must("--price", price, "Cents per kWh", Typed::price);
    var stands =
        ask.must(
            "--status",
            status,
            "filed, approved or published",
            Typed.word(BasicServicePrice.Status.class));
    var said = ask.must("--source", source, "Where it is from", Typed::text);
    var read = ask.must("--looked-up", lookedUp, "The day you read it (YYYY-MM-DD)", Typed::day);
    var remark = ask.may("--note", note, "A note for yourselves", Typed::text);
    ask.nothingMissing();
    if (ends.orElseThrow().isBefore(begins.orElseThrow())) {
      throw options.wrong("--to " + ends.get() + " lies before --from " + begins.get() + ".");
    }
    NewBasicServicePrice row =
        new NewBasicServicePrice(
            where.orElseThrow(),
            whose.orElseThrow(),
            begins.get(),
            ends.get(),
            what.orElse(BasicServicePrice.Kind.FIXED),
            cents.orElseThrow(),
            stands.orElseThrow(),
            said.orElseThrow(),
            read.orElseThrow(),
            remark);
    String file = "content/utilities/" + id.orElseThrow() + ".yml";
    return revise(
        options.order(),
        facts,
        caution,
        (known, texts) -> List.of(row.in(its.orElseThrow(), file, texts.text(file).orElse(""))));
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "A program that is new on the site: its folder with program.yml, and its lines in the list",
        "of programs. Of a joint program the first municipality; add the others in program.yml."
      })
  int program(
      @Mixin SiteOptions options,
      @Mixin Caution caution,
      @Option(
              names = "--id",
              paramLabel = "ID",
              description = "The name of its folder, and the first part of its addresses.")
          @Nullable String id,
      @Option(names = "--name", paramLabel = "TEXT", description = "What residents call it.")
          @Nullable String name,
      @Option(
              names = "--state",
              paramLabel = "WORD",
              description =
                  "planning, under-review, approved, launched, between-contracts or terminated.")
          @Nullable String state,
      @Option(names = "--municipality", paramLabel = "TEXT", description = "Such as Pepperell.")
          @Nullable String municipality,
      @Option(names = "--kind", paramLabel = "WORD", description = "city or town.")
          @Nullable String kind,
      @Option(names = "--county", paramLabel = "TEXT", description = "Such as Suffolk.")
          @Nullable String county,
      @Option(names = "--utility", paramLabel = "ID", description = "A file of content/utilities/.")
          @Nullable String utility,
      @Option(names = "--area", paramLabel = "CODE", description = "As that file names it.")
          @Nullable String area,
      @Option(
              names = "--base",
              paramLabel = "URL",
              description = "Where its pages are published: https, with a slash at the end.")
          @Nullable String base,
      @Option(
              names = "--default-product",
              paramLabel = "TEXT",
              description = "The name of its default product; needed once it is launched.")
          @Nullable String product)
      throws IOException {
    Facts facts = facts(options);
    Questions ask = new Questions(command("program"));
    String utilities =
        facts.utilities().stream().map(Utility::id).collect(Collectors.joining(", "));
    var folder = ask.must("--id", id, "Id, such as pepperell", Typed::id);
    var called = ask.must("--name", name, "Name of the program", Typed::text);
    var stands = ask.must("--state", state, "State", Typed.word(ProgramState.class));
    var town = ask.may("--municipality", municipality, "City or town", Typed::text);
    boolean placed = town.isPresent() || kind != null;
    var which =
        placed
            ? ask.must("--kind", kind, "city or town", Typed.word(MunicipalityKind.class))
            : Optional.<MunicipalityKind>empty();
    boolean more = placed || county != null || utility != null || area != null;
    var where = more ? ask.may("--county", county, "County", Typed::text) : none();
    var its =
        more ? ask.may("--utility", utility, "Utility (" + utilities + ")", Typed::id) : none();
    boolean served = its.isPresent() || area != null;
    var part = served ? ask.may("--area", area, "Area of the utility", Typed::text) : none();
    var address =
        ask.must("--base", base, "Address, such as https://town.example.org/", Typed::text);
    var offered = ask.may("--default-product", product, "Name of the default product", Typed::text);
    ask.nothingMissing();
    NewProgram program =
        new NewProgram(
            folder.orElseThrow(),
            called.orElseThrow(),
            stands.orElseThrow(),
            town,
            which,
            where,
            its,
            part,
            address.orElseThrow(),
            offered);
    String config = String.valueOf(options.config().getFileName());
    return revise(
        options.order(),
        facts,
        caution,
        (known, texts) -> {
          List<Edit> edits =
              program.in(known.config(), known.utilities(), config, texts.text(config).orElse(""));
          for (Edit edit : edits) {
            if (edit.before().isEmpty() && texts.text(edit.file()).isPresent()) {
              throw new IllegalStateException(
                  edit.file() + " is there already. Choose another --id, or move it away.");
            }
          }
          return edits;
        });
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** What keeps a change from being written. */
  static final class Caution {

    @Option(names = "--dry-run", description = "Shows what would change, and writes nothing.")
    private boolean dryRun;
  }

  private CommandSpec command(String name) {
    return Objects.requireNonNull(spec.subcommands().get(name)).getCommandSpec();
  }

  private static String programs(Facts facts) {
    return facts.programs().stream().map(Program::id).collect(Collectors.joining(", "));
  }

  /** The facts as they are; what cannot be read must be mended first. */
  private static Facts facts(SiteOptions options) {
    var reading = Revision.reading(options.order());
    if (!reading.findings().isEmpty() || reading.facts().isEmpty()) {
      throw new Unreadable(reading.findings());
    }
    return reading.facts().get();
  }

  /** Shows the change and the verdict on it, and writes it unless it would do harm. */
  private int revise(Bakery.Order order, Facts facts, Caution caution, Revision.Wish wish)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
    Revision revision;
    try {
      revision = Revision.of(order, facts, wish, SiteOptions.out(), progress);
    } catch (NotPossible refused) {
      throw new IOException(refused.getMessage() + " Nothing was changed.", refused);
    } finally {
      progress.end();
    }
    for (Edit edit : revision.edits()) {
      out.print(edit.difference());
      out.println();
    }
    int status = Report.print(revision.verdict(), false, out);
    out.println();
    revision.edits().forEach(edit -> edit.remarks().forEach(out::println));
    if (!revision.own().isEmpty()) {
      out.println(
          "The change would bring "
              + (revision.own().size() == 1 ? "an error" : revision.own().size() + " errors")
              + ": "
              + revision.own().stream()
                  .map(Finding::code)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ". Nothing was written.");
      return 1;
    }
    if (caution.dryRun) {
      out.println("Nothing was written (--dry-run).");
      return status;
    }
    Saving saving = new Saving(order.root());
    for (Edit edit : revision.edits()) {
      saving.add(edit.file(), edit.after());
    }
    saving.save();
    revision.edits().forEach(edit -> out.println("Written: " + edit.file()));
    return status;
  }
}
