package org.towncurrent.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.facts.Utility;

/**
 * A program that is new on the site, of which little needs to be known.
 *
 * @param municipality its name, such as Pepperell; empty where it is not known yet
 * @param utility empty where it is not known yet
 * @param area empty where it is not known yet, or where the utility has only one
 * @param defaultProduct the name of the product that participants receive unless they choose
 *     another; empty where it is not known yet
 */
public record NewProgram(
    String id,
    String name,
    ProgramState state,
    Optional<String> municipality,
    Optional<MunicipalityKind> kind,
    Optional<String> county,
    Optional<String> utility,
    Optional<String> area,
    String base,
    Optional<String> defaultProduct) {

  private static final String SCHEMAS = "# yaml-language-server: $schema=../../../docs/schemas/";

  /**
   * The files of the program, and its lines in the list of programs.
   *
   * @param configText what {@code site-config.yml} says
   * @throws NotPossible when that cannot be done
   */
  public List<Edit> in(
      SiteConfig config, List<Utility> utilities, String configFile, String configText) {
    if (config.programs().stream().anyMatch(one -> one.id().equals(id))) {
      throw new NotPossible(configFile + " has a program \"" + id + "\" already.");
    }
    if (municipality.isPresent() != kind.isPresent()) {
      throw new NotPossible("A municipality is a city or a town: say --municipality and --kind.");
    }
    if (municipality.isEmpty() && (county.isPresent() || utility.isPresent())) {
      throw new NotPossible(
          "County and utility are those of a municipality. Name it with --municipality.");
    }
    if (utility.isEmpty() && area.isPresent()) {
      throw new NotPossible("An area is one of a utility. Name it with --utility.");
    }
    utility.ifPresent(its -> known(its, utilities));
    if (state == ProgramState.LAUNCHED && defaultProduct.isEmpty()) {
      throw new NotPossible(
          "A launched program has products. Name its default product with --default-product.");
    }
    String folder = "content/programs/" + id + "/";
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(folder + "program.yml", Optional.empty(), program(), List.of()));
    defaultProduct.ifPresent(
        product ->
            edits.add(
                new Edit(
                    folder + "prices.yml",
                    Optional.empty(),
                    prices(product),
                    List.of(
                        "Prices are added with ./site new price-change --program " + id + "."))));
    edits.add(listed(config, configFile, configText));
    return edits;
  }

  /** Ends when there is no such utility, or it has no such area. */
  private void known(String id, List<Utility> utilities) {
    Utility its =
        utilities.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new NotPossible(
                        "There is no utility \""
                            + id
                            + "\". There are "
                            + String.join(", ", utilities.stream().map(Utility::id).toList())
                            + ": the files of content/utilities/."));
    List<String> areas = its.areas().stream().map(ServiceArea::id).toList();
    if (area.filter(one -> !areas.contains(one)).isPresent()) {
      throw new NotPossible(
          "The utility "
              + its.name()
              + " has no area \""
              + area.get()
              + "\". It has "
              + String.join(", ", areas)
              + ".");
    }
  }

  private Edit listed(SiteConfig config, String file, String text) {
    YamlLines lines = new YamlLines(text);
    SiteConfig.ProgramChoice last = config.programs().get(config.programs().size() - 1);
    YamlLines.Row row = lines.row(last.origin().place());
    String margin = " ".repeat(row.dash());
    List<String> added = new ArrayList<>();
    added.add(margin + "- id: " + id);
    added.add(margin + "  base: " + YamlLines.value(base));
    if (lines.standsApart(row)) {
      added.add(0, "");
    }
    lines.insert(row.last() + 1, added);
    return new Edit(
        file,
        Optional.of(text),
        lines.toString(),
        List.of("The pages of the program are published at " + base + "."));
  }

  private String program() {
    List<String> lines = new ArrayList<>();
    lines.add(SCHEMAS + "program.schema.json");
    lines.add(
        "# What is known of this program. What is not known is left out: the site then says so,");
    lines.add("# or says nothing. The editor offers every key; docs/schemas/ explains each.");
    lines.add("");
    lines.add("name: " + YamlLines.value(name));
    lines.add(
        YamlLines.noted(
            "state: " + word(state),
            "planning, under-review, approved, launched, between-contracts or terminated"));
    municipality.ifPresent(town -> municipality(town, lines));
    lines.add("");
    lines.add("classes:");
    lines.add("  - id: residential");
    lines.add("    name: Residential");
    lines.add(YamlLines.noted("    basic-service: residential", "the class of the utility's file"));
    return String.join("\n", lines) + "\n";
  }

  private void municipality(String town, List<String> lines) {
    lines.add("");
    lines.add("municipalities:");
    lines.add("  - id: " + idOf(town));
    lines.add("    name: " + YamlLines.value(town));
    lines.add("    kind: " + word(kind.orElseThrow()));
    county.ifPresent(
        where ->
            lines.add(
                YamlLines.noted(
                    "    county: " + YamlLines.value(where), "holidays differ in Suffolk")));
    utility.ifPresent(
        its -> lines.add(YamlLines.noted("    utility: " + its, "a file of content/utilities/")));
    area.ifPresent(its -> lines.add(YamlLines.noted("    area: " + its, "as that file names it")));
  }

  private String prices(String product) {
    return SCHEMAS
        + """
        prices.schema.json
        # Products and prices. To change a price, add a row: a past price is never removed.
        # A price is in cents per kWh with every fee in it. `from` and `until` are meter reads:
        # 2027-01 is the customer's own read in January 2027.

        products:
        """
        + "  - id: "
        + idOf(product)
        + "\n    name: "
        + YamlLines.value(product)
        + "\n    default: true\n";
  }

  /** A name as an id: lower-case letters, digits and hyphens. */
  private static String idOf(String name) {
    String id =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return id.isEmpty() ? "one" : id;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
