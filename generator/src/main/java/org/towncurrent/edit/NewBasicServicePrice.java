package org.towncurrent.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Price;

/** A Basic Service price that a utility has published, as a row of its file. */
public record NewBasicServicePrice(
    String area,
    String customerClass,
    Day from,
    Day to,
    BasicServicePrice.Kind kind,
    Price price,
    BasicServicePrice.Status status,
    String source,
    Day lookedUp,
    Optional<String> note) {

  /**
   * Puts it into the file of a utility, among the prices of its area and class and in their order.
   *
   * @throws NotPossible when that cannot be done
   */
  public Edit in(Utility utility, String file, String before) {
    known("area", area, utility.areas().stream().map(ServiceArea::id).toList());
    known("class", customerClass, utility.classes().stream().map(UtilityClass::id).toList());
    List<BasicServicePrice> alike =
        utility.prices().stream()
            .filter(row -> row.area().equals(area))
            .filter(row -> row.customerClass().equals(customerClass))
            .filter(row -> row.kind() == kind)
            .toList();
    YamlLines lines = new YamlLines(before);
    if (!alike.isEmpty()) {
      among(alike, lines);
    } else if (!utility.prices().isEmpty()) {
      BasicServicePrice last = utility.prices().get(utility.prices().size() - 1);
      YamlLines.Row row = lines.row(last.origin().place());
      List<String> added = row(row.dash());
      added.add(0, "");
      lines.insert(row.last() + 1, added);
    } else if (lines.hasKey("basic-service")) {
      throw new NotPossible(
          file
              + ": `basic-service:` holds no row yet. Write this under it:\n"
              + String.join("\n", row(2)));
    } else {
      lines.append(List.of("", "basic-service:"));
      lines.append(row(2));
    }
    return new Edit(file, Optional.of(before), lines.toString(), List.of());
  }

  private void known(String what, String typed, List<String> ids) {
    if (!ids.contains(typed)) {
      throw new NotPossible(
          "The utility has no "
              + what
              + " \""
              + typed
              + "\". It has "
              + String.join(", ", ids)
              + ".");
    }
  }

  /**
   * Puts the row before the first that begins earlier, or after the last, as the file is ordered.
   */
  private void among(List<BasicServicePrice> alike, YamlLines lines) {
    boolean newestFirst =
        alike.size() < 2 || alike.get(0).from().isAfter(alike.get(alike.size() - 1).from());
    Optional<BasicServicePrice> next =
        alike.stream()
            .filter(row -> newestFirst ? row.from().isBefore(from) : row.from().isAfter(from))
            .findFirst();
    BasicServicePrice neighbor = next.orElse(alike.get(alike.size() - 1));
    YamlLines.Row row = lines.row(neighbor.origin().place());
    List<String> added = row(row.dash());
    if (next.isPresent()) {
      if (lines.standsApart(row)) {
        added.add("");
      }
      lines.insert(row.first(), added);
    } else {
      if (lines.standsApart(row)) {
        added.add(0, "");
      }
      lines.insert(row.last() + 1, added);
    }
  }

  private List<String> row(int dash) {
    String margin = " ".repeat(dash) + "  ";
    List<String> row = new ArrayList<>();
    row.add(" ".repeat(dash) + "- area: " + area);
    row.add(margin + "class: " + customerClass);
    row.add(YamlLines.noted(margin + "from: " + from.iso(), "first day"));
    row.add(YamlLines.noted(margin + "to: " + to.iso(), "last day"));
    row.add(YamlLines.noted(margin + word(kind) + ": " + Figures.cents(price), "cents per kWh"));
    row.add(margin + "status: " + word(status));
    row.add(margin + "source: " + YamlLines.value(source));
    row.add(
        YamlLines.noted(margin + "looked-up: " + lookedUp.iso(), "the day the source was read"));
    note.ifPresent(text -> row.add(margin + "note: " + YamlLines.value(text)));
    return row;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
