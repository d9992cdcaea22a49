package org.towncurrent.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.skin.StyleSheet;

/** The files the style sheet is made of: the base, and then what each part of a page adds. */
final class StyleFiles {

  private static final String BASE = "assets/town.css";
  private static final String PARTS = "templates/parts";

  /** The style of a part that is never published. */
  private static final String BACKSTAGE = "backstage.css";

  private StyleFiles() {}

  /** The style sheet of a project; findings, and empty, when it cannot be made out. */
  static Optional<StyleSheet> read(Path root, List<Finding> findings) {
    List<StyleSheet.Part> parts = new ArrayList<>();
    int before = findings.size();
    for (String name : names(root, findings)) {
      part(root, name, findings).ifPresent(parts::add);
    }
    return findings.size() > before || parts.isEmpty()
        ? Optional.empty()
        : StyleSheet.of(parts, findings);
  }

  private static List<String> names(Path root, List<Finding> findings) {
    List<String> names = new ArrayList<>();
    if (Files.isRegularFile(root.resolve(BASE))) { // told with the other assets when missing
      names.add(BASE);
    }
    Path folder = root.resolve(PARTS);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        files
            .filter(file -> file.toString().endsWith(".css") && !isBackstage(file))
            .map(file -> PARTS + "/" + folder.relativize(file).toString().replace('\\', '/'))
            .sorted()
            .forEach(names::add);
      } catch (IOException refused) {
        findings.add(unreadable(PARTS, refused));
      }
    }
    return names;
  }

  private static boolean isBackstage(Path file) {
    return file.endsWith(BACKSTAGE);
  }

  /** What only the preview and reports look like, part by part; empty where none can be read. */
  static byte[] backstage(Path root) {
    StringBuilder css = new StringBuilder();
    Path folder = root.resolve(PARTS);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        for (Path file : files.filter(StyleFiles::isBackstage).sorted().toList()) {
          css.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
        }
      } catch (IOException refused) {
        return new byte[0]; // the report must come out even where the project is damaged
      }
    }
    return css.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<StyleSheet.Part> part(Path root, String name, List<Finding> findings) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(name));
      Optional<Finding> unreadable = Sources.unreadable(name, bytes);
      if (unreadable.isEmpty()) {
        return Optional.of(new StyleSheet.Part(name, Sources.normal(bytes)));
      }
      findings.add(unreadable.get());
    } catch (IOException refused) {
      findings.add(unreadable(name, refused));
    }
    return Optional.empty();
  }

  private static Finding unreadable(String name, IOException refused) {
    return Finding.error(
        "unreadable-file",
        Place.startOf(name),
        "It cannot be read: " + refused.getMessage(),
        "Check its permissions.");
  }
}
