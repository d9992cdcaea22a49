package org.towncurrent.read;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;

/**
 * The files of a project looked over before any is opened: whether all of them are files, lie in
 * the project, are of a size that can be read, and have names that every machine can keep apart.
 */
public final class ProjectFiles {

  private static final List<String> FOLDERS = List.of("content", "templates", "assets");

  /** What is read into memory as a whole. */
  private static final Set<String> READ =
      Set.of("yml", "yaml", "md", "po", "pot", "html", "css", "js", "svg");

  private final Path root;
  private final Path realRoot;
  private final Problems problems = new Problems();

  private ProjectFiles(Path root, Path realRoot) {
    this.root = root;
    this.realRoot = realRoot;
  }

  /**
   * Everything about the files themselves that must be put right before they can be read.
   *
   * @param root the folder that holds content, templates and assets
   */
  public static List<Finding> lookOver(Path root) {
    try {
      ProjectFiles files = new ProjectFiles(root, root.toRealPath());
      for (String folder : FOLDERS) {
        if (Files.isDirectory(root.resolve(folder))) {
          Files.walkFileTree(
              root.resolve(folder),
              EnumSet.of(FileVisitOption.FOLLOW_LINKS),
              Integer.MAX_VALUE,
              files.new Walk());
        }
      }
      return files.problems.sorted();
    } catch (IOException e) {
      return List.of(
          Finding.error(
              "unreadable-file",
              Place.startOf("content"),
              "The folder of the project cannot be opened.",
              "See that it exists and that you may read it."));
    }
  }

  private final class Walk implements FileVisitor<Path> {

    /** The names of each folder that is open, by what they are where case does not count. */
    private final Map<Path, Map<String, SortedSet<String>>> names = new HashMap<>();

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean fit = isNamedWell(folder, names) && isInside(folder);
      names.put(folder, new HashMap<>());
      return fit ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isNamedWell(file, names) && isInside(file)) {
        if (!attributes.isRegularFile()) {
          add(
              "not-a-file",
              file,
              "This is neither a file nor a folder, but a device or a pipe.",
              "Put a file here, or take it away.");
        } else if (attributes.size() > SourceFile.LARGEST && READ.contains(extension(file))) {
          problems.addAll(List.of(SourceFile.tooLarge(shown(file), attributes.size())));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (e instanceof FileSystemLoopException) {
        add(
            "link-loop",
            file,
            "This is a link that leads back to a folder above it.",
            "Take the link away.");
      } else if (Files.isSymbolicLink(file)) {
        isInside(file);
      } else if (isNamedWell(file, names)) {
        add(
            "unreadable-file",
            file,
            "This cannot be opened.",
            "See that you may read it, and that its name is plain letters.");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      Map<String, SortedSet<String>> here = names.remove(folder);
      if (here != null) {
        here.values().stream()
            .filter(alike -> alike.size() > 1)
            .forEach(alike -> one(folder, alike));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private void one(Path folder, SortedSet<String> alike) {
    add(
        "same-name",
        folder.resolve(alike.last()),
        "This name differs only in capital letters from "
            + Quoted.words(alike.first())
            + ": on macOS and Windows, and to some hosts, the two are one.",
        "Give one of them another name.");
  }

  private boolean isInside(Path file) {
    try {
      if (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(realRoot)) {
        return true;
      }
    } catch (IOException e) {
      // A link to nowhere is refused like one that leads outside.
    }
    add(
        "outside-link",
        file,
        "This is a link that leads out of the project, or nowhere.",
        "Put the file itself here.");
    return false;
  }

  private boolean isNamedWell(Path file, Map<Path, Map<String, SortedSet<String>>> names) {
    String name = String.valueOf(file.getFileName());
    Map<String, SortedSet<String>> beside = names.get(file.getParent());
    if (beside == null || name.startsWith(".")) {
      return true; // where the walk begins, or nobody's facts
    }
    if (name.indexOf('\n') >= 0
        || name.indexOf('\t') >= 0
        || Letters.firstUnsafe(name).isPresent()
        || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      add(
          "bad-name",
          file,
          "The name of this file holds a letter that cannot be seen or was lost.",
          "Give it a name of lower-case letters, digits and hyphens.");
      return false;
    }
    if (Names.reserved(name)) {
      add(
          "reserved-name",
          file,
          "Windows keeps the name " + Quoted.words(name) + " for a device.",
          "Give it another name, so that the project and its site can be copied anywhere.");
      return false;
    }
    beside.computeIfAbsent(name.toLowerCase(Locale.ROOT), alike -> new TreeSet<>()).add(name);
    return true;
  }

  private void add(String code, Path file, String message, String hint) {
    problems.add(code, Place.startOf(shown(file)), message, hint);
  }

  /** The path as the publisher knows it, with what cannot be seen in it made visible. */
  private String shown(Path file) {
    StringBuilder shown = new StringBuilder();
    root.relativize(file)
        .toString()
        .replace('\\', '/')
        .codePoints()
        .forEach(
            letter -> {
              if (letter == '\n' || letter == '\t' || Letters.unsafe(letter)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", letter));
              } else {
                shown.appendCodePoint(letter);
              }
            });
    return shown.toString();
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
