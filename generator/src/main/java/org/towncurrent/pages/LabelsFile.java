package org.towncurrent.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.Emission;
import org.towncurrent.facts.DisclosureLabel.LevelPrice;
import org.towncurrent.facts.DisclosureLabel.PowerSource;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Quarter;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;

/**
 * The disclosure labels as a file for programs to read, {@code labels.json}: the newest quarter
 * first, a label a line. Figures are texts, as they are printed; what is not known is not there.
 */
final class LabelsFile {

  private final StringBuilder json = new StringBuilder();
  private final ProgramPrices prices;

  private LabelsFile(ProgramPrices prices) {
    this.prices = prices;
  }

  static String of(ProgramPrices prices) {
    LabelsFile file = new LabelsFile(prices);
    file.json.append("{\"version\": 1, \"program\": ");
    Json.text(file.json, prices.program().id());
    file.json.append(", \"sample\": ").append(prices.program().sample()).append(", \"labels\": [");
    String comma = "\n";
    for (Quarter quarter : DisclosurePage.quarters(prices.program())) {
      for (DisclosureLabel label : prices.program().labels()) {
        if (label.quarter().equals(quarter)) {
          file.json.append(comma);
          file.label(label);
          comma = ",\n";
        }
      }
    }
    return file.json.append("\n]}\n").toString();
  }

  private void label(DisclosureLabel label) {
    LabelPrices shown = LabelPrices.of(label, prices);
    Optional<String> supplier =
        label.supplier().or(() -> shown.row().flatMap(ProductPrice::supplier));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("quarter", label.quarter().id());
    values.put("from", label.quarter().first().iso());
    values.put("until", label.quarter().last().iso());
    values.put("product", label.product());
    values.put("classes", label.classes());
    supplier.ifPresent(id -> values.put("supplier", id));
    values.put("average-price", shown.levels().stream().map(LabelsFile::level).toList());
    label.variability().ifPresent(one -> values.put("variability", word(one)));
    values.put("power-sources", label.sources().stream().map(LabelsFile::source).toList());
    values.put("emissions", label.emissions().stream().map(LabelsFile::emission).toList());
    label.unionLabor().ifPresent(share -> values.put("union-labor", percent(share)));
    label.replacementLabor().ifPresent(share -> values.put("replacement-labor", percent(share)));
    label.phone().ifPresent(phone -> values.put("phone", phone));
    label.published().map(Day::iso).ifPresent(day -> values.put("published", day));
    label.file().ifPresent(file -> values.put("file", file));
    label.source().ifPresent(source -> values.put("source", source));
    values.put("status", word(label.status()));
    Json.value(json, values);
  }

  private static Map<String, Object> level(LevelPrice one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kwh", Integer.toString(one.kwh()));
    values.put("cents-per-kwh", Figures.cents(one.price()));
    return values;
  }

  private static Map<String, Object> source(PowerSource one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("fuel", one.fuel().word());
    one.known().ifPresent(share -> values.put("known", percent(share)));
    one.system().ifPresent(share -> values.put("system", percent(share)));
    values.put("total", percent(one.total()));
    return values;
  }

  private static Map<String, Object> emission(Emission one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("into-the-air", word(one.pollutant()));
    values.put("pounds-per-mwh", thousandths(one.amount()));
    one.region().ifPresent(amount -> values.put("region", thousandths(amount)));
    one.newUnit().ifPresent(amount -> values.put("new-unit", thousandths(amount)));
    return values;
  }

  private static String percent(Percent share) {
    return share.tenths() / 10 + "." + share.tenths() % 10;
  }

  private static String thousandths(int count) {
    return count / 1000 + "." + String.format(Locale.ROOT, "%03d", count % 1000);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
