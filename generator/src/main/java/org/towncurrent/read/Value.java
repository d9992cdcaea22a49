package org.towncurrent.read;

import java.util.Optional;

/** How a text that was typed becomes a value of a type of our own. */
@FunctionalInterface
interface Value<T> {

  /** The value; a problem, and empty, when the text is none. */
  Optional<T> read(Node.Scalar typed, Problems problems);
}
