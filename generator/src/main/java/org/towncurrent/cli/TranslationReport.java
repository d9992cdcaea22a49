package org.towncurrent.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.towncurrent.catalog.Catalog;
import org.towncurrent.catalog.Catalog.Sheet;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.PoEntry;
import org.towncurrent.words.PoEntry.Standing;
import org.towncurrent.words.Standings;

/** Prints how far languages have come: a table of every file, then what asks for work. */
final class TranslationReport {

  private static final List<Standing> COLUMNS =
      List.of(
          Standing.REVIEWED, Standing.DRAFT, Standing.MACHINE, Standing.FUZZY, Standing.MISSING);

  private final PrintWriter out;

  TranslationReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints it; true when every text of every language has a translation that is shown. */
  boolean print(List<Catalog> catalogs) {
    table(catalogs);
    boolean done = true;
    for (Catalog catalog : catalogs) {
      changed(catalog);
      added(catalog);
      unused(catalog);
      done &= !wrong(catalog) && total(catalog).complete();
    }
    return done;
  }

  private static Standings standings(Sheet sheet) {
    return sheet.update().file().standings();
  }

  private static Standings total(Catalog catalog) {
    return catalog.sheets().stream()
        .map(TranslationReport::standings)
        .reduce(new Standings(java.util.Map.of()), Standings::plus);
  }

  private void table(List<Catalog> catalogs) {
    List<List<String>> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of("", "texts"));
    COLUMNS.forEach(column -> heads.add(column.name().toLowerCase(Locale.ROOT)));
    heads.add("shown");
    rows.add(heads);
    for (Catalog catalog : catalogs) {
      for (Sheet sheet : catalog.sheets()) {
        rows.add(row(sheet.file() + (sheet.exists() ? "" : " (no file)"), standings(sheet)));
      }
      rows.add(row(catalog.language().tag() + " " + catalog.language().ownName(), total(catalog)));
    }
    int[] widths = new int[heads.size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.get(0));
      line.append(" ".repeat(widths[0] - row.get(0).length()));
      for (int i = 1; i < widths.length; i++) {
        line.append("  ").append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static List<String> row(String name, Standings standings) {
    List<String> cells = new ArrayList<>(List.of(name, Integer.toString(standings.all())));
    COLUMNS.forEach(column -> cells.add(Integer.toString(standings.count(column))));
    cells.add(standings.coverage() + "%");
    return cells;
  }

  private void changed(Catalog catalog) {
    List<PoEntry> fuzzy = new ArrayList<>();
    for (Sheet sheet : catalog.sheets()) {
      sheet.update().file().used().stream()
          .filter(entry -> entry.standing() == Standing.FUZZY)
          .forEach(fuzzy::add);
    }
    head(catalog, fuzzy.size(), "changed: the old translation is not shown (fuzzy)");
    for (PoEntry entry : fuzzy) {
      out.println("  " + places(entry));
      entry.previous().ifPresent(before -> out.println("    was: " + line(before)));
      out.println("    now: " + line(entry.english()));
    }
  }

  private void added(Catalog catalog) {
    for (Sheet sheet : catalog.sheets()) {
      if (!sheet.exists() && sheet.before().entries().isEmpty()) {
        if (!sheet.update().added().isEmpty()) {
          head(
              catalog,
              sheet.update().added().size(),
              "new, all that "
                  + sheet.file()
                  + " will hold; ./site translations update "
                  + catalog.language().tag()
                  + " makes the file");
        }
      } else {
        head(catalog, sheet.update().added().size(), "new in " + sheet.file());
        for (PoEntry entry : sheet.update().added()) {
          out.println("  " + places(entry) + ": " + line(entry.english()));
        }
      }
    }
  }

  private void unused(Catalog catalog) {
    for (Sheet sheet : catalog.sheets()) {
      head(catalog, sheet.unused().size(), "no longer used");
      for (PoEntry entry : sheet.unused()) {
        out.println("  " + sheet.file() + ":" + entry.line() + ": " + line(entry.english()));
      }
    }
  }

  private boolean wrong(Catalog catalog) {
    List<Flaw> flaws =
        catalog.sheets().stream().flatMap(sheet -> sheet.before().flaws().stream()).toList();
    head(catalog, flaws.size(), "wrong: nothing is published before it is mended");
    flaws.forEach(flaw -> out.println("  " + flaw.place() + ": " + flaw.message()));
    return !flaws.isEmpty();
  }

  private void head(Catalog catalog, int count, String words) {
    if (count > 0) {
      out.println();
      out.println(catalog.language().tag() + ": " + count + " " + words);
    }
  }

  private static String places(PoEntry entry) {
    String context = entry.context().isEmpty() ? "" : " (" + entry.context() + ")";
    return String.join(", ", entry.places()) + context;
  }

  private static String line(String text) {
    return text.replace("\n", " ");
  }
}
