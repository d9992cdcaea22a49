package org.towncurrent.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * The open data of a program, version 1: what stands in each of its files below {@code data/v1/}.
 * What is promised of them is in {@code docs/open-data.md}.
 */
final class DataFiles {

  /** The version in which all of them are, and which their addresses name. */
  static final int VERSION = 1;

  private final Facts facts;
  private final SitePlan plan;
  private final Program program;
  private final String base;
  private final Day asOf;

  /**
   * @param base where the program's site is published
   * @param asOf the day for which it is made
   */
  DataFiles(Facts facts, SitePlan plan, Program program, String base, Day asOf) {
    this.facts = facts;
    this.plan = plan;
    this.program = program;
    this.base = base;
    this.asOf = asOf;
  }

  /** What a file of open data holds. */
  String of(TownFile file) {
    return switch (file) {
      case LABELS ->
          LabelsFile.of(new ProgramPrices(facts, program, program.places().get(0), asOf));
      case PRICES -> PricesFile.csv(rows());
      case BASIC_SERVICE -> PricesFile.basicServiceCsv(rows());
      case PRICES_JSON -> prices();
      case PROGRAM -> ProgramFile.of(facts, plan, program, base, asOf);
      case CALENDAR -> PublicCalendar.of(facts, program, base, asOf);
      case PRICES_SCHEMA, PROGRAM_SCHEMA, LABELS_SCHEMA -> DataSchemas.of(file);
      case HEIGHT_LOADER, QR_CODE ->
          throw new IllegalArgumentException(file + " is no file of open data");
    };
  }

  private List<Map<String, Object>> rows() {
    return PriceRows.of(facts, program, asOf);
  }

  private String prices() {
    Map<String, Object> values = head(program, "prices.schema.json", asOf);
    values.put("prices", rows());
    return Json.lines(values);
  }

  /** What each JSON file begins with. */
  static Map<String, Object> head(Program program, String schema, Day asOf) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("$schema", schema);
    values.put("version", VERSION);
    values.put("program", program.id());
    values.put("as-of", asOf.iso());
    values.put("sample", program.sample());
    return values;
  }
}
