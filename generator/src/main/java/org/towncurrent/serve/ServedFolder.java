package org.towncurrent.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One version of the site, as addresses see it.
 *
 * @param root the real folder; a version that is replaced meanwhile stays readable
 */
public record ServedFolder(Path root) {

  /** What an address leads to. */
  sealed interface Target {}

  /** A file, by its path in the site. */
  record Found(String path, Path file) implements Target {}

  /** A folder whose address lacks the slash at its end. */
  record WithoutSlash() implements Target {}

  /** Nothing. */
  record Missing() implements Target {}

  /** The bytes of a file of the site at {@code out}, by its path; never out of the site. */
  public static Optional<byte[]> read(Path out, String path) throws IOException {
    Optional<ServedFolder> folder = behind(out);
    return folder.isPresent() && folder.get().find("/" + path) instanceof Found found
        ? Optional.of(Files.readAllBytes(found.file()))
        : Optional.empty();
  }

  /** The folder behind this link, when something is published there. */
  static Optional<ServedFolder> behind(Path out) {
    try {
      Path real = out.toRealPath();
      return Files.isDirectory(real) ? Optional.of(new ServedFolder(real)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What this path of an address, already decoded, leads to; never out of the folder. */
  Target find(String address) throws IOException {
    if (!isFit(address)) {
      return new Missing();
    }
    String path = address.substring(1);
    if (path.isEmpty() || path.endsWith("/")) {
      path += "index.html";
    }
    Path file = root.resolve(path);
    if (Files.isDirectory(file)) {
      return Files.isRegularFile(file.resolve("index.html")) ? new WithoutSlash() : new Missing();
    }
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
      return new Missing();
    }
    return new Found(path, file);
  }

  /** The page that says that there is no page: the program's own, else the site's. */
  Optional<Found> notFound(String address) throws IOException {
    if (isFit(address)) {
      int slash = address.indexOf('/', 1);
      if (slash > 0 && find(address.substring(0, slash) + "/404.html") instanceof Found own) {
        return Optional.of(own);
      }
    }
    return find("/404.html") instanceof Found site ? Optional.of(site) : Optional.empty();
  }

  /** Whether an address could be one of the site. */
  public static boolean isFit(String address) {
    if (!address.startsWith("/") || address.length() > 2000) {
      return false;
    }
    if (address.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 127)) {
      return false;
    }
    String inner = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    for (String part : inner.isEmpty() ? new String[0] : inner.substring(1).split("/", -1)) {
      if (part.isEmpty() || part.startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
