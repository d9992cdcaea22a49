package org.towncurrent.usage;

/** Writes Green Button, with as much or as little as a test needs. */
final class Feed {

  static final String MASSACHUSETTS = time(-18_000, 3600, "360E2000", "B40E2000");

  private final StringBuilder entries = new StringBuilder();

  static String time(int zone, int saving, String start, String end) {
    return "<LocalTimeParameters><dstEndRule>%s</dstEndRule><dstOffset>%d</dstOffset><dstStartRule>%s</dstStartRule><tzOffset>%d</tzOffset></LocalTimeParameters>"
        .formatted(end, saving, start, zone);
  }

  static String type(int uom, String more) {
    return "<ReadingType><accumulationBehaviour>4</accumulationBehaviour><flowDirection>1</flowDirection>"
        + "<uom>%d</uom>%s</ReadingType>".formatted(uom, more);
  }

  static String point(int kind) {
    return "<UsagePoint><ServiceCategory><kind>%d</kind></ServiceCategory></UsagePoint>"
        .formatted(kind);
  }

  static String reading(long start, long duration, String value) {
    return "<IntervalReading><timePeriod><duration>%d</duration><start>%d</start></timePeriod><value>%s</value></IntervalReading>"
        .formatted(duration, start, value);
  }

  static String block(String... readings) {
    return "<IntervalBlock><interval><duration>1</duration><start>2</start></interval>"
        + String.join("", readings)
        + "</IntervalBlock>";
  }

  /** A feed without links, whose parts belong together by their order. */
  static String of(String... contents) {
    Feed feed = new Feed();
    for (String content : contents) {
      feed.entry("", "", content);
    }
    return feed.text();
  }

  /** One hour of electricity after the other in Massachusetts, from this moment on. */
  static String hours(long start, int... wattHours) {
    String[] readings = new String[wattHours.length];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = reading(start + 3600L * i, 3600, Integer.toString(wattHours[i]));
    }
    return of(MASSACHUSETTS, point(0), type(72, ""), block(readings));
  }

  /**
   * @param self the address of this entry
   * @param links addresses: that above, then related ones
   */
  Feed entry(String self, String links, String content) {
    entries.append("<entry><id>urn:uuid:1</id>");
    if (!self.isEmpty()) {
      entries.append("<link rel=\"self\" href=\"").append(self).append("\"/>");
    }
    String rel = "up";
    for (String link : links.split(" ", -1)) {
      if (!link.isEmpty()) {
        entries.append("<link href='").append(link).append("' rel='").append(rel).append("'/>");
      }
      rel = "related";
    }
    entries.append("<title>x</title><content>").append(content).append("</content></entry>\n");
    return this;
  }

  String text() {
    return "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
        + entries
        + "</feed>";
  }
}
