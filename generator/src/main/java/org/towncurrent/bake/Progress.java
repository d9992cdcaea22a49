package org.towncurrent.bake;

/** Told how a bake goes on, so that a long one does not look dead. */
public interface Progress {

  /** A phase begins, of this many steps; 0 where steps are not counted. */
  void phase(String name, int steps);

  /** One step is done; called by many threads. */
  void step();

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void phase(String name, int steps) {}

      @Override
      public void step() {}
    };
  }
}
