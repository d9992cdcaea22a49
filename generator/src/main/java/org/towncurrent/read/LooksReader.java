package org.towncurrent.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Looks;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.Seal;
import org.towncurrent.seal.SealDrawing;

/** Reads what a program chose of its looks: its accent, and its seal with the file it lies in. */
final class LooksReader {

  private static final Pattern SEAL_FILE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.svg");
  private static final Pattern BARE_DIGITS = Pattern.compile("(?:[0-9A-Fa-f]{3}){1,2}");
  private static final Pattern WITH_TRANSPARENCY =
      Pattern.compile("#(?:[0-9A-Fa-f]{4}|[0-9A-Fa-f]{8})");

  private LooksReader() {}

  /**
   * The looks.
   *
   * @param folder the program's, in which the seal lies
   */
  static Looks read(Fields fields, Folder folder) {
    return new Looks(accent(fields), seal(fields, folder));
  }

  /** The files of a program's folder that are named as its seal in {@code program.yml}. */
  static List<String> sealFiles(Optional<Node> program, List<String> names) {
    if (program.isEmpty()) {
      // Which one is named cannot be told.
      return names.stream().filter(name -> SEAL_FILE.matcher(name).matches()).toList();
    }
    List<String> files = new ArrayList<>();
    if (program.get() instanceof Node.Group group) {
      for (Node.Entry entry : group.entries()) {
        if (entry.key().equals("seal") && entry.value() instanceof Node.Group seal) {
          seal.entries().stream()
              .filter(part -> part.key().equals("file"))
              .map(Node.Entry::value)
              .filter(Node.Scalar.class::isInstance)
              .map(value -> ((Node.Scalar) value).text())
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  private static Optional<Color> accent(Fields fields) {
    if (fields.node("accent").orElse(null) instanceof Node.Nothing nothing) {
      fields
          .problems()
          .add(
              "no-value",
              nothing.place(),
              "The key `accent` has no value: what follows a # is a note.",
              "Put the color in quotes, like `accent: \"#0a5c5a\"`.");
      return Optional.empty();
    }
    return fields.may("accent", LooksReader::color);
  }

  private static Optional<Color> color(Node.Scalar typed, Problems problems) {
    Optional<Color> color = Color.of(typed.text());
    if (color.isEmpty()) {
      String text = typed.text();
      String hint = "Write # and six of the digits 0 to 9 and a to f, in quotes, like \"#0a5c5a\".";
      if (BARE_DIGITS.matcher(text).matches()) {
        hint = "Did you mean \"#" + text + "\"? The quotes are needed.";
      } else if (WITH_TRANSPARENCY.matcher(text).matches()) {
        hint =
            "Did you mean \""
                + text.substring(0, text.length() - (text.length() - 1) / 4)
                + "\"? An accent cannot be transparent.";
      }
      problems.add(
          "bad-color", typed.place(), Quoted.words(text) + " is no color in digits.", hint);
    }
    return color;
  }

  private static Optional<Seal> seal(Fields fields, Folder folder) {
    if (fields.node("seal").orElse(null) instanceof Node.Scalar typed) {
      fields
          .problems()
          .add(
              "wrong-type",
              typed.place(),
              "The seal has no words for those who do not see it.",
              "Write `seal: {file: "
                  + Quoted.bare(typed.text())
                  + ", alt: \"Seal of the Town\"}`, with the name of yours.");
      return Optional.empty();
    }
    return fields.group("seal", "the seal").flatMap(seal -> seal(seal, folder, fields.problems()));
  }

  private static Optional<Seal> seal(Fields fields, Folder folder, Problems problems) {
    Optional<Prose> alt = fields.must("alt", Values::prose);
    Optional<SealDrawing> drawing =
        fields
            .must("file", LooksReader::sealFile)
            .flatMap(file -> drawing(file, fields, folder, problems));
    if (drawing.isEmpty()) {
      fields.spoiled();
    }
    return fields.make(
        () ->
            new Seal(
                alt.orElseThrow(),
                drawing.orElseThrow().svg(),
                drawing.orElseThrow().width(),
                drawing.orElseThrow().height()));
  }

  private static Optional<String> sealFile(Node.Scalar typed, Problems problems) {
    if (SEAL_FILE.matcher(typed.text()).matches()) {
      return Optional.of(typed.text());
    }
    problems.add(
        "bad-value",
        typed.place(),
        Quoted.words(typed.text()) + " is not the name of a drawing beside this file.",
        "Put an SVG file beside program.yml, named in lower-case letters, digits and hyphens, like"
            + " `seal.svg`. A picture of dots (PNG, JPEG) is no drawing.");
    return Optional.empty();
  }

  private static Optional<SealDrawing> drawing(
      String file, Fields fields, Folder folder, Problems problems) {
    List<String> there = folder.names(new Problems());
    if (!there.contains(file) || folder.isFolder(file)) {
      problems.add(
          "missing-file",
          fields.at("file"),
          "There is no file " + folder.name() + "/" + file + ".",
          Nearest.to(file, there.stream().filter(name -> name.endsWith(".svg")).toList())
                  .map(near -> "Did you mean `" + near + "`? ")
                  .orElse("")
              + "Put the drawing there, or delete the seal here.");
      return Optional.empty();
    }
    String name = folder.name() + "/" + file;
    Path path = folder.path().resolve(file);
    try {
      List<Finding> findings = new ArrayList<>();
      Optional<SealDrawing> drawing =
          Files.size(path) > SourceFile.LARGEST
              ? SealDrawing.tooLarge(name, Files.size(path), findings)
              : SealDrawing.read(name, Files.readAllBytes(path), findings);
      problems.addAll(findings);
      return drawing;
    } catch (IOException | SecurityException e) {
      problems.add(
          "missing-file",
          fields.at("file"),
          "The file " + name + " cannot be opened (" + e.getClass().getSimpleName() + ").",
          "See that it exists and that you may read it.");
      return Optional.empty();
    }
  }
}
