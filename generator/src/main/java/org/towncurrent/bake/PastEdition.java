package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.changes.Announcement;
import org.towncurrent.changes.Edition;
import org.towncurrent.changes.Edition.PageFile;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.publish.Manifest;
import org.towncurrent.read.SnapshotFile;

/**
 * An edition that was published, as far as it is at hand: a whole site, its manifest and facts
 * alone, or the facts of one program.
 *
 * @param folder where its files lie
 * @param files the manifest, where there is one
 * @param programs the facts of the programs that are compared
 * @param only the programs that are compared; empty for all
 */
record PastEdition(
    Path folder, Optional<Manifest> files, Map<String, Snapshot> programs, List<String> only) {

  /**
   * The edition at a place.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  static PastEdition at(Path since, List<String> only) throws IOException {
    if (Files.isRegularFile(since)) {
      Snapshot snapshot = snapshot(since);
      return new PastEdition(
          since.toAbsolutePath().resolveSibling(""),
          Optional.empty(),
          Map.of(snapshot.program(), snapshot),
          List.of(snapshot.program()));
    }
    Map<String, Snapshot> programs = new TreeMap<>();
    if (Files.isDirectory(since)) {
      try (Stream<Path> children = Files.list(since)) {
        for (Path file : children.map(child -> child.resolve(SnapshotFile.NAME)).toList()) {
          if (Files.isRegularFile(file)) {
            Snapshot snapshot = snapshot(file);
            programs.put(snapshot.program(), snapshot);
          }
        }
      }
    }
    boolean manifest = Files.isRegularFile(since.resolve(Manifest.NAME));
    if (!manifest && programs.isEmpty()) {
      throw new IOException(
          "Nothing was published in "
              + since
              + ". Name with --since the folder of what was published, with manifest.json and the "
              + SnapshotFile.NAME
              + " of each program.");
    }
    if (!only.isEmpty()) {
      programs.keySet().retainAll(only);
    }
    return new PastEdition(
        since, manifest ? Optional.of(Manifest.read(since)) : Optional.empty(), programs, only);
  }

  private static Snapshot snapshot(Path file) throws IOException {
    SnapshotFile read = SnapshotFile.read(file, file.toString());
    if (read.snapshot().isEmpty()) {
      throw new IOException(
          read.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
    return read.snapshot().get();
  }

  /** The manifest as a file. */
  Optional<Path> manifest() {
    return files.map(known -> folder.resolve(Manifest.NAME));
  }

  /** What is different in an edition with these facts and pages. */
  Announcement comparedWith(Map<String, Snapshot> now, SortedMap<String, PageFile> pages)
      throws IOException {
    Map<String, Snapshot> compared = new TreeMap<>(now);
    if (!only.isEmpty()) {
      compared.keySet().retainAll(only);
    }
    Optional<SortedMap<String, PageFile>> then =
        files.isPresent() ? Optional.of(pages(files.get(), pages)) : Optional.empty();
    return Announcement.between(
        new Edition(programs, then), new Edition(compared, Optional.of(pages)));
  }

  /** Its pages. One that is no longer as it was is looked into, where it is at hand. */
  private SortedMap<String, PageFile> pages(Manifest manifest, SortedMap<String, PageFile> now)
      throws IOException {
    SortedMap<String, PageFile> pages = new TreeMap<>();
    for (Map.Entry<String, Manifest.Entry> file : manifest.files().entrySet()) {
      String path = file.getKey();
      String digest = file.getValue().sha256();
      if (!path.endsWith(".html")) {
        continue;
      }
      PageFile page = now.get(path);
      Path there = folder.resolve(path);
      boolean same = page != null && page.digest().equals(digest);
      pages.put(
          path,
          !same && Files.isRegularFile(there)
              ? Draft.page(digest, Files.readAllBytes(there))
              : new PageFile(digest, Optional.empty(), Optional.empty()));
    }
    return pages;
  }
}
