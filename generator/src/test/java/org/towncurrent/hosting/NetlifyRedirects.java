package org.towncurrent.hosting;

import java.util.List;
import java.util.Optional;

/** {@code _redirects} read back: the first line that fits counts. */
final class NetlifyRedirects {

  private final List<String[]> lines;

  NetlifyRedirects(String text) {
    lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", -1))
            .toList();
    lines.forEach(
        line -> {
          if (line.length != 3 || !line[2].equals("301")) {
            throw new IllegalArgumentException(String.join(" ", line));
          }
        });
  }

  Optional<String> of(String address) {
    for (String[] line : lines) {
      if (line[0].equals(address)) {
        return Optional.of(line[1]);
      }
      String before = line[0].substring(0, line[0].length() - 1);
      if (line[0].endsWith("*") && address.startsWith(before)) {
        return Optional.of(line[1].replace(":splat", address.substring(before.length())));
      }
    }
    return Optional.empty();
  }
}
