package org.towncurrent.usage;

import java.util.Arrays;
import org.towncurrent.rates.TypedUse;
import org.towncurrent.rates.Use;

/** Reads twelve months, one cell after the other. */
final class MonthsReader {

  private static final String LINES = "\n\r\t;";
  private static final String BLANKS = ", ";
  private static final int TWELVE = 12;

  private final CellTime time = new CellTime();
  private final Use[] uses = new Use[TWELVE];
  private final int[] months = new int[TWELVE];
  private int used;
  private int named;
  private boolean sum;
  private boolean tabs;

  TwelveMonths read(String pasted) {
    String separators = BLANKS;
    for (int i = 0; i < pasted.length(); i++) {
      tabs |= pasted.charAt(i) == '\t';
      separators = LINES.indexOf(pasted.charAt(i)) >= 0 ? LINES : separators;
    }
    int from = 0;
    for (int i = 0; i <= pasted.length(); i++) {
      if (i == pasted.length() || separators.indexOf(pasted.charAt(i)) >= 0) {
        if (!readCell(pasted.substring(from, Math.min(i, from + 60)).trim())) {
          return new TwelveMonths.Refused(Reason.FIGURE, used + 1);
        }
        from = i + 1;
      }
    }
    Use[] inOrder = Arrays.copyOf(uses, TWELVE);
    int different = 0;
    for (int i = 0; i < TWELVE && named == TWELVE; i++) {
      inOrder[months[i] - 1] = uses[i];
      different |= 1 << months[i];
    }
    boolean whole = used == TWELVE && (named == 0 || different == 0x1FFE);
    return whole
        ? new TwelveMonths.Accepted(inOrder, named > 0)
        : new TwelveMonths.Refused(Reason.NOT_TWELVE, used);
  }

  /** Whether a cell is a use, a month, both, or words without figures. */
  private boolean readCell(String cell) {
    int month = time.monthOf(cell);
    if (month > 0 && (tabs || time.isNameAlone())) {
      name(month);
      return true;
    }
    // The month is the longest beginning that is one.
    for (int i = cell.length() - 1; i > 0; i--) {
      char c = cell.charAt(i);
      if (c == ' ' || c == ',' || c == ':' || c == '=') {
        month = time.monthOf(cell.substring(0, i).trim());
        if (month > 0 && Use.read(cell.substring(i + 1)) instanceof TypedUse.Accepted accepted) {
          name(month);
          use(accepted.use());
          return true;
        }
      }
    }
    if (Use.read(cell) instanceof TypedUse.Accepted accepted) {
      if (!sum) {
        use(accepted.use());
      }
      sum = false;
      return true;
    }
    sum = Source.has(cell, "total");
    return sum || !Table.hasFigure(cell);
  }

  private void name(int month) {
    if (named < TWELVE) {
      months[named] = month;
    }
    named++;
  }

  private void use(Use use) {
    if (used < TWELVE) {
      uses[used] = use;
    }
    used++;
  }
}
