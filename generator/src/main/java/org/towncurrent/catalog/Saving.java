package org.towncurrent.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files about to be written: all of them are written beside their places first, so that a full disk
 * loses nothing, and only then put into place.
 */
public final class Saving {

  private final Path root;
  private final Map<String, String> files = new LinkedHashMap<>();

  /** Files of the project in this folder. */
  public Saving(Path root) {
    this.root = root;
  }

  /** A file by its name within the project; whether anything in it is new. */
  public boolean add(String name, String content) throws IOException {
    Path file = root.resolve(name);
    if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(content)) {
      return false;
    }
    files.put(name, content);
    return true;
  }

  /** Writes them. */
  public void save() throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> each : files.entrySet()) {
        Path file = root.resolve(each.getKey());
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + file.getFileName() + ".new~");
        written.put(beside, file);
        Files.writeString(beside, each.getValue());
      }
      for (Map.Entry<Path, Path> each : written.entrySet()) {
        Files.move(each.getKey(), each.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path beside : written.keySet()) {
        Files.deleteIfExists(beside);
      }
    }
  }
}
