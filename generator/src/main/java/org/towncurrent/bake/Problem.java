package org.towncurrent.bake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that went wrong in a bake, so that its output must not be published.
 *
 * @param file the file it is about, when it is about one
 * @param message a sentence for the publisher
 * @param cause what was thrown, when something was
 */
public record Problem(Optional<Path> file, String message, Optional<Throwable> cause) {

  static Problem in(Path file, String message) {
    return new Problem(Optional.of(file), message, Optional.empty());
  }

  static Problem in(Path file, String message, Throwable cause) {
    return new Problem(Optional.of(file), message, Optional.of(cause));
  }

  static Problem of(String message) {
    return new Problem(Optional.empty(), message, Optional.empty());
  }

  static Problem of(String message, Throwable cause) {
    return new Problem(Optional.empty(), message, Optional.of(cause));
  }

  /** What a throwable says for itself, never empty. */
  static String said(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
  }
}
