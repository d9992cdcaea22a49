package org.towncurrent.usage;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a Green Button feed: a usage point, a meter reading, a reading type, the local time,
 * or a block of intervals; with its links to others.
 */
final class Resource {

  // What an entry may be, by its place in NAMES.
  static final int USAGE_POINT = 0;
  static final int METER_READING = 1;
  static final int READING_TYPE = 2;
  static final int LOCAL_TIME = 3;
  static final int BLOCK = 4;
  private static final String[] NAMES = {
    "UsagePoint", "MeterReading", "ReadingType", "LocalTimeParameters", "IntervalBlock"
  };

  // What it says, by its place in FIELDS.
  static final int START = 0;
  static final int DURATION = 1;
  static final int VALUE = 2;
  static final int QUALITY = 3;
  static final int KIND = 4;
  static final int UOM = 5;
  static final int MULTIPLIER = 6;
  static final int FLOW = 7;
  static final int ACCUMULATION = 8;
  static final int COMMODITY = 9;
  static final int INTERVAL = 10;
  static final int TZ_OFFSET = 11;
  static final int DST_OFFSET = 12;
  static final int DST_START = 13;
  static final int DST_END = 14;
  private static final String[] FIELDS = {
    "start",
    "duration",
    "value",
    "quality",
    "kind",
    "uom",
    "powerOfTenMultiplier",
    "flowDirection",
    "accumulationBehaviour",
    "commodity",
    "intervalLength",
    "tzOffset",
    "dstOffset",
    "dstStartRule",
    "dstEndRule"
  };

  /** -1 for what is none of these. */
  int kind = -1;

  /** How many that are no blocks there are up to it, itself included. */
  int place;

  /** The one before it in the feed. */
  @Nullable Resource before;

  String self = "";
  String up = "";

  /** Addresses of others, each with a line break before and after. */
  String related = "\n";

  /** {@code NaN} where it says nothing. */
  final double[] fields = new double[FIELDS.length];

  /** What the blocks of the same parent hold, of the first of them. */
  final Spans spans = new Spans();

  /** How many readings belong to this meter reading or type. */
  int readings;

  Resource() {
    forget(FIELDS.length);
  }

  /** Empties the fields before this one. */
  void forget(int end) {
    for (int i = 0; i < end; i++) {
      fields[i] = Double.NaN;
    }
  }

  static int kindOf(String name) {
    return placeOf(name, NAMES);
  }

  static int fieldOf(String name) {
    return placeOf(name, FIELDS);
  }

  private static int placeOf(String name, String[] names) {
    int place = names.length - 1;
    while (place >= 0 && !names[place].equals(name)) {
      place--;
    }
    return place;
  }

  /** Whether the links of one say that the other belongs to it. */
  boolean isLinkedTo(Resource other) {
    return holds(other.self) || holds(other.up) || other.holds(self) || other.holds(up);
  }

  private boolean holds(String address) {
    return !address.isEmpty()
        && (Source.has(related, "\n" + address + "\n")
            || (!self.isEmpty() && (address + "/").startsWith(self + "/")));
  }
}
