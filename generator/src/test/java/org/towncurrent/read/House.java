package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small house under test resources, to be broken. */
public final class House {

  public static final String CONFIG = "site-config.yml";
  public static final String PROGRAM = "content/programs/pepperell/program.yml";
  public static final String PRICES = "content/programs/pepperell/prices.yml";
  public static final String UTILITY = "content/utilities/national-grid.yml";
  public static final String MINIMUM = "content/state/renewable-minimum.yml";
  public static final String HOLIDAYS = "content/state/holidays.yml";
  public static final String PAGE = "content/pages/how-it-works.md";

  private final Path root;

  private House(Path root) {
    this.root = root;
  }

  public static House in(Path folder) throws IOException {
    Path sound = Path.of("src", "test", "resources", "house");
    try (Stream<Path> files = Files.walk(sound)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(sound.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new House(folder);
  }

  public Path root() {
    return root;
  }

  public Reading read() {
    return ContentReader.read(root, root.resolve(CONFIG));
  }

  public String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces words that stand in the file exactly once or more; the first is changed. */
  public void edit(String file, String words, String others) {
    String text = text(file);
    assertThat(text).as(file).contains(words);
    int at = text.indexOf(words);
    write(file, text.substring(0, at) + others + text.substring(at + words.length()));
  }

  public void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public void write(String file, byte[] bytes) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> files() {
    return List.of(CONFIG, PROGRAM, PRICES, UTILITY, MINIMUM, HOLIDAYS, PAGE);
  }
}
