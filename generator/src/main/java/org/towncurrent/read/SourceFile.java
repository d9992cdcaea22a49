package org.towncurrent.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;

/** A file on disk: opened with care, since it may be missing, huge, or no text at all. */
final class SourceFile {

  /** Four thousand programs fit in it, and no other file of facts or prose comes near it. */
  static final long LARGEST = 4L * 1024 * 1024;

  private SourceFile() {}

  /** The text of a file; problems, and empty, when it has none that can be read. */
  static Optional<SourceText> read(Path path, String name, Problems problems) {
    try {
      if (!Files.isRegularFile(path)) {
        problems.add(
            "missing-file",
            Place.startOf(name),
            Files.isDirectory(path)
                ? "This is a folder; a file is needed."
                : "This file is missing.",
            "Write the file " + name + ", or take it back from an earlier version.");
        return Optional.empty();
      }
      if (Files.size(path) > LARGEST) {
        problems.addAll(List.of(tooLarge(name, Files.size(path))));
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), name, problems);
    } catch (IOException | SecurityException e) {
      problems.add(
          "missing-file",
          Place.startOf(name),
          "This file cannot be opened (" + e.getClass().getSimpleName() + ").",
          "See that it exists and that you may read it.");
      return Optional.empty();
    }
  }

  /** What is said of a file that is too large to be opened. */
  static Finding tooLarge(String name, long size) {
    return Finding.error(
        "too-large",
        Place.startOf(name),
        "This file has "
            + size / (1024 * 1024)
            + " MB; at most "
            + LARGEST / (1024 * 1024)
            + " MB are read.",
        "Keep only facts or prose in it; put documents and pictures elsewhere.");
  }

  private static Optional<SourceText> decode(byte[] bytes, String name, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    SourceText source = new SourceText(name, normal(out.toString()));
    if (result.isError()) {
      try {
        result.throwException();
      } catch (CharacterCodingException e) {
        problems.add(
            "not-text",
            source.at(source.text().length()),
            "Here are bytes that are no UTF-8 text (0x"
                + String.format(java.util.Locale.ROOT, "%02X", bytes[in.position()])
                + ").",
            "Save the file as UTF-8. If it is a picture or a document, it does not belong here.");
      }
      return Optional.empty();
    }
    return checked(source, problems);
  }

  private static Optional<SourceText> checked(SourceText source, Problems problems) {
    OptionalInt unsafe = Letters.firstUnsafe(source.text());
    if (unsafe.isPresent()) {
      int letter = source.text().codePointAt(unsafe.getAsInt());
      problems.add(
          letter == 0 ? "not-text" : "unsafe-letter",
          source.at(unsafe.getAsInt()),
          letter == 0
              ? "Here is a zero byte (U+0000): this is no text file."
              : "Here stands " + Letters.name(letter) + ".",
          letter == 0
              ? "Save the file as plain UTF-8 text."
              : "Delete it: retype the word instead of pasting it.");
      return Optional.empty();
    }
    if (source.text().isBlank()) {
      problems.add(
          "empty-file",
          Place.startOf(source.file()),
          "This file is empty.",
          "Write its facts, take back an earlier version, or delete the file if nothing needs it.");
      return Optional.empty();
    }
    return Optional.of(source);
  }

  /** Without byte order mark, and with one kind of line end. */
  private static String normal(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }
}
