package org.towncurrent.seal;

/** A place in the drawing's file, both counted from 1. */
record Spot(int line, int column) {

  static final Spot START = new Spot(1, 1);
}
