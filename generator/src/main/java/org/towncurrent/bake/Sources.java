package org.towncurrent.bake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;

/** The files of the project as their writers see them: by name, with lines and columns. */
final class Sources {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

  private final Path root;

  Sources(Path root) {
    this.root = root;
  }

  /** Where these words stand in the file of a text; its start where they cannot be found. */
  Place place(PageText text, String words) {
    String file = text.origin().place().file();
    try {
      List<String> lines = Files.readAllLines(root.resolve(file), StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        int at = lines.get(i).indexOf(words);
        if (at >= 0) {
          return new Place(file, i + 1, 1 + lines.get(i).codePointCount(0, at));
        }
      }
    } catch (IOException gone) {
      return Place.startOf(file);
    }
    return Place.startOf(file);
  }

  /** The text of a file; empty when it cannot be read. */
  Optional<String> text(String file) {
    try {
      return Optional.of(Files.readString(root.resolve(file)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** A finding for each of these files that a folder of the project lacks. */
  List<Finding> missing(String folder, Collection<String> names) {
    List<Finding> findings = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      if (!Files.isRegularFile(root.resolve(folder).resolve(name))) {
        findings.add(
            Finding.error(
                "missing-file",
                Place.startOf(folder + "/" + name),
                "The file is missing.",
                "Put it back; the pages cannot be made without it."));
      }
    }
    return findings;
  }

  /** A finding for each file in a folder that is no text in UTF-8, or has no words at all. */
  List<Finding> unreadable(String folder) {
    List<Finding> findings = new ArrayList<>();
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of(
          Finding.error(
              "missing-file",
              Place.startOf(folder),
              "The folder is missing.",
              "Put it back; the pages cannot be made without it."));
    }
    try (Stream<Path> files = Files.walk(start)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder + "/" + start.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".html")) {
          unreadable(name, Files.readAllBytes(file)).ifPresent(findings::add);
        }
      }
    } catch (IOException refused) {
      findings.add(
          Finding.error(
              "unreadable-file",
              Place.startOf(folder),
              "The folder cannot be read: " + refused.getMessage(),
              "Check its permissions."));
    }
    return findings;
  }

  /** The place behind this beginning of a file. */
  private static Place place(String name, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new Place(name, line, 1 + last.codePointCount(0, last.length()));
  }

  /** The text of a file without byte order mark, and with one kind of line end. */
  static String normal(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** What is wrong with the bytes of a text file. */
  static Optional<Finding> unreadable(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      return Optional.of(
          Finding.error(
              "not-utf-8",
              place(name, text),
              "Here stands a byte that is no text in UTF-8.",
              "Save the file as UTF-8; if it is no text at all, put the right file in its place."));
    }
    Matcher control = CONTROL.matcher(text);
    if (control.find()) {
      return Optional.of(
          Finding.error(
              "not-text",
              place(name, text.substring(0, control.start())),
              String.format(
                  Locale.ROOT,
                  "Here stands U+%04X (an invisible control character).",
                  text.codePointAt(control.start())),
              "Delete it; if this is no text at all, put the right file in its place."));
    }
    if (text.isBlank()) {
      return Optional.of(
          Finding.error(
              "empty-file",
              Place.startOf(name),
              "The file is empty.",
              "Put its text back, or delete the file if nothing uses it."));
    }
    return Optional.empty();
  }
}
