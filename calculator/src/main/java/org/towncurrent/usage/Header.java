package org.towncurrent.usage;

/** What the words above the columns of a table say; -1 for a column that is not there. */
final class Header {

  /** A unit of something other than electricity. */
  static final int OTHER_SERVICE = -1;

  /** A unit of electric power, which is no use. */
  static final int POWER = -2;

  /** Of thousandths of a watt-hour a kWh has so many decimals. */
  static final int KWH = 6;

  /** What would look like a use or a day, but is neither. */
  private static final String ASIDES =
      "price|rate|per |/d|average|avg|temp|demand|export|generat|received|reading|of use|address"
          + "|number|credit";

  final String[] cells;
  int date = -1;
  int end = -1;
  int time = -1;
  int endTime = -1;
  int days = -1;
  int units = -1;
  int type = -1;
  int use = -1;
  int cost = -1;

  /** The unit of the use, as {@link #unitOf} tells it. */
  int unit;

  /** As {@link Spans#settle} takes it. */
  int edge;

  private int likely;
  private int dated;
  private boolean several;

  Header(String[] cells) {
    this.cells = cells;
    for (int i = 0; i < cells.length; i++) {
      column(cells[i], i);
    }
    if (date < 0 && end < 0) {
      date = time;
      end = endTime;
      time = -1;
      endTime = -1;
    }
    if (date < 0) {
      date = end;
      end = -1;
    }
    if (several) {
      use = -1;
    }
    if (date >= 0) {
      edge = hasOne(cells[date], "start|from|begin") ? 1 : has(cells[date], "end") ? -1 : 0;
    }
  }

  /** Whether there is a word for a day or a use. */
  boolean isKnown() {
    return dated + likely > 0;
  }

  private void column(String cell, int i) {
    boolean starts = hasOne(cell, "start|from|begin");
    boolean ends = hasOne(cell, "end|thr");
    boolean date = has(cell, "date");
    if (has(cell, "days")) {
      days = i;
    } else if (!date && hasOne(cell, ASIDES)) {
      return;
    } else if (hasOne(cell, "cost|charge|$|amount")) {
      cost = cost < 0 ? i : cost;
    } else if (hasOne(cell, "unit|uom")) {
      units = i;
    } else if (!date && hasOne(cell, "time|hour")) {
      if (ends) {
        endTime = i;
      } else {
        time = i;
      }
    } else if (!isEnergy(cell) && (date || starts || ends || hasOne(cell, "day|month|period"))) {
      int rank = starts ? 3 : date ? 2 : 1;
      if (ends) {
        end = i;
      } else if (rank > dated) {
        dated = rank;
        this.date = i;
      }
    } else if (hasOne(cell, "type|fuel|commodity")) {
      type = i;
    } else {
      use(cell, i);
    }
  }

  private void use(String cell, int i) {
    int unit = unitOf(cell);
    int likelihood =
        isEnergy(cell) ? 3 : hasOne(cell, "usage|consum|energy|import") ? 2 : unit < 0 ? 1 : 0;
    if (likelihood > likely) {
      likely = likelihood;
      use = i;
      this.unit = unit;
      several = false;
    } else {
      several |= likelihood == likely;
    }
  }

  /**
   * The unit that is named here: how many decimals a use in it has, of thousandths of a watt-hour;
   * 0 where none is named.
   */
  static int unitOf(String words) {
    if (hasOne(words, "therm|ccf|mcf|gas|gal|cubic|m3|m\u00B3|btu|water|joule")) {
      return OTHER_SERVICE;
    }
    if (has(words, "mwh")) {
      return 9;
    }
    if (hasOne(words, "kwh|electric|kilowatt")) {
      return KWH;
    }
    return isEnergy(words) ? 3 : has(words, "kw") ? POWER : 0;
  }

  /** Whether the cell has a unit of energy; "what" and "when" have none. */
  private static boolean isEnergy(String cell) {
    return hasOne(cell, "kwh|mwh|(wh") || has(cell.substring(Math.max(cell.length() - 2, 0)), "wh");
  }

  private static boolean has(String cell, String word) {
    return Source.has(cell, word);
  }

  /** Whether one of these words stands in the cell. */
  static boolean hasOne(String cell, String words) {
    int from = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == '|') {
        if (has(cell, words.substring(from, i))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }
}
