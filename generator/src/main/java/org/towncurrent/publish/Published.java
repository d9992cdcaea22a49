package org.towncurrent.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * What a publication did.
 *
 * @param out where the site is
 * @param manifest what it holds now
 * @param changed false when the published site already was the same, byte for byte
 * @param unchanged how many files are as they were, and shared with the version before
 * @param messages sentences the publisher should read
 */
public record Published(
    Path out, Manifest manifest, boolean changed, int unchanged, List<String> messages) {

  public Published {
    messages = List.copyOf(messages);
  }
}
