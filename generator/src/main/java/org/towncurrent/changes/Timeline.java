package org.towncurrent.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.towncurrent.facts.Snapshot.Entry;

/** The prices of one product for one class, one after the other. */
final class Timeline {

  /** Before every meter read, for a price whose beginning is not known. */
  private static final String EVER = "";

  private final List<Entry> rows;

  /**
   * @param rows the prices, in any order; one that corrects another takes its place
   */
  Timeline(List<Entry> rows) {
    List<Entry> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((Entry row) -> row.text("from"))
            .thenComparing(row -> row.value("corrects").isPresent()));
    this.rows = List.copyOf(sorted);
  }

  /** The price that begins with this read, or goes on at it. */
  private Optional<String> at(String read) {
    Optional<Entry> last = Optional.empty();
    for (Entry row : rows) {
      if (row.text("from").compareTo(read) <= 0) {
        last = Optional.of(row);
      }
    }
    return last.filter(row -> row.value("until").filter(end -> end.compareTo(read) <= 0).isEmpty())
        .flatMap(row -> row.value("price"));
  }

  /** What a customer is told when these prices take the place of others, in order. */
  List<String> insteadOf(Timeline before) {
    List<Stretch> stretches = stretches(before);
    List<String> told = new ArrayList<>();
    Optional<String> running = Optional.empty();
    for (Stretch stretch : stretches) {
      if (!stretch.was().equals(stretch.is())) {
        told.add(stretch.sentence(running));
      }
      running = stretch.is();
    }
    return told;
  }

  /** The time between two reads at which anything changes, before or now. */
  private List<Stretch> stretches(Timeline before) {
    TreeSet<String> reads = new TreeSet<>();
    for (Timeline each : List.of(this, before)) {
      each.rows.forEach(
          row -> {
            reads.add(row.text("from"));
            row.value("until").ifPresent(reads::add);
          });
    }
    List<Stretch> stretches = new ArrayList<>();
    for (String read : reads) {
      Stretch next = new Stretch(read, Optional.empty(), before.at(read), at(read));
      if (!stretches.isEmpty()) {
        Stretch last = stretches.remove(stretches.size() - 1);
        if (last.was().equals(next.was()) && last.is().equals(next.is())) {
          next = last;
        } else {
          stretches.add(new Stretch(last.from(), Optional.of(read), last.was(), last.is()));
        }
      }
      stretches.add(next);
    }
    return stretches;
  }

  /**
   * A time in which one price was to hold, and now another does.
   *
   * @param to the read at which it ends; empty where no end is known
   */
  private record Stretch(
      String from, Optional<String> to, Optional<String> was, Optional<String> is) {

    /**
     * What a customer is told of it.
     *
     * @param running the price that holds now until it begins
     */
    String sentence(Optional<String> running) {
      if (is.isEmpty()) {
        return running.equals(was)
            ? cents(was) + " ends with " + English.read(from)
            : "no price" + since() + end() + ", where it was " + cents(was);
      }
      if (is.equals(running)) {
        return cents(is) + " goes on after " + English.read(from) + end();
      }
      if (running.isPresent() && (was.isEmpty() || was.equals(running))) {
        return running.get() + " to " + cents(is) + since() + end();
      }
      return was.map(price -> price + " is corrected to ").orElse("") + cents(is) + since() + end();
    }

    private String since() {
      return from.equals(EVER) ? "" : " from " + English.read(from);
    }

    private String end() {
      return to.map(read -> ", until " + English.read(read)).orElse("");
    }

    private static String cents(Optional<String> price) {
      return price.orElse("") + " cents per kWh";
    }
  }
}
