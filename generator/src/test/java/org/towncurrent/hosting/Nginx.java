package org.towncurrent.hosting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code nginx.conf} read back: an exact location, else the first pattern, else the longest
 * beginning; a location with an {@code add_header} of its own inherits none.
 */
final class Nginx {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([{};])|([^\\s\"{};]+)");

  private final Location outer;

  private static final class Location {
    private final String how;
    private final String path;
    private final List<List<String>> directives = new ArrayList<>();
    private final List<Location> inner = new ArrayList<>();

    Location(String how, String path) {
      this.how = how;
      this.path = path;
    }

    boolean covers(String address) {
      return switch (how) {
        case "=" -> address.equals(path);
        case "~" -> Pattern.compile(path).matcher(address).find();
        default -> address.startsWith(path);
      };
    }

    List<List<String>> named(String name) {
      return directives.stream().filter(one -> one.get(0).equals(name)).toList();
    }
  }

  Nginx(String text) {
    Deque<Location> open = new ArrayDeque<>();
    open.push(new Location("", ""));
    List<String> words = new ArrayList<>();
    String uncommented = text.lines().filter(line -> !line.startsWith("#")).reduce("", Nginx::join);
    Matcher word = WORD.matcher(uncommented);
    while (word.find()) {
      String mark = word.group(2);
      if (mark == null) {
        words.add(word.group(1) != null ? word.group(1) : word.group(3));
      } else if (mark.equals("{")) {
        Location location =
            new Location(words.size() == 3 ? words.get(1) : "", words.get(words.size() - 1));
        open.element().inner.add(location);
        open.push(location);
        words.clear();
      } else if (mark.equals(";")) {
        open.element().directives.add(List.copyOf(words));
        words.clear();
      } else {
        open.pop();
      }
    }
    Location server = open.pop();
    if (!open.isEmpty() || !server.directives.isEmpty() || server.inner.size() != 1) {
      throw new IllegalArgumentException("not one location: " + text);
    }
    outer = server.inner.get(0);
  }

  private static String join(String one, String other) {
    return one + "\n" + other;
  }

  boolean says(String... directive) {
    return outer.directives.contains(List.of(directive));
  }

  private Location location(String address) {
    if (!outer.covers(address)) {
      throw new IllegalArgumentException(address);
    }
    Optional<Location> exact = first("=", address);
    Optional<Location> pattern = first("~", address);
    Location longest = outer;
    for (Location one : outer.inner) {
      if (one.how.isEmpty() && one.covers(address) && one.path.length() > longest.path.length()) {
        longest = one;
      }
    }
    return exact.or(() -> pattern).orElse(longest);
  }

  private Optional<Location> first(String how, String address) {
    return outer.inner.stream()
        .filter(one -> one.how.equals(how) && one.covers(address))
        .findFirst();
  }

  Map<String, String> headers(String address) {
    Location location = location(address);
    List<List<String>> added =
        location.named("add_header").isEmpty()
            ? outer.named("add_header")
            : location.named("add_header");
    Map<String, String> headers = new TreeMap<>();
    for (List<String> one : added) {
      if (one.size() != 4 || !one.get(3).equals("always") || one.get(2).contains("$")) {
        throw new IllegalArgumentException(String.join(" ", one));
      }
      if (headers.put(one.get(1), one.get(2)) != null) {
        throw new IllegalArgumentException("twice: " + one.get(1));
      }
    }
    return headers;
  }

  /** The status of an address that is not answered with a file, or where it leads. */
  Optional<String> rewritten(String address) {
    Location location = location(address);
    for (List<String> one : location.named("return")) {
      return Optional.of(one.get(one.size() - 1));
    }
    for (List<String> one : location.named("rewrite")) {
      Matcher fits = Pattern.compile(one.get(1)).matcher(address);
      if (fits.find()) {
        return Optional.of(one.get(2).replace("$1", fits.group(1)));
      }
    }
    return Optional.empty();
  }
}
