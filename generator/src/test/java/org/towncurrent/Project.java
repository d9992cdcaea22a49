package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.towncurrent.cli.Main;

/** A copy of this whole project, to be changed, broken and built as a publisher does. */
public final class Project {

  /** This project itself. */
  public static final Path ORIGINAL = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> PARTS =
      List.of("content", "templates", "assets", "site-config.yml");

  private final Path root;

  private Project(Path root) {
    this.root = root;
  }

  /** What a command printed, both streams, and its status. */
  public record Outcome(int status, String output, String errors) {

    /** Everything printed. */
    public String all() {
      return output + errors;
    }
  }

  /** Copies the project into a folder. */
  public static Project in(Path folder) {
    try {
      for (String part : PARTS) {
        copy(ORIGINAL.resolve(part), folder.resolve(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Project(folder);
  }

  /** The project of somebody who publishes only these of its programs. */
  public static Project of(Path folder, String... programs) {
    Project project = in(folder);
    String config = project.text("site-config.yml");
    for (String other : project.programs()) {
      if (!List.of(programs).contains(other)) {
        project.deleteAll("content/programs/" + other);
        config = config.replaceAll("  - id: " + other + "\\n(?:    .*\\n)*", "");
      }
    }
    project.write("site-config.yml", config);
    return project;
  }

  private List<String> programs() {
    try (Stream<Path> folders = Files.list(root.resolve("content/programs"))) {
      return folders.map(folder -> folder.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteAll(String folder) {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  public Path root() {
    return root;
  }

  public Path out() {
    return root.resolve("build/site");
  }

  /** Builds the sites of this project. */
  public Outcome build(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--out", out().toString()));
    arguments.addAll(List.of(more));
    return command("build", arguments);
  }

  /** Checks the content of this project. */
  public Outcome check(String... more) {
    return command("check", List.of(more));
  }

  private Outcome command(String name, List<String> more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(name);
    arguments.add("--config");
    arguments.add(root.resolve("site-config.yml").toString());
    arguments.addAll(more);
    return command(arguments.toArray(String[]::new));
  }

  /** Runs a command line as it is. */
  public static Outcome command(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try {
      System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
      int status = Main.run(arguments);
      return new Outcome(
          status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The published page at this address. */
  public String page(String address) {
    return read(out().resolve(address.endsWith("/") ? address + "index.html" : address));
  }

  /** The words of the published page at this address, as they are read. */
  public String words(String address) {
    return Jsoup.parse(page(address)).text();
  }

  public String text(String file) {
    return read(root.resolve(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces words that stand in the file; the first ones are changed. */
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

  public byte[] bytes(String file) {
    try {
      return Files.readAllBytes(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the program Rutland from the list of programs. */
  public void withoutRutland() {
    edit(
        "site-config.yml",
        "  - id: rutland\n    base: https://rutland.example.org/\n    today: 2025-10-15\n",
        "");
  }

  /** Every file that a publisher may edit. */
  public Map<String, byte[]> sources() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String part : PARTS) {
      try (Stream<Path> found = Files.walk(root.resolve(part))) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** Puts every file back as it was, and removes those that were not there. */
  public void restore(Map<String, byte[]> sources) {
    Map<String, byte[]> now = sources();
    now.keySet().stream().filter(file -> !sources.containsKey(file)).forEach(this::delete);
    sources.forEach(
        (file, bytes) -> {
          if (!Arrays.equals(bytes, now.get(file))) {
            write(file, bytes);
          }
        });
  }

  public boolean has(String file) {
    return Files.exists(root.resolve(file));
  }

  public void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file that is published, with the hash of its bytes. */
  public Map<String, String> published() {
    return tree(out());
  }

  /** Every file under a folder, with the hash of its bytes. */
  public static Map<String, String> tree(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> found = Files.walk(folder.toRealPath())) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.toRealPath().relativize(file).toString().replace('\\', '/'),
            sha256(Files.readAllBytes(file)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
