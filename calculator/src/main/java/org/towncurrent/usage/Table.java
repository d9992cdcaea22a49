package org.towncurrent.usage;

import org.towncurrent.rates.Use;

/**
 * Reads a table of cells between commas, semicolons or tabs.
 *
 * <p>What stands above the table, such as a name, an address and an account number, is passed over:
 * the table begins below the first row that has words for a day and for a use and no figures. Where
 * there is none, it begins with the first row that has a day and a figure, and the resident is
 * asked.
 */
final class Table extends Source {

  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_CELL = 200;

  /** Within so many rows the table has to begin. */
  private static final int PREAMBLE = 100;

  private static final int SAMPLES = 3;

  /** Gas costs more a therm, and electricity less a kWh. */
  private static final double DOLLAR = 1;

  private final char delimiter;
  private final String[] cells = new String[MOST_COLUMNS];
  private int columns;
  private int cellFrom;
  private boolean quoted;
  private int line = 1;
  private int rowLine = 1;
  private int rowFrom;

  private int above;
  private Header header = new Header(new String[0]);
  private boolean inTable;
  private boolean asks;
  private boolean chosen;

  // Where the rows of the table begin.
  private int tableFrom;
  private int tableLine;

  private final CellTime time = new CellTime();
  private Spans spans = new Spans();
  private final String[][] samples = new String[SAMPLES][];
  private int sampled;
  private double priced;
  private double costs;
  private boolean dayFirst;
  private boolean others;
  private boolean power;
  private boolean unsaid;

  Table(String text) {
    super(text);
    int lines = 1;
    int tabs = 0;
    int semicolons = 0;
    for (int i = 0; i < Math.min(text.length(), 4000); i++) {
      char c = text.charAt(i);
      lines += c < ' ' && c != '\t' && text.charAt(Math.max(i - 1, 0)) >= ' ' ? 1 : 0;
      tabs += c == '\t' ? 1 : 0;
      semicolons += c == ';' ? 1 : 0;
    }
    delimiter = tabs * 2 >= lines ? '\t' : semicolons * 2 >= lines ? ';' : ',';
  }

  @Override
  void read(int end) {
    while (at < end && result == null) {
      char c = text.charAt(at++);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", at));
      line += ends ? 1 : 0;
      if (c == '"') {
        // Doubled quotes in a quoted cell close it and open it again.
        quoted = !quoted && (at - 1 == cellFrom || text.charAt(at - 2) == '"');
      } else if (!quoted && c == ' ' && at - 1 == cellFrom) {
        cellFrom = at;
      } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
        endCell(at - 1);
        if (c != delimiter) {
          endRow();
        }
      }
    }
  }

  @Override
  void finish() {
    if (quoted) {
      refuse(Reason.CUT_OFF, rowLine);
      return;
    }
    endCell(at);
    endRow();
    if (result != null || at < text.length()) {
      return;
    }
    if (asks) {
      ask(-1);
    } else if (spans.size() == 0) {
      refuse(others ? Reason.OTHER_SERVICE : power ? Reason.NO_ENERGY : Reason.NOT_USAGE, 0);
    } else if (!unsaid) {
      result = spans.settle(Clock.WALL, header.edge);
    } else if (priced > 0 && costs >= priced * DOLLAR) {
      refuse(Reason.OTHER_SERVICE, 0);
    } else {
      ask(header.use);
    }
  }

  /** Goes on with the columns that the resident chose, as kWh. */
  void choose(int date, int use) {
    header.edge = date == header.date ? header.edge : 0;
    header.date = date;
    header.use = use;
    chosen = true;
    asks = false;
    begin(tableFrom, tableLine);
  }

  private void endCell(int end) {
    int last = Math.min(end, cellFrom + LONGEST_CELL);
    while (last > cellFrom && text.charAt(last - 1) <= ' ') {
      last--;
    }
    if (columns < MOST_COLUMNS) {
      String cell = text.substring(cellFrom, last);
      if (cell.startsWith("\"")) {
        String quoted = cell;
        cell = "";
        for (int i = 0; i < quoted.length(); i++) {
          char c = quoted.charAt(i);
          if (c != '"') {
            cell += c;
          }
        }
      }
      cells[columns++] = cell;
    }
    cellFrom = at;
  }

  private void endRow() {
    boolean blank = true;
    for (int i = 0; i < columns; i++) {
      blank &= cells[i].isEmpty();
    }
    if (!blank && inTable) {
      row();
    } else if (!blank) {
      preamble();
    }
    columns = 0;
    rowFrom = at;
    rowLine = line;
  }

  private String cell(int column) {
    return column >= 0 && column < columns ? cells[column] : "";
  }

  private void begin(int from, int fromLine) {
    tableFrom = from;
    tableLine = fromLine;
    inTable = true;
    restart(false);
  }

  /** Reads the rows from the first on, again if need be. */
  private void restart(boolean dayFirst) {
    at = tableFrom;
    cellFrom = at;
    line = tableLine;
    result = null;
    this.dayFirst = dayFirst;
    time.dayFirst = dayFirst;
    spans = new Spans();
    sampled = 0;
    costs = 0;
    priced = 0;
    others = false;
    power = false;
    unsaid = false;
  }

  /** A row that may be the header, or the first of a table without one that we know. */
  private void preamble() {
    boolean days = false;
    boolean figures = false;
    for (int i = 0; i < columns; i++) {
      if (time.read(cells[i])) {
        days = true;
      } else {
        figures |= isFigure(cells[i]);
      }
    }
    if (days && figures) {
      asks = true;
      if (header.cells.length < columns) {
        header = new Header(new String[0]);
      }
      begin(rowFrom, rowLine);
    } else if (!days && !figures) {
      header = new Header(copied(cells, columns));
      if (header.date >= 0 && header.use >= 0) {
        begin(at, line);
      }
    }
    if (inTable && header.date >= 0 && header.unit < 0) {
      refuse(header.unit == Header.POWER ? Reason.NO_ENERGY : Reason.OTHER_SERVICE, 0);
    }
    if (++above > PREAMBLE) {
      refuse(Reason.NOT_USAGE, 0);
    }
  }

  private static String[] copied(String[] cells, int count) {
    String[] copy = new String[count];
    for (int i = 0; i < count; i++) {
      copy[i] = cells[i];
    }
    return copy;
  }

  private static boolean isFigure(String cell) {
    return isKnown(Use.figures(cell, 0));
  }

  private void row() {
    if (sampled < SAMPLES) {
      String[] sample = new String[columns];
      for (int i = 0; i < columns; i++) {
        sample[i] = isDateOrSmall(cells[i]) ? cells[i] : "";
      }
      samples[sampled++] = sample;
    }
    if (asks) {
      if (sampled == SAMPLES) {
        ask(-1);
      }
      return;
    }
    String written = cell(header.use);
    if (!time.read(cell(header.date) + " " + cell(header.time))) {
      String day = cell(header.date);
      if (isFigure(written) && !day.isEmpty() && CellTime.isFigure(day.charAt(0))) {
        refuse(Reason.DATE, rowLine);
      }
      return; // a sum, or a remark
    }
    if (time.dayFirst != dayFirst) {
      restart(true);
      return;
    }
    int unit = unit();
    if (unit < 0) {
      others |= unit == Header.OTHER_SERVICE;
      power |= unit == Header.POWER;
      return;
    }
    double amount = Use.figures(written, unit);
    if (isKnown(amount)) {
      price(amount);
      String why = add(amount);
      if (!why.isEmpty()) {
        refuse(why, rowLine);
      }
    } else if (hasFigure(written)) {
      refuse(Reason.FIGURE, rowLine);
    }
  }

  /** The unit of this row; kWh where none is said, which is noted. */
  private int unit() {
    int type = Header.unitOf(cell(header.type));
    int said = Header.unitOf(cell(header.units));
    if (type < 0 || said < 0) {
      return Math.min(type, said);
    }
    int unit = said > 0 ? said : header.unit > 0 ? header.unit : type;
    unsaid |= unit == 0 && !chosen;
    return unit > 0 ? unit : Header.KWH;
  }

  private void price(double amount) {
    String cost = cell(header.cost);
    double cents = Use.figures(cost.substring(cost.startsWith("$") ? 1 : 0), 2);
    if (isKnown(cents)) {
      costs += cents / 100;
      priced += amount / 1e6;
    }
  }

  /** Notes the reading of this row, whose start has been read. */
  private String add(double amount) {
    double start = time.seconds;
    double length = time.month;
    double days = Use.figures(cell(header.days), 0);
    if (header.end >= 0 || header.endTime >= 0) {
      String day = cell(header.end >= 0 ? header.end : header.date);
      if (!time.read(day + " " + cell(header.endTime))) {
        return Reason.DATE;
      }
      length = time.seconds - start;
      if (time.timed) {
        // An end of 0:59 is one of 1:00, and one before the start is on the next day.
        length = Math.ceil(length / 300) * 300;
        length += length > 0 || header.end >= 0 ? 0 : Clock.DAY;
      } else {
        length += Clock.DAY;
      }
    } else if (days > 0) {
      length = days * Clock.DAY;
      start -= header.edge > 0 ? 0 : length - Clock.DAY;
    }
    boolean estimated = false;
    for (int i = 0; i < columns; i++) {
      estimated |= has(cells[i], "estim");
    }
    return spans.add(start, length, amount, estimated);
  }

  private void ask(int use) {
    String[] shown = new String[header.cells.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = header.isKnown() && !hasFigure(header.cells[i]) ? header.cells[i] : "";
    }
    String[][] rows = new String[sampled][];
    for (int i = 0; i < sampled; i++) {
      rows[i] = samples[i];
    }
    result = new UsageFile.Asked(shown, rows, header.date, use);
  }

  static boolean hasFigure(String cell) {
    boolean has = false;
    for (int i = 0; i < cell.length(); i++) {
      has |= CellTime.isFigure(cell.charAt(i));
    }
    return has;
  }

  /** Whether a cell can be shown: an account number is longer, or begins with zeros. */
  private boolean isDateOrSmall(String cell) {
    double figures = Use.figures(cell, 0);
    boolean padded = cell.length() > 1 && cell.charAt(0) == '0' && cell.charAt(1) != '.';
    return time.read(cell) || (Math.abs(figures) < 100_000 && !padded);
  }
}
