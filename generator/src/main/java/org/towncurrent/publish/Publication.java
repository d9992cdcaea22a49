package org.towncurrent.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A site on its way to be published, all or nothing.
 *
 * <pre>{@code
 * try (Publication publication = Publication.open(out)) {
 *   publication.write("pepperell/en/index.html", bytes);
 *   publication.publish();
 * } // without publish() nothing has changed
 * }</pre>
 *
 * <p>The output is a symbolic link to a version folder beside it and is replaced by one rename, so
 * a reader sees the whole old site or the whole new one. Files that did not change are hard links
 * to the version before. Writing is safe for use by many threads.
 */
public final class Publication implements AutoCloseable {

  private static final Pattern STAGING = Pattern.compile("staging-\\d+");
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

  private final Path out;
  private final Path versions;
  private final Path staging;
  private final FileChannel lockFile;
  private final Map<String, Manifest.Entry> written = new ConcurrentHashMap<>();
  private final Map<String, String> folded = new ConcurrentHashMap<>();
  private final Manifest before;
  private final @Nullable Path published;
  private boolean done;

  private Publication(Path out, Path versions, Path staging, FileChannel lockFile) {
    this.out = out;
    this.versions = versions;
    this.staging = staging;
    this.lockFile = lockFile;
    this.published = Files.isDirectory(out) ? out : null;
    this.before = published == null ? Manifest.of(Map.of()) : Manifest.read(published);
  }

  /**
   * What publishing did.
   *
   * @param files how many files the site has
   * @param changed how many of them are new or different
   * @param removed how many of the version before are gone
   * @param message what the publisher should know, such as that a plain folder was taken over
   */
  public record Result(int files, int changed, int removed, Optional<String> message) {}

  /**
   * Begins a publication.
   *
   * @param out where the site is to appear
   * @throws PublishingFailed when another build is at work there, or nothing can be written
   */
  public static Publication open(Path out) {
    Path target = out.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      throw new PublishingFailed("the root of a disk cannot be an output folder");
    }
    if (Files.isRegularFile(target)) {
      throw new PublishingFailed(out + " is a file; name a folder with --out");
    }
    Path versions = parent.resolve(name + ".versions");
    try {
      Files.createDirectories(versions);
      FileChannel lockFile = lock(versions, out);
      clean(versions, target);
      Path staging = versions.resolve("staging-" + ProcessHandle.current().pid());
      Files.createDirectory(staging);
      return new Publication(target, versions, staging, lockFile);
    } catch (IOException e) {
      throw failed("nothing can be written beside " + out, e);
    }
  }

  /**
   * Writes a file of the site.
   *
   * @param path relative, with forward slashes
   * @throws PublishingFailed when the path leads outside, was written before, or differs from
   *     another only in case
   */
  public void write(String path, byte[] bytes) {
    claim(path);
    Manifest.Entry entry = new Manifest.Entry(bytes.length, Hash.sha256(bytes));
    Path file = staging.resolve(path);
    try {
      Files.createDirectories(parentOf(file));
      if (!linked(path, entry, file)) {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
      }
      written.put(path, entry);
    } catch (IOException e) {
      throw failed(path + " cannot be written", e);
    }
  }

  /** Takes over all files under this folder from the published version, unchanged. */
  public void keep(String folder) {
    before
        .entries()
        .forEach(
            (path, entry) -> {
              if (path.startsWith(folder)) {
                keep(path, entry);
              }
            });
  }

  /** Takes over one file from the published version, unchanged, if it has it. */
  public void keepFile(String path) {
    Manifest.Entry entry = before.entries().get(path);
    if (entry != null) {
      keep(path, entry);
    }
  }

  /** The first parts of the paths of the published version: its programs. */
  public Set<String> publishedFolders() {
    Set<String> folders = new java.util.TreeSet<>();
    for (String path : before.entries().keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0) {
        folders.add(path.substring(0, slash + 1));
      }
    }
    return folders;
  }

  /** Puts the site in place of the one before, by one rename. */
  public Result publish() {
    Manifest manifest = Manifest.of(written);
    byte[] json = manifest.json();
    String id = Hash.sha256(json).substring(0, 16);
    Path version = versions.resolve(id);
    try {
      Files.write(staging.resolve(Manifest.FILE), json, StandardOpenOption.CREATE_NEW);
      if (Files.exists(version)) {
        delete(staging);
      } else {
        Files.move(staging, version, StandardCopyOption.ATOMIC_MOVE);
      }
      Optional<String> message = takeOver();
      swap(version);
      done = true;
      return new Result(written.size(), changed(), removed(), message);
    } catch (IOException e) {
      throw failed("the finished site cannot be put in place", e);
    }
  }

  /** Ends the publication; what was not published is removed. */
  @Override
  public void close() {
    try {
      if (!done && Files.exists(staging)) {
        delete(staging);
      }
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void claim(String path) {
    if (path.isEmpty()
        || path.startsWith("/")
        || path.indexOf('\\') >= 0
        || path.indexOf('"') >= 0
        || path.chars().anyMatch(c -> c < ' ')
        || !Path.of(path).normalize().toString().equals(path)
        || path.startsWith("..")) {
      throw new PublishingFailed("\"" + path + "\" is no path within a site");
    }
    String other = folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
    if (other != null) {
      throw new PublishingFailed(
          other.equals(path)
              ? path + " was made twice"
              : path + " and " + other + " differ only in upper and lower case");
    }
  }

  private void keep(String path, Manifest.Entry entry) {
    if (published == null) {
      return;
    }
    claim(path);
    Path file = staging.resolve(path);
    try {
      Files.createDirectories(parentOf(file));
      linkOrCopy(published.resolve(path), file);
      written.put(path, entry);
    } catch (IOException e) {
      throw failed(path + " cannot be kept", e);
    }
  }

  private boolean linked(String path, Manifest.Entry entry, Path file) throws IOException {
    if (published == null || !entry.equals(before.entries().get(path))) {
      return false;
    }
    Path same = published.resolve(path);
    if (!Files.isRegularFile(same, LinkOption.NOFOLLOW_LINKS)
        || !Hash.sha256(Files.readAllBytes(same)).equals(entry.sha256())) {
      return false; // somebody changed the published file by hand
    }
    linkOrCopy(same, file);
    return true;
  }

  private static void linkOrCopy(Path existing, Path link) throws IOException {
    Path real = existing.toRealPath();
    try {
      Files.createLink(link, real);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(real, link);
    }
  }

  /** A plain folder at the place of the site is moved aside, once. */
  private Optional<String> takeOver() throws IOException {
    if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(out)) {
      return Optional.empty();
    }
    Path aside = versions.resolve("before-town-current");
    int number = 1;
    while (Files.exists(aside)) {
      number++;
      aside = versions.resolve("before-town-current-" + number);
    }
    Files.move(out, aside);
    return Optional.of(
        "the folder that stood at "
            + out
            + " was moved to "
            + aside
            + "; from now on a link stands there");
  }

  private void swap(Path version) throws IOException {
    Path target = parentOf(out).relativize(version);
    if (Files.isSymbolicLink(out) && Files.readSymbolicLink(out).equals(target)) {
      return;
    }
    Path link = versions.resolve("link-" + ProcessHandle.current().pid());
    Files.deleteIfExists(link);
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      throw new PublishingFailed(
          "this disk has no symbolic links, which publishing without a gap needs", e);
    }
    Files.move(link, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private int changed() {
    int changed = 0;
    for (Map.Entry<String, Manifest.Entry> file : written.entrySet()) {
      if (!file.getValue().equals(before.entries().get(file.getKey()))) {
        changed++;
      }
    }
    return changed;
  }

  private int removed() {
    int removed = 0;
    for (String path : before.entries().keySet()) {
      if (!written.containsKey(path)) {
        removed++;
      }
    }
    return removed;
  }

  private static FileChannel lock(Path versions, Path out) throws IOException {
    FileChannel channel =
        FileChannel.open(
            versions.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException sameProgram) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new PublishingFailed(
          "another build is writing to " + out + "; wait for it, or choose another --out");
    }
    return channel;
  }

  /** Removes what killed builds left, and versions older than the one before the present one. */
  private static void clean(Path versions, Path out) throws IOException {
    Path current = Files.isSymbolicLink(out) ? out.toRealPath() : null;
    Path newestOther = null;
    try (var children = Files.list(versions)) {
      for (Path child : children.sorted().toList()) {
        String name = String.valueOf(child.getFileName());
        if (STAGING.matcher(name).matches()) {
          delete(child);
        } else if (name.startsWith("link-")) {
          Files.delete(child);
        } else if (VERSION.matcher(name).matches()
            && (current == null || !child.toRealPath().equals(current))) {
          if (newestOther == null) {
            newestOther = child;
          } else if (Files.getLastModifiedTime(child)
                  .compareTo(Files.getLastModifiedTime(newestOther))
              > 0) {
            delete(newestOther);
            newestOther = child;
          } else {
            delete(child);
          }
        }
      }
    } catch (NoSuchFileException gone) {
      return;
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path parentOf(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new PublishingFailed(file + " has no folder");
    }
    return parent;
  }

  private static PublishingFailed failed(String what, IOException e) {
    String reason =
        e instanceof FileAlreadyExistsException
            ? "it exists already"
            : e instanceof FileSystemException about && about.getReason() != null
                ? about.getReason()
                : String.valueOf(e.getMessage());
    return new PublishingFailed(what + ": " + reason, e);
  }
}
