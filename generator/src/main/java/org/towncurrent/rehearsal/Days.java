package org.towncurrent.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.publish.Policy;
import org.towncurrent.rates.Day;
import org.towncurrent.report.Checked;

/**
 * The sites as they will be, or were, on other days, from the files as they are now: baked in
 * memory when a day is first asked for. The last few are kept. Safe for use by many threads.
 */
final class Days {

  /** Each holds all the pages there are. */
  private static final int KEPT = 4;

  private final Bakery.Order order;
  private final Path published;
  private final String address;
  private final Map<Day, Version> versions =
      new LinkedHashMap<>(KEPT, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, Version> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param address where the preview is heard, with a slash at its end
   */
  Days(Bakery.Order order, Path published, String address) {
    this.order = order;
    this.published = published;
    this.address = address;
  }

  /** The sites on this day. */
  synchronized Version on(Day day) throws IOException {
    Version known = versions.get(day);
    if (known != null) {
      return known;
    }
    String place = address + Rehearsal.FOLDER + day.iso() + "/";
    Version made =
        new OtherDay(
            day.iso(),
            Bakery.rehearse(order.servedAt(place).onDay(day), published, Progress.silent()));
    versions.put(day, made);
    return made;
  }

  /** A day that is not that of the build. */
  private record OtherDay(String name, Bakery.Rehearsed rehearsed) implements Version {

    @Override
    public Checked checked() {
      return rehearsed.baked().checked();
    }

    @Override
    public Policy policy() {
      return rehearsed.baked().policy();
    }

    @Override
    public Optional<byte[]> file(String path) {
      return Optional.ofNullable(rehearsed.files().get(path));
    }
  }
}
