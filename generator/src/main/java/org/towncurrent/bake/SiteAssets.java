package org.towncurrent.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Looks;
import org.towncurrent.facts.Program;
import org.towncurrent.pages.AssetFile;
import org.towncurrent.pages.AssetFiles;
import org.towncurrent.publish.HashedAsset;
import org.towncurrent.skin.StyleSheet;

/**
 * The style sheets, scripts and pictures of a site, named by their content so that browsers may
 * keep them for a year. All programs share them, but for the accent and the seal of each.
 */
final class SiteAssets {

  /** The files of the project that every page needs. */
  static final List<String> NAMES =
      List.of("town.css", "print.css", "icon.svg", "today.js", "embed.js", "height.js");

  private final Folder shared;
  private final Map<String, Folder> programs;

  private SiteAssets(Folder shared, Map<String, Folder> programs) {
    this.shared = shared;
    this.programs = programs;
  }

  /**
   * The assets of one folder of the output.
   *
   * @param files how pages refer to them
   * @param contents their bytes, by path within the folder
   */
  private record Folder(AssetFiles files, Map<String, byte[]> contents) {}

  /** Reads the project's assets, and the calculator that TeaVM made. */
  static SiteAssets read(Path root, StyleSheet style, Facts facts) {
    Path folder = root.resolve("assets");
    Map<String, byte[]> common = new LinkedHashMap<>();
    AssetFiles files =
        new AssetFiles(
            add(common, "town.css", style.bytes(Optional.empty())),
            more(common, style, StyleSheet.More.CALCULATOR),
            more(common, style, StyleSheet.More.REFERENCE),
            add(common, "print.css", bytes(folder.resolve("print.css"))),
            add(common, "icon.svg", bytes(folder.resolve("icon.svg"))),
            add(common, "today.js", bytes(folder.resolve("today.js"))),
            add(common, "calculator.js", compiled("calculator.js")),
            add(common, "usage.js", compiled("usage.js")),
            add(common, "embed.js", bytes(folder.resolve("embed.js"))),
            Optional.empty());
    Folder shared = new Folder(files, common);
    Map<String, Folder> programs = new TreeMap<>();
    for (Program program : facts.programs()) {
      programs.put(program.id(), own(program.looks(), style, shared));
    }
    return new SiteAssets(shared, programs);
  }

  /** The shared assets, with what the program chose of its looks in place of the default. */
  private static Folder own(Looks looks, StyleSheet style, Folder shared) {
    Map<String, byte[]> contents = new LinkedHashMap<>(shared.contents());
    AssetFiles common = shared.files();
    AssetFile sheet = common.style();
    if (looks.accent().isPresent()) {
      contents.remove(sheet.path());
      sheet = add(contents, "town.css", style.bytes(looks.accent()));
    }
    Optional<AssetFile> seal =
        looks
            .seal()
            .map(one -> one.drawing().getBytes(StandardCharsets.UTF_8))
            .map(drawing -> add(contents, "seal.svg", drawing));
    if (seal.isPresent()) {
      contents.remove(common.icon().path());
    }
    return new Folder(
        new AssetFiles(
            sheet,
            common.calculatorStyle(),
            common.referenceStyle(),
            common.print(),
            seal.orElse(common.icon()),
            common.today(),
            common.calculator(),
            common.usage(),
            common.embed(),
            seal),
        contents);
  }

  /** The script that town websites load under an address that never changes. */
  static byte[] heightLoader(Path root) {
    return bytes(root.resolve("assets/height.js"));
  }

  /** How the pages of this program refer to their assets; without one, how the list does. */
  AssetFiles files(Optional<Program> program) {
    return program.map(one -> folder(one).files()).orElse(shared.files());
  }

  /** Lays the files of a program out in its folder, for the shell to copy. */
  void prepare(Program program, Path into) throws IOException {
    for (Map.Entry<String, byte[]> file : folder(program).contents().entrySet()) {
      write(into, file.getKey(), file.getValue());
    }
  }

  /** Where the files of a program lie in its folder. */
  Set<String> paths(Program program) {
    return folder(program).contents().keySet();
  }

  /** Lays out what the list of programs needs, and tells where. */
  List<String> prepareList(Path into) throws IOException {
    List<String> paths = new ArrayList<>();
    for (AssetFile file : List.of(shared.files().style(), shared.files().icon())) {
      write(into, file.path(), content(shared, file));
      paths.add(file.path());
    }
    return paths;
  }

  private Folder folder(Program program) {
    Folder folder = programs.get(program.id());
    if (folder == null) {
      throw new IllegalStateException("no assets were read for " + program.id());
    }
    return folder;
  }

  private static byte[] content(Folder folder, AssetFile file) {
    byte[] content = folder.contents().get(file.path());
    if (content == null) {
      throw new IllegalStateException(file.path() + " is not among the assets");
    }
    return content;
  }

  private static void write(Path into, String path, byte[] bytes) throws IOException {
    Files.createDirectories(into.resolve("assets"));
    Files.write(into.resolve(path), bytes);
  }

  private static AssetFile add(Map<String, byte[]> contents, String name, byte[] bytes) {
    HashedAsset hashed = HashedAsset.of(name, bytes);
    String path = "assets/" + hashed.fileName();
    contents.put(path, bytes);
    return new AssetFile(path, hashed.integrity());
  }

  private static AssetFile more(
      Map<String, byte[]> contents, StyleSheet style, StyleSheet.More more) {
    return add(contents, more.fileName(), style.bytes(more));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the asset " + file.getFileName() + " cannot be read", e);
    }
  }

  /** A script of the calculator, as it was compiled; it starts itself. */
  private static byte[] compiled(String name) {
    try (InputStream in =
        SiteAssets.class.getClassLoader().getResourceAsStream("META-INF/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the compiled " + name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
