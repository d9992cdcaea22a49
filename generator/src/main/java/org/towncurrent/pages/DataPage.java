package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The open data: every file of it, and what it holds.
 *
 * @param columns what stands in the columns of the tables
 */
public record DataPage(List<Entry> files, List<Column> columns) {

  /**
   * A file.
   *
   * @param id which of them it is, in a word
   * @param schema the file that says what may stand in it
   */
  public record Entry(String id, String name, String href, Optional<Schema> schema) {}

  /** A JSON Schema. */
  public record Schema(String name, String href) {}

  /** A column of a table, with the key of the same in JSON. */
  public record Column(String key, String name) {}

  /** In the order in which readers look for them. */
  private static final List<TownFile> FILES =
      List.of(
          TownFile.PRICES,
          TownFile.PRICES_JSON,
          TownFile.BASIC_SERVICE,
          TownFile.LABELS,
          TownFile.PROGRAM,
          TownFile.CALENDAR);

  static DataPage of(SitePlan plan, PlannedPage page, Outlook outlook) {
    List<Entry> files = new ArrayList<>();
    for (TownFile file : FILES) {
      if (plan.has(outlook.program(), file)) {
        files.add(
            new Entry(
                file.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                file.fileName(),
                outlook.href(page.address(), file.within()),
                schema(file)
                    .map(
                        one ->
                            new Schema(
                                one.fileName(), outlook.href(page.address(), one.within())))));
      }
    }
    plan.nearest(page.program(), page.language(), page.municipality(), Page.NEWS)
        .map(news -> FeedFile.within(plan.at(news)))
        .map(
            feed ->
                new Entry(
                    "feed",
                    feed.substring(feed.lastIndexOf('/') + 1),
                    outlook.href(page.address(), feed),
                    Optional.empty()))
        .ifPresent(files::add);
    List<Column> columns = new ArrayList<>();
    PricesFile.COLUMNS.forEach((key, name) -> columns.add(new Column(key, name)));
    return new DataPage(files, columns);
  }

  private static Optional<TownFile> schema(TownFile file) {
    return switch (file) {
      case PRICES_JSON -> Optional.of(TownFile.PRICES_SCHEMA);
      case PROGRAM -> Optional.of(TownFile.PROGRAM_SCHEMA);
      case LABELS -> Optional.of(TownFile.LABELS_SCHEMA);
      default -> Optional.empty();
    };
  }
}
