package org.towncurrent.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A watch over what the publisher edits: after a change, and a moment of quiet, it calls for a
 * rebuild.
 *
 * <pre>{@code
 * try (Watch watch =
 *     Watch.start(
 *         List.of(Path.of("content"), Path.of("site-config.yml")),
 *         Watch.QUIET,
 *         this::rebuild,
 *         System.err::println)) { ... }
 * }</pre>
 *
 * <p>Folders are watched with all they hold, also folders made later. An editor that saves by
 * renaming, and a folder that is removed and made anew, are seen, too; files whose names tell that
 * they are an editor's own are not. The rebuild runs on the watch's thread, one after the other;
 * what changes meanwhile calls for one more.
 */
public final class Watch implements AutoCloseable {

  /** How long nothing may change before a rebuild, by default. */
  public static final Duration QUIET = Duration.ofMillis(80);

  /** How often a watched folder that is missing is looked for. */
  private static final long LOOK_MILLIS = 500;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final WatchService service;
  private final List<Path> roots;
  private final Duration quiet;
  private final Runnable rebuild;
  private final Consumer<String> trouble;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private final Thread thread;
  private boolean told;

  /**
   * Starts to watch.
   *
   * @param paths folders and single files; one that is missing is awaited
   * @param quiet how long nothing may change before a rebuild
   * @param rebuild what to do
   * @param trouble told what the system refuses, and what the rebuild throws
   * @throws IOException when this system cannot watch at all
   */
  public static Watch start(
      Collection<Path> paths, Duration quiet, Runnable rebuild, Consumer<String> trouble)
      throws IOException {
    Watch watch = new Watch(paths, quiet, rebuild, trouble);
    watch.register();
    watch.thread.start();
    return watch;
  }

  private Watch(Collection<Path> paths, Duration quiet, Runnable rebuild, Consumer<String> trouble)
      throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    this.roots = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    this.quiet = quiet;
    this.rebuild = rebuild;
    this.trouble = trouble;
    this.thread = new Thread(this::run, "watch");
    thread.setDaemon(true);
  }

  /** Stops watching; a rebuild under way is awaited. */
  @Override
  public void close() throws IOException {
    service.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (key == null ? isRootBack() : isChange(key)) {
          register();
          awaitQuiet();
          call();
        }
      }
    } catch (ClosedWatchServiceException e) {
      // the end
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitQuiet() throws InterruptedException {
    WatchKey key = service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
    while (key != null) {
      if (isChange(key)) {
        register();
      }
      key = service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void call() {
    try {
      rebuild.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      trouble.accept("The rebuild failed: " + e);
    }
  }

  /** Takes the events of a folder; whether one of them is about what we watch. */
  private boolean isChange(WatchKey key) {
    Path folder = watched.get(key);
    boolean change = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null || event.kind() == StandardWatchEventKinds.OVERFLOW) {
        change = true;
      } else if (event.context() instanceof Path name) {
        change |= concerns(folder.resolve(name));
      }
    }
    if (!key.reset()) {
      watched.remove(key);
      change |= folder != null && isWithin(folder);
    }
    return change;
  }

  private boolean concerns(Path path) {
    return isWithin(path) && !isEditorsOwn(String.valueOf(path.getFileName()));
  }

  private boolean isWithin(Path path) {
    return roots.stream().anyMatch(path::startsWith);
  }

  /** Backups, swap files, locks and hidden files. */
  private static boolean isEditorsOwn(String name) {
    return name.startsWith(".")
        || name.startsWith("#")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || name.endsWith(".tmp")
        || name.equals("4913"); // vim tries whether it can write
  }

  /** Whether a folder that was missing is there, and nothing told us. */
  private boolean isRootBack() {
    return roots.stream().anyMatch(root -> Files.isDirectory(root) && !watched.containsValue(root));
  }

  /**
   * Watches every folder there is. One that is watched already keeps its key; one that was removed
   * and made anew gets another.
   */
  private void register() {
    for (Path root : roots) {
      Path parent = root.getParent();
      if (parent != null && Files.isDirectory(parent)) {
        add(parent); // sees a single file, and a folder that is made anew
      }
      if (Files.isDirectory(root)) {
        addAll(root);
      }
    }
  }

  private void addAll(Path root) {
    try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      walk.filter(path -> Files.isDirectory(path) && !isHidden(root, path)).forEach(this::add);
    } catch (UncheckedIOException e) {
      refused(root, e.getCause());
    } catch (IOException e) {
      refused(root, e);
    }
  }

  private void add(Path folder) {
    try {
      watched.put(folder.register(service, KINDS), folder);
    } catch (IOException e) {
      refused(folder, e);
    }
  }

  private void refused(Path folder, @Nullable IOException e) {
    // A folder may go while we look at it. Anything else is told once.
    if (e instanceof NoSuchFileException || e instanceof NotDirectoryException || told) {
      return;
    }
    told = true;
    trouble.accept(
        "Changes in "
            + folder
            + " are not seen ("
            + (e == null ? "unknown" : e.getMessage())
            + "). Start the preview again after a change there.");
  }

  private static boolean isHidden(Path root, Path path) {
    for (Path part : root.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
