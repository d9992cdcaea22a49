package org.towncurrent.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.towncurrent.edit.Edit;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.Reading;

/**
 * Changes to the publisher's files that are judged before they are written.
 *
 * @param edits the files that change
 * @param verdict what the rules say of the project as it would be
 * @param own errors that are there because of the changes; with any of them nothing is written
 */
public record Revision(List<Edit> edits, Bakery.Baked verdict, List<Finding> own) {

  private static final List<String> PARTS = List.of("content", "templates", "assets");

  public Revision {
    edits = List.copyOf(edits);
    own = List.copyOf(own);
  }

  /** What is to be changed, given the facts and the texts of files. */
  @FunctionalInterface
  public interface Wish {
    /** The files as they are to be. */
    List<Edit> edits(Facts facts, Texts texts);
  }

  /** The texts of the project's files. */
  @FunctionalInterface
  public interface Texts {
    /** What this file says; empty where there is none. */
    Optional<String> text(String file);
  }

  /** The facts of the project, and what is wrong with how they are written. */
  public static Read reading(Bakery.Order order) {
    Reading reading = ContentReader.read(order.root(), order.config());
    return new Read(reading.facts(), reading.findings());
  }

  /** What came of reading the files. */
  public record Read(Optional<Facts> facts, List<Finding> findings) {

    public Read {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Makes the changes in a copy of the project, and has the rules judge it.
   *
   * @param order which project, and what of it is judged
   * @param published where the site is published
   * @throws IOException when there is no room for the copy
   */
  public static Revision of(
      Bakery.Order order, Facts facts, Wish wish, Path published, Progress progress)
      throws IOException {
    List<Edit> edits = wish.edits(facts, file -> text(order.root(), file));
    Path copy = Files.createTempDirectory("town-current-");
    try {
      for (String part : PARTS) {
        copy(order.root().resolve(part), copy.resolve(part));
      }
      String config = name(order);
      Files.copy(order.config(), copy.resolve(config));
      Bakery.Order there = order.in(copy, copy.resolve(config));
      for (Edit edit : edits) {
        Path file = copy.resolve(edit.file());
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, edit.after());
      }
      Bakery.Baked after = Bakery.check(there, published, progress);
      List<Finding> errors = errors(after);
      List<Finding> own =
          errors.isEmpty()
              ? List.of()
              : added(errors(Bakery.check(order, published, progress)), errors);
      return new Revision(edits, after, own);
    } finally {
      remove(copy);
    }
  }

  private static String name(Bakery.Order order) {
    return String.valueOf(order.config().getFileName());
  }

  private static Optional<String> text(Path root, String file) {
    Path path = root.resolve(file);
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> errors(Bakery.Baked baked) {
    return baked.findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .toList();
  }

  /** The errors that were not there before; those that were may stand on other lines now. */
  private static List<Finding> added(List<Finding> before, List<Finding> after) {
    Map<String, Integer> known = new HashMap<>();
    before.forEach(finding -> known.merge(likeness(finding), 1, Integer::sum));
    List<Finding> added = new ArrayList<>();
    for (Finding finding : after) {
      if (known.merge(likeness(finding), -1, Integer::sum) < 0) {
        added.add(finding);
      }
    }
    return added;
  }

  private static String likeness(Finding finding) {
    return finding.code()
        + " "
        + finding.place().file()
        + " "
        + finding.message().replaceAll("lines? [0-9, ]+", "");
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    Set<Path> all = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    List<Path> deepestFirst = new ArrayList<>(all);
    for (int i = deepestFirst.size() - 1; i >= 0; i--) {
      Files.delete(deepestFirst.get(i));
    }
  }
}
