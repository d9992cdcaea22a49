package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prices as files: {@code prices.csv} and {@code basic-service.csv} for spreadsheets, as RFC 4180
 * has it, and {@code prices.json} for programs. All are in English, a price a row.
 */
final class PricesFile {

  /** The columns of {@code prices.csv}, by the key of what stands in them. */
  static final Map<String, String> COLUMNS = columns();

  /** What Basic Service does not have. */
  private static final Set<String> PRODUCTS_ONLY =
      Set.of("price-of", "product-name", "reason", "supplier");

  /** What is said in other words in a table than in JSON. */
  private static final Map<String, String> SPOKEN =
      Map.of(
          PriceRows.BASIC_SERVICE,
          "Basic Service",
          "meter-reads",
          "meter reads",
          "days",
          "days, both included");

  private PricesFile() {}

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("price-of", "price of");
    columns.put("product-name", "product");
    columns.put("class-name", "class");
    columns.put("municipalities", "municipalities");
    columns.put("utility", "utility");
    columns.put("kind", "kind");
    columns.put("from", "from");
    columns.put("until", "until");
    columns.put("dates", "dates are");
    columns.put("cents-per-kwh", "price (cents per kWh)");
    columns.put("standing", "standing");
    columns.put("status", "status");
    columns.put("reason", "reason of change");
    columns.put("corrected-on", "corrected on");
    columns.put("correction", "reason of correction");
    columns.put("corrects-cents-per-kwh", "corrects (cents per kWh)");
    columns.put("supplier", "supplier");
    columns.put("source", "source");
    columns.put("looked-up-on", "looked up on");
    columns.put("note", "note");
    return columns;
  }

  /** Every price as a table. */
  static String csv(List<Map<String, Object>> rows) {
    return csv(rows, List.copyOf(COLUMNS.keySet()));
  }

  /** The prices of Basic Service as a table. */
  static String basicServiceCsv(List<Map<String, Object>> rows) {
    return csv(
        rows.stream().filter(PricesFile::ofBasicService).toList(),
        COLUMNS.keySet().stream().filter(key -> !PRODUCTS_ONLY.contains(key)).toList());
  }

  private static boolean ofBasicService(Map<String, Object> row) {
    return PriceRows.BASIC_SERVICE.equals(row.get("price-of"));
  }

  private static String csv(List<Map<String, Object>> rows, List<String> keys) {
    StringBuilder csv = new StringBuilder();
    line(csv, keys.stream().map(key -> COLUMNS.getOrDefault(key, key)).toList());
    for (Map<String, Object> row : rows) {
      List<String> fields = new ArrayList<>();
      for (String key : keys) {
        fields.add(spoken(key, row.getOrDefault(key, "")));
      }
      line(csv, fields);
    }
    return csv.toString();
  }

  private static String spoken(String key, Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
    String text = String.valueOf(value);
    return key.equals("price-of") || key.equals("dates") ? SPOKEN.getOrDefault(text, text) : text;
  }

  private static void line(StringBuilder csv, List<String> fields) {
    csv.append(fields.stream().map(PricesFile::field).collect(Collectors.joining(",")));
    csv.append("\r\n");
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
