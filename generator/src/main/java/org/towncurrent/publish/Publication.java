package org.towncurrent.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.towncurrent.publish.PublicationException.Reason;

/**
 * A site on its way to being published: all of it, or nothing.
 *
 * <pre>{@code
 * try (Publication publication = Publication.open(Path.of("build/site"), List.of())) {
 *   publication.write("index.html", bytes);
 *   publication.write("pepperell/en/index.html", more);
 *   Published published = publication.publish();
 *   published.messages().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Files go to a staging folder beside the site. {@link #publish()} replaces the site by one
 * rename; leaving the block before it removes the staging, and the site stays byte for byte as it
 * was. A file that did not change shares its place on the disk with the version before. Only one
 * publication of a site can be open at a time, on the whole machine.
 *
 * <p>{@link #write} and {@link #read} may be called by many threads; the rest by one.
 */
public final class Publication implements AutoCloseable {

  private final Place place;
  private final Set<String> keep;
  private final FileChannel channel;
  private final FileLock lock;
  private final @Nullable Path current;
  private final Path tree;
  private final Path incoming;

  /** Every folder and file of the site by its name in lower case. */
  private final Map<String, Claim> claims = new ConcurrentHashMap<>();

  private final Map<String, Manifest.Entry> entries = new ConcurrentHashMap<>();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicReference<@Nullable PublicationException> failure = new AtomicReference<>();
  private volatile boolean compressing;
  private volatile boolean sealed;

  private record Claim(String path, boolean file) {}

  /**
   * Begins a publication.
   *
   * @param out where the site is or will be; folders above it are made
   * @param keep the beginnings of paths ({@code chelsea/}, {@code assets/}) that stay as they are
   *     published where this publication writes nothing in their place
   * @throws PublicationException when the place is unfit, or another build is writing there
   */
  public static Publication open(Path out, Collection<String> keep) throws PublicationException {
    Place place = Place.at(out);
    FileChannel channel;
    try {
      channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw PublicationException.of("writing to " + place.versions(), e);
    }
    try {
      return new Publication(place, keep, channel, lock(channel, out));
    } catch (IOException e) {
      PublicationException thrown = PublicationException.of("preparing " + out, e);
      try {
        channel.close();
      } catch (IOException e2) {
        thrown.addSuppressed(e2);
      }
      throw thrown;
    }
  }

  private Publication(Place place, Collection<String> keep, FileChannel channel, FileLock lock)
      throws IOException {
    this.place = place;
    this.keep = Set.copyOf(keep);
    this.channel = channel;
    this.lock = lock;
    place.clean();
    place.tryLink();
    this.current = place.current();
    this.tree = place.building().resolve("tree");
    this.incoming = place.building().resolve("incoming");
    Files.createDirectories(tree);
    Files.createDirectories(incoming);
    Files.createDirectories(workshop());
  }

  private static FileLock lock(FileChannel channel, Path out) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new PublicationException(
          Reason.BUSY,
          "Another build is writing "
              + out
              + " at this moment. Wait until it has ended, or choose another place with --out.");
    }
    return lock;
  }

  /**
   * Adds a file.
   *
   * @param path relative, with {@code /}: {@code pepperell/en/index.html}
   * @throws PublicationException when the path is not fit for an address, is already taken (also by
   *     one that differs only in case), or the disk refuses; the site can then no longer be
   *     published
   */
  public void write(String path, byte[] content) throws PublicationException {
    if (sealed) {
      throw new IllegalStateException("written after the publication was sealed: " + path);
    }
    try {
      add(SitePath.of(path), content);
    } catch (IOException e) {
      throw failed("writing " + path, e);
    }
  }

  /**
   * A folder for tools that write files themselves, such as a copy of all assets; what lies in it
   * when the publication is sealed becomes part of the site under the same path.
   */
  public Path incoming() {
    return incoming;
  }

  /** A folder for working files that are no part of the site; it goes with the staging. */
  public Path workshop() {
    return place.building().resolve("workshop");
  }

  /**
   * Puts a gzip copy beside each text file when the publication is sealed, for hosts that hand it
   * out to browsers which take it.
   */
  public void compress() {
    compressing = true;
  }

  /** The content of a file of this publication, to verify it before it is published. */
  public byte[] read(String path) throws PublicationException {
    if (!entries.containsKey(path)) {
      throw new IllegalArgumentException("this publication has no " + path);
    }
    try {
      return Files.readAllBytes(tree.resolve(path));
    } catch (IOException e) {
      throw failed("reading " + path, e);
    }
  }

  /**
   * Ends the writing: takes in what lies in {@link #incoming()} and what is kept of the published
   * site, and tells what the site will hold. Nothing can be written after it.
   */
  public Manifest seal() throws PublicationException {
    if (!sealed) {
      sealed = true;
      try {
        takeIn();
        takeKept();
        if (compressing) {
          addCompressed();
        }
      } catch (IOException e) {
        throw failed("finishing " + place.out(), e);
      }
    }
    return new Manifest(entries);
  }

  /**
   * Replaces the site, in one step.
   *
   * @throws PublicationException when the disk refuses, or refused an earlier write; the published
   *     site is then as it was
   */
  public Published publish() throws PublicationException {
    Manifest manifest = seal();
    PublicationException earlier = failure.get();
    if (earlier != null) {
      throw new PublicationException(
          earlier.reason(), "Nothing was published. " + earlier.getMessage(), earlier);
    }
    try {
      if (isPublished(manifest)) {
        return new Published(place.out(), manifest, false, unchanged.get(), List.of());
      }
      Files.write(tree.resolve(Manifest.NAME), manifest.bytes(), StandardOpenOption.CREATE_NEW);
      List<String> messages = place.put(tree, manifest.id());
      return new Published(place.out(), manifest, true, unchanged.get(), messages);
    } catch (IOException e) {
      throw failed("publishing " + place.out(), e);
    }
  }

  /** Removes the staging and lets others build. */
  @Override
  public void close() throws PublicationException {
    try (FileChannel closing = channel;
        FileLock releasing = lock) {
      if (releasing.isValid() && closing.isOpen()) {
        Folders.remove(place.building());
      }
    } catch (IOException e) {
      throw PublicationException.of("removing " + place.building(), e);
    }
  }

  private void add(SitePath path, byte[] content) throws IOException {
    claim(path);
    Path file = tree.resolve(path.text());
    Files.createDirectories(parent(file));
    Path published = published(path.text());
    if (published != null && isSame(published, content)) {
      unchanged.incrementAndGet();
      try {
        Files.createLink(file, published);
      } catch (UnsupportedOperationException | IOException e) {
        // A disk without hard links, or with no more of them for this file: a copy does as well.
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
      }
    } else {
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
    }
    entries.put(path.text(), Manifest.Entry.of(content));
  }

  private void takeIn() throws IOException {
    for (String path : Folders.files(incoming)) {
      Path file = incoming.resolve(path);
      if (Files.isSymbolicLink(file)) {
        throw new PublicationException(
            Reason.BAD_PATH, path + " is a symbolic link, and a site holds only files.");
      }
      add(SitePath.of(path), Files.readAllBytes(file));
    }
  }

  private void takeKept() throws IOException {
    if (keep.isEmpty() || current == null) {
      return;
    }
    Map<String, Manifest.Entry> published = publishedEntries(current);
    for (Map.Entry<String, Manifest.Entry> each : published.entrySet()) {
      String path = each.getKey();
      if (entries.containsKey(path)
          || keep.stream().noneMatch(path::startsWith)
          || isCopy(path, published)) {
        continue;
      }
      Path file = current.resolve(path);
      byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      if (!Manifest.Entry.of(content).equals(each.getValue())) {
        throw new PublicationException(
            Reason.DAMAGED,
            "The published "
                + path
                + " is not as it was published, so it cannot be kept. Build all"
                + " programs (without --program).");
      }
      add(SitePath.of(path), content);
    }
  }

  /** Copies are made anew: what they are copies of may be another. */
  private static boolean isCopy(String path, Map<String, Manifest.Entry> published) {
    return Compression.original(path)
        .filter(original -> Compression.fits(original) && published.containsKey(original))
        .isPresent();
  }

  private void addCompressed() throws IOException {
    for (String path : new TreeSet<>(entries.keySet())) {
      if (Compression.fits(path) && !entries.containsKey(path + Compression.ENDING)) {
        Optional<byte[]> copy = Compression.of(path, Files.readAllBytes(tree.resolve(path)));
        if (copy.isPresent()) {
          add(SitePath.of(path + Compression.ENDING), copy.get());
        }
      }
    }
  }

  private Map<String, Manifest.Entry> publishedEntries(Path folder) throws IOException {
    if (!place.isPlainFolder()) {
      try {
        return Manifest.read(folder).files();
      } catch (IOException e) {
        throw new PublicationException(
            Reason.DAMAGED,
            "The published site has no readable "
                + Manifest.NAME
                + ", so nothing of it can be kept. Build all programs (without --program).",
            e);
      }
    }
    Map<String, Manifest.Entry> found = new TreeMap<>();
    for (String path : Folders.files(folder)) {
      if (!path.equals(Manifest.NAME)) {
        found.put(path, Manifest.Entry.of(Files.readAllBytes(folder.resolve(path))));
      }
    }
    return found;
  }

  /** Whether the published version has just these files, and nothing was added by hand. */
  private boolean isPublished(Manifest manifest) throws IOException {
    if (current == null
        || place.isPlainFolder()
        || !Place.isNamed(current, manifest.id())
        || unchanged.get() != manifest.files().size()
        || Folders.files(current).size() != manifest.files().size() + 1) {
      return false;
    }
    Path file = current.resolve(Manifest.NAME);
    return Files.isRegularFile(file) && isSame(file, manifest.bytes());
  }

  private @Nullable Path published(String path) {
    if (current == null) {
      return null;
    }
    Path file = current.resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? file : null;
  }

  private void claim(SitePath path) throws PublicationException {
    for (String folder : path.folders()) {
      Claim other = claims.putIfAbsent(lower(folder), new Claim(folder, false));
      if (other != null && !other.equals(new Claim(folder, false))) {
        throw taken(path, other);
      }
    }
    Claim other = claims.putIfAbsent(lower(path.text()), new Claim(path.text(), true));
    if (other != null) {
      throw taken(path, other);
    }
  }

  private static PublicationException taken(SitePath path, Claim other) {
    String why;
    if (other.path().equals(path.text()) && other.file()) {
      why = "it was written already";
    } else if (path.text().equals(other.path()) || path.folders().contains(other.path())) {
      why = other.path() + " is already a " + (other.file() ? "file" : "folder");
    } else {
      why = "it differs only in capital letters from " + other.path();
    }
    return new PublicationException(
        Reason.PATH_TAKEN, path.text() + " cannot be added to the site: " + why + ".");
  }

  private PublicationException failed(String doing, IOException e) {
    PublicationException exception = PublicationException.of(doing, e);
    failure.compareAndSet(null, exception);
    return exception;
  }

  private static boolean isSame(Path file, byte[] content) throws IOException {
    return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
