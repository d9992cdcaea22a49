package org.towncurrent.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.towncurrent.publish.PublicationException.Reason;

/**
 * Where a site is published: a symbolic link, and beside it the folder of its versions.
 *
 * <pre>
 * build/site           -> site.versions/3f2a9c1b00d1e2f3
 * build/site.versions/
 *   3f2a9c1b00d1e2f3/    the version in force
 *   previous             -> the version before it
 *   .lock .building/ .link
 * </pre>
 *
 * @param out the link, in its real parent folder
 * @param versions the folder of the versions
 */
record Place(Path out, Path versions) {

  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}(-[0-9]{1,6})?");
  private static final String PREVIOUS = "previous";
  private static final String BEFORE = "before";

  /** Finds the place, making the folder it is to lie in. */
  static Place at(Path path) throws PublicationException {
    Path absolute = path.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    Path parent = absolute.getParent();
    if (name == null || parent == null) {
      throw new PublicationException(
          Reason.NOT_A_FOLDER, "The root of a disk cannot be a site. Choose a folder with --out.");
    }
    try {
      Files.createDirectories(parent);
      Path real = parent.toRealPath();
      Place place = new Place(real.resolve(name), real.resolve(name + ".versions"));
      place.check();
      Files.createDirectories(place.versions);
      return place;
    } catch (FileAlreadyExistsException e) {
      throw new PublicationException(
          Reason.NOT_A_FOLDER,
          "A file stands where a folder is needed: "
              + e.getFile()
              + ". Move it away, or choose"
              + " another place with --out.",
          e);
    } catch (IOException e) {
      throw PublicationException.of("preparing " + path, e);
    }
  }

  Path lock() {
    return versions.resolve(".lock");
  }

  Path building() {
    return versions.resolve(".building");
  }

  private Path link() {
    return versions.resolve(".link");
  }

  /** The folder that is served now: a version, or a plain folder not yet taken over. */
  @Nullable Path current() throws IOException {
    if (isPlainFolder()) {
      return out;
    }
    Path version = target(out);
    return version != null && Files.isDirectory(version) ? version : null;
  }

  boolean isPlainFolder() {
    return Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS);
  }

  /** Tells, before anything is built, whether this file system can hold a site. */
  void tryLink() throws PublicationException {
    try {
      link(link(), ".building");
      Files.delete(link());
    } catch (IOException e) {
      throw PublicationException.of("making a link in " + versions, e);
    }
  }

  /** Removes what killed builds left, and all versions but those in force and before it. */
  void clean() throws IOException {
    Folders.remove(building());
    putBack();
    Files.deleteIfExists(link());
    Path current = target(out);
    Path previous = target(versions.resolve(PREVIOUS));
    List<Path> old;
    try (Stream<Path> list = Files.list(versions)) {
      old =
          list.filter(path -> isVersion(path.getFileName()))
              .filter(path -> !path.equals(current) && !path.equals(previous))
              .toList();
    }
    for (Path path : old) {
      Folders.remove(path);
    }
  }

  /** A build killed between the two renames of {@link #put} has set a plain folder aside. */
  private void putBack() throws IOException {
    Path before = versions.resolve(BEFORE);
    if (Files.isSymbolicLink(link())
        && Files.isDirectory(before, LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(before, out, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Makes this finished tree the site; returns what the publisher should know. */
  List<String> put(Path tree, String id) throws IOException {
    Path version = free(id);
    Files.move(tree, version, StandardCopyOption.ATOMIC_MOVE);
    Path current = target(out);
    if (current != null && Files.isDirectory(current)) {
      link(link(), String.valueOf(current.getFileName()));
      Files.move(link(), versions.resolve(PREVIOUS), StandardCopyOption.ATOMIC_MOVE);
    }
    link(link(), versions.getFileName() + "/" + version.getFileName());
    if (!isPlainFolder()) {
      Files.move(link(), out, StandardCopyOption.ATOMIC_MOVE);
      return List.of();
    }
    if (Folders.isEmpty(out)) {
      Files.delete(out);
      Files.move(link(), out, StandardCopyOption.ATOMIC_MOVE);
      return List.of();
    }
    Path before = free(BEFORE);
    Files.move(out, before, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(link(), out, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(before, out, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    return List.of(
        out.getFileName()
            + " was a plain folder. It is now a link to the newest version; what the folder held"
            + " lies in "
            + versions.getFileName()
            + "/"
            + before.getFileName()
            + " and may be deleted.");
  }

  /** Whether a version folder is the one of this id. */
  static boolean isNamed(Path version, String id) {
    String name = String.valueOf(version.getFileName());
    return name.equals(id) || name.startsWith(id + "-");
  }

  /** The first name that is free: never one that a slow reader may still be reading. */
  private Path free(String name) {
    Path path = versions.resolve(name);
    for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
      path = versions.resolve(name + "-" + i);
    }
    return path;
  }

  /** The version a link of ours points to, whether it is there or not. */
  private @Nullable Path target(Path link) throws IOException {
    if (!Files.isSymbolicLink(link)) {
      return null;
    }
    Path name = Files.readSymbolicLink(link).getFileName();
    return isVersion(name) ? versions.resolve(name) : null;
  }

  private void check() throws IOException {
    if (Files.isSymbolicLink(out)) {
      Path target = Files.readSymbolicLink(out);
      Path name = target.getFileName();
      if (!isVersion(name) || !out.resolveSibling(target).equals(versions.resolve(name))) {
        throw new PublicationException(
            Reason.FOREIGN_LINK,
            out
                + " is a symbolic link to "
                + target
                + " that Town Current did not make. Remove it,"
                + " or choose another place with --out.");
      }
      return;
    }
    if (isPlainFolder()) {
      if (!Folders.isEmpty(out)
          && !Files.isRegularFile(out.resolve("index.html"))
          && !Files.isRegularFile(out.resolve(Manifest.NAME))) {
        throw new PublicationException(
            Reason.FOREIGN_FOLDER,
            out
                + " holds something other than a site (there is no index.html in it). Choose an"
                + " empty or new folder with --out.");
      }
      return;
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw new PublicationException(
          Reason.NOT_A_FOLDER,
          out
              + " is a file, and a site needs a folder. Move the file away, or choose another"
              + " place with --out.");
    }
  }

  private static void link(Path link, String target) throws IOException {
    Files.deleteIfExists(link);
    try {
      Files.createSymbolicLink(link, Path.of(target));
    } catch (UnsupportedOperationException e) {
      throw noLinks(link, e);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("Operation not permitted") || message.contains("not supported")) {
        throw noLinks(link, e);
      }
      throw e;
    }
  }

  private static PublicationException noLinks(Path link, Exception e) {
    return new PublicationException(
        Reason.NO_SYMBOLIC_LINKS,
        "The disk of "
            + link.getParent()
            + " knows no symbolic links, so a site cannot be"
            + " replaced there in one step. Choose a place on another disk with --out.",
        e);
  }

  private static boolean isVersion(@Nullable Path name) {
    return name != null && VERSION.matcher(name.toString()).matches();
  }
}
