package org.towncurrent.publish;

/** The site could not be published; the message says why, and what to do, in plain words. */
public final class PublishingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishingFailed(String message) {
    super(message);
  }

  PublishingFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
