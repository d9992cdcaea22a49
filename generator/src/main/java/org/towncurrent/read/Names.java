package org.towncurrent.read;

import java.util.regex.Pattern;

/** Names that not every machine can give a file. */
final class Names {

  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private Names() {}

  /** Whether Windows keeps this name for a device, whatever follows a dot in it. */
  static boolean reserved(String name) {
    return RESERVED.matcher(name).matches();
  }
}
