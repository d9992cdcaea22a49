package org.towncurrent.usage;

import org.jspecify.annotations.Nullable;
import org.towncurrent.rates.Use;

/**
 * Reads Green Button: ESPI resources in an Atom feed, or by themselves.
 *
 * <p>It looks at tags one after the other and builds no tree, so nothing in a file can make it
 * deep. Prefixes of names are passed over, character references are not resolved (no address or
 * figure needs them), and a document type ends it all.
 */
final class GreenButton extends Source {

  /** More than any household's file has, and few enough to link each with each. */
  private static final int MOST_RESOURCES = 1000;

  /** What is kept of a text or an address. */
  private static final int LONGEST = 300;

  /** How many characters of addresses of others are kept in all. */
  private static final int LONGEST_RELATED = 20_000;

  // Codes of units, of the direction of flow and of what a reading counts.
  private static final int WATT_HOURS = 72;
  private static final int CUBIC_METERS = 42;
  private static final int CUBIC_FEET = 119; // and after it other units of gas, water and heat
  private static final int NET = 4;
  private static final int DELTA = 4;

  private static final Resource NONE = new Resource();

  /** Where the tag begins that is not closed yet; -1 between tags. */
  private int tag = -1;

  private char quote;
  private int textFrom;
  private String content = "";

  /** Whether the tag before the text opens an element. */
  private boolean opened;

  private int depth;

  private int related;

  private Resource entry = new Resource();
  private @Nullable Resource last;
  private int places;
  private int resources;

  /** The resource of the blocks whose readings come now. */
  private Resource block = entry;

  GreenButton(String text) {
    super(text);
  }

  @Override
  void read(int end) {
    while (at < end && result == null) {
      char c = text.charAt(at++);
      if (tag < 0) {
        if (c == '<') {
          gather(at - 1);
          tag = at;
        }
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        closeTag(text.charAt(tag));
      } else if (c == '"' || c == '\'') {
        char first = text.charAt(tag);
        quote = first == '!' || first == '?' ? 0 : c;
      }
    }
  }

  /** Keeps the text up to here, where it may be that of a field. */
  private void gather(int end) {
    if (opened && content.length() < LONGEST) {
      String piece = text.substring(textFrom, Math.min(end, textFrom + LONGEST));
      content = content.isEmpty() ? piece : content + piece;
    }
  }

  private void closeTag(char first) {
    if (first == '?') {
      if (text.charAt(at - 2) != '?') {
        return;
      }
    } else if (first != '!') {
      element(first == '/', text.charAt(at - 2) == '/');
    } else if (text.startsWith("!--", tag)) {
      if (at - tag < 6 || !text.startsWith("--", at - 3)) {
        return;
      }
    } else if (text.startsWith("![CDATA[", tag)) {
      if (!text.startsWith("]]", at - 3)) {
        return;
      }
      textFrom = tag + 8;
      gather(at - 3);
    } else {
      refuse(Reason.DOCTYPE, 0);
    }
    tag = -1;
    textFrom = at;
  }

  private void element(boolean closing, boolean empty) {
    int from = closing ? tag + 1 : tag;
    int to = from;
    for (char c = text.charAt(to); c > ' ' && c != '/' && c != '>'; c = text.charAt(++to)) {
      from = c == ':' ? to + 1 : from;
    }
    String name = text.substring(from, Math.min(to, from + LONGEST));
    if (closing) {
      depth--;
      int field = Resource.fieldOf(name);
      if (field >= 0) {
        put(field);
      } else if (name.equals("IntervalReading")) {
        interval();
      }
    } else {
      depth += empty ? 0 : 1;
      open(name);
    }
    content = "";
    opened = !closing;
  }

  private void open(String name) {
    int kind = Resource.kindOf(name);
    if (name.equals("link")) {
      link(text.substring(tag, Math.min(at, tag + LONGEST * 2)));
    } else if (name.equals("entry")) {
      entry = new Resource();
    } else if (name.equals("IntervalReading")) {
      entry.forget(Resource.KIND);
    } else if (kind >= 0) {
      enter(kind);
    }
  }

  private void link(String tag) {
    String address = attribute(tag, "href");
    String rel = attribute(tag, "rel");
    if (rel.equals("self")) {
      entry.self = address;
    } else if (rel.equals("up")) {
      entry.up = address;
    } else if (related < LONGEST_RELATED) {
      entry.related += address + "\n";
      related += address.length();
    }
  }

  /** What stands between the quotes after this name, or nothing. */
  private static String attribute(String tag, String name) {
    int nameEnd = 0;
    int from = 0;
    char quote = 0;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        from = i + 1;
      } else if (quote == 0 && c != '=' && c > ' ') {
        nameEnd = i + 1;
      } else if (c == quote) {
        if (tag.startsWith(name, nameEnd - name.length())) {
          return tag.substring(from, i);
        }
        quote = 0;
      }
    }
    return "";
  }

  private void enter(int kind) {
    if (entry.kind >= 0) {
      entry = new Resource(); // resources that stand in no entry
    }
    entry.kind = kind;
    if (kind == Resource.BLOCK) {
      if (entry.up.isEmpty()) {
        entry.up = entry.self;
      }
      for (Resource one = last; one != null; one = one.before) {
        if (one.kind == kind && one.place == places && one.up.equals(entry.up)) {
          block = one;
          return;
        }
      }
      block = entry;
    } else {
      places++;
    }
    entry.place = places;
    entry.before = last;
    last = entry;
    if (++resources > MOST_RESOURCES) {
      refuse(Reason.TOO_LARGE, 0);
    }
  }

  private void put(int field) {
    double[] fields = entry.fields;
    if (entry.kind < 0 || content.isEmpty() || isKnown(fields[field])) {
      return;
    }
    fields[field] =
        field >= Resource.DST_START
            ? rule(content)
            : Use.figures(content, field == Resource.VALUE ? 3 : 0);
    if (!isKnown(fields[field])) {
      refuse(Reason.FIGURE, 0);
    }
  }

  /** Eight hexadecimal figures; 0, which is no rule, for anything else. */
  private static int rule(String hexadecimal) {
    int rule = 0;
    for (int i = 0; i < hexadecimal.length(); i++) {
      int c = hexadecimal.charAt(i) | ' ';
      int digit = c > '9' ? c - 'a' + 10 : c - '0';
      if (digit >= 0 && digit < 16) {
        rule = rule << 4 | digit;
      } else if (c != ' ') {
        return 0;
      }
    }
    return rule;
  }

  private void interval() {
    double[] fields = entry.fields;
    if (entry.kind == Resource.BLOCK && isKnown(fields[Resource.VALUE])) {
      double quality = fields[Resource.QUALITY];
      String why =
          block.spans.add(
              fields[Resource.START],
              or(fields[Resource.DURATION], 0),
              fields[Resource.VALUE],
              quality == 8 || quality == 9);
      if (!why.isEmpty()) {
        refuse(why, 0);
      }
    }
  }

  private static double or(double known, double otherwise) {
    return isKnown(known) ? known : otherwise;
  }

  @Override
  void finish() {
    if (tag >= 0 || depth != 0) {
      refuse(Reason.CUT_OFF, 0);
      return;
    }
    // The series with the most readings, of equal ones the first.
    Resource best = NONE;
    Resource meter = NONE;
    String reason = Reason.NOT_USAGE;
    for (Resource one = last; one != null; one = one.before) {
      if (one.spans.size() > 0) {
        Resource series = series(one);
        Resource point = find(Resource.USAGE_POINT, series, one);
        String why = against(find(Resource.READING_TYPE, series, one), point);
        if (!why.isEmpty()) {
          reason = why;
        } else if (best != NONE && meter != point) {
          refuse(Reason.SEVERAL_METERS, 0);
        } else {
          meter = point;
          series.readings += one.spans.size();
          best = series.readings >= best.readings ? series : best;
        }
      }
    }
    if (best == NONE) {
      refuse(reason, 0);
    } else if (result == null) {
      settle(best, meter);
    }
  }

  private void settle(Resource series, Resource meter) {
    Spans all = new Spans();
    String why = "";
    for (Resource one = last; one != null && why.isEmpty(); one = one.before) {
      if (one.spans.size() > 0 && series(one) == series) {
        double[] type = find(Resource.READING_TYPE, series, one).fields;
        double power = or(type[Resource.MULTIPLIER], 0);
        double scale = 1;
        for (int i = 0; i < Math.min(Math.abs(power), 20); i++) {
          scale *= 10;
        }
        why = all.addAll(one.spans, scale, power < 0, or(type[Resource.INTERVAL], 0));
      }
    }
    if (why.isEmpty()) {
      result = all.settle(clock(find(Resource.LOCAL_TIME, meter, series)), 1);
    } else {
      refuse(why, 0);
    }
  }

  private static Clock clock(Resource time) {
    double zone = time.fields[Resource.TZ_OFFSET];
    double saving = or(time.fields[Resource.DST_OFFSET], 0);
    if (!(Math.abs(zone) <= Clock.DAY && Math.abs(saving - 3600) <= 3600)) {
      return Clock.MASSACHUSETTS;
    }
    int start = (int) or(time.fields[Resource.DST_START], Clock.START_RULE);
    int end = (int) or(time.fields[Resource.DST_END], Clock.END_RULE);
    return new Clock(zone, saving, start, end);
  }

  private static String against(Resource readingType, Resource point) {
    double[] type = readingType.fields;
    double unit = type[Resource.UOM];
    // What says nothing is NaN, and passes every one of these.
    if (point.fields[Resource.KIND] > 0
        || type[Resource.COMMODITY] > 2
        || unit == CUBIC_METERS
        || unit >= CUBIC_FEET) {
      return Reason.OTHER_SERVICE;
    }
    if (!isKnown(unit)) {
      return Reason.NO_UNIT;
    }
    double flow = type[Resource.FLOW];
    double accumulation = type[Resource.ACCUMULATION];
    boolean isUse = !((flow > 1 && flow != NET) || (accumulation > 0 && accumulation != DELTA));
    return isUse && unit == WATT_HOURS ? "" : Reason.NO_ENERGY;
  }

  /** The meter reading that a block belongs to, or its type where there is none. */
  private Resource series(Resource block) {
    Resource reading = find(Resource.METER_READING, block, block);
    return reading == NONE ? find(Resource.READING_TYPE, block, block) : reading;
  }

  /** The one of this kind that is linked, else the nearest before another, else the first. */
  private Resource find(int kind, Resource linked, Resource near) {
    Resource found = NONE;
    for (Resource one = last; one != null; one = one.before) {
      if (one.kind == kind) {
        if (one == linked || one.isLinkedTo(linked)) {
          return one;
        }
        if (found == NONE || found.place > near.place) {
          found = one;
        }
      }
    }
    return found;
  }
}
