package org.towncurrent.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.facts.Place;

/**
 * A folder of the publisher's, with its name as they know it. Links that lead out of the project
 * are refused; names that begin with a dot are nobody's facts and are passed over.
 */
record Folder(Path root, String name) {

  Path path() {
    return root.resolve(name);
  }

  /** How many folders it lies in. */
  int depth() {
    return (int) name.chars().filter(c -> c == '/').count();
  }

  Folder in(String child) {
    return new Folder(root, name + "/" + child);
  }

  /** The names in this folder, in order; a problem when there is no such folder. */
  List<String> names(Problems problems) {
    try (Stream<Path> children = Files.list(path())) {
      return children
          .filter(child -> inside(child, problems))
          .map(child -> String.valueOf(child.getFileName()))
          .filter(child -> !child.startsWith(".") && !child.endsWith("~"))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException | SecurityException e) {
      problems.add(
          "missing-file",
          Place.startOf(name),
          "This folder is missing or cannot be opened.",
          "Make the folder " + name + ", or take it back from an earlier version.");
      return List.of();
    }
  }

  /** Complains of every name that is not among those that may stand here. */
  void only(Set<String> allowed, String hint, Problems problems) {
    for (String child : names(problems)) {
      if (!allowed.contains(child)) {
        unexpected(child, hint, problems);
      }
    }
  }

  void unexpected(String child, String hint, Problems problems) {
    problems.add(
        "unexpected-file",
        Place.startOf(name + "/" + child),
        Quoted.words(child) + " does not belong in " + name + "/.",
        hint);
  }

  boolean isFolder(String child) {
    return Files.isDirectory(path().resolve(child));
  }

  boolean exists(String child) {
    return Files.exists(path().resolve(child));
  }

  private boolean inside(Path child, Problems problems) {
    try {
      if (!Files.isSymbolicLink(child) || child.toRealPath().startsWith(root.toRealPath())) {
        return true;
      }
    } catch (IOException e) {
      // A link to nowhere is refused like one that leads outside.
    }
    problems.add(
        "outside-link",
        Place.startOf(name + "/" + child.getFileName()),
        "This is a link that leads out of the project, or nowhere.",
        "Put the file itself here.");
    return false;
  }
}
