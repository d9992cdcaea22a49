package org.towncurrent.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.towncurrent.bake.Progress;

/**
 * Shows how a bake goes on once it has taken two seconds: on a terminal in one line that is
 * rewritten, elsewhere in a plain line a phase. Whether there is a terminal is known to the script
 * that starts the program.
 */
final class ConsoleProgress implements Progress {

  private static final long PATIENCE = 2_000_000_000L;
  private static final long BETWEEN = 200_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private volatile String phase = "";
  private volatile int steps;
  private long shown;

  ConsoleProgress(PrintWriter err) {
    this.err = err;
    this.terminal = Boolean.getBoolean("site.terminal");
  }

  @Override
  public void phase(String name, int count) {
    phase = name;
    steps = count;
    done.set(0);
    if (!terminal && System.nanoTime() - started > PATIENCE) {
      err.println("site: " + name);
    }
  }

  @Override
  public void step() {
    int now = done.incrementAndGet();
    if (terminal && System.nanoTime() - started > PATIENCE) {
      show(now);
    }
  }

  private synchronized void show(int now) {
    long time = System.nanoTime();
    if (time - shown > BETWEEN) {
      shown = time;
      err.print("\r" + phase + " " + now + " of " + steps + " ");
      err.flush();
    }
  }

  /** Leaves the line clean. */
  void end() {
    if (terminal && shown != 0) {
      err.print("\r                                        \r");
      err.flush();
    }
  }
}
