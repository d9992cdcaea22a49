package org.towncurrent.edit;

/**
 * Thrown when what was asked for cannot be put into a file; the message says why, and what to do.
 */
public final class NotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPossible(String message) {
    super(message);
  }
}
