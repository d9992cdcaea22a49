package org.towncurrent.bake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.towncurrent.pages.AssetFile;
import org.towncurrent.pages.AssetFiles;
import org.towncurrent.publish.HashedAsset;

/**
 * The style sheets, scripts and pictures of a site, named by their content so that browsers may
 * keep them for a year.
 *
 * @param files how pages refer to them
 * @param contents their bytes, by path within a program's folder
 */
record SiteAssets(AssetFiles files, Map<String, byte[]> contents) {

  /** The files of the project that every page needs. */
  static final List<String> NAMES = List.of("town.css", "print.css", "icon.svg", "today.js");

  private static final String CALCULATOR = "META-INF/assets/calculator.js";

  /** Reads the project's assets, and the calculator that TeaVM made. */
  static SiteAssets read(Path root) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    Path folder = root.resolve("assets");
    return new SiteAssets(
        new AssetFiles(
            add(contents, "town.css", sheet(root)),
            add(contents, "print.css", bytes(folder.resolve("print.css"))),
            add(contents, "icon.svg", bytes(folder.resolve("icon.svg"))),
            add(contents, "today.js", bytes(folder.resolve("today.js"))),
            add(contents, "calculator.js", calculator())),
        contents);
  }

  /** Lays the files out in a program's folder, for the shell to copy. */
  void prepare(Path program) throws IOException {
    Files.createDirectories(program.resolve("assets"));
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Files.write(program.resolve(file.getKey()), file.getValue());
    }
  }

  private static AssetFile add(Map<String, byte[]> contents, String name, byte[] bytes) {
    HashedAsset hashed = HashedAsset.of(name, bytes);
    String path = "assets/" + hashed.fileName();
    contents.put(path, bytes);
    return new AssetFile(path, hashed.integrity());
  }

  /** What the look of every page rests on, by file name. */
  static Map<String, byte[]> look(Path root) {
    return Map.of(
        "town.css",
        sheet(root),
        "print.css",
        bytes(root.resolve("assets/print.css")),
        "icon.svg",
        bytes(root.resolve("assets/icon.svg")));
  }

  /** The style sheet: the base, and then what each part of a page adds to it. */
  private static byte[] sheet(Path root) {
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    sheet.writeBytes(bytes(root.resolve("assets/town.css")));
    try (Stream<Path> parts = Files.walk(root.resolve("templates/parts"), 2)) {
      for (Path style : parts.filter(file -> file.toString().endsWith(".css")).sorted().toList()) {
        sheet.write('\n');
        sheet.writeBytes(bytes(style));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet.toByteArray();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the asset " + file.getFileName() + " cannot be read", e);
    }
  }

  /** The compiled calculator, which starts itself. */
  private static byte[] calculator() {
    try (InputStream in = SiteAssets.class.getClassLoader().getResourceAsStream(CALCULATOR)) {
      if (in == null) {
        throw new IllegalStateException("the compiled calculator is not on the class path");
      }
      ByteArrayOutputStream script = new ByteArrayOutputStream();
      in.transferTo(script);
      script.write("\nmain();\n".getBytes(StandardCharsets.UTF_8));
      return script.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
