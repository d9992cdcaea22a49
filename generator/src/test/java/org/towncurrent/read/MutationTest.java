package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.rates.Day;
import org.towncurrent.rules.Rules;

/** Two thousand random edits: findings or success, never an exception. */
@Tag("slow")
final class MutationTest {

  private static final int EDITS = 2_000;

  private static final List<String> BITS =
      List.of(
          ":",
          ": ",
          "- ",
          "\n",
          "\n  ",
          "\t",
          "[",
          "]",
          "{",
          "}",
          "{program}",
          "\"",
          "'",
          "#",
          "&a ",
          "*a",
          "!!str ",
          "---\n",
          "|",
          ">",
          "%",
          "@",
          "`",
          "~",
          "null",
          "no",
          "0",
          "-1",
          "1e9",
          "99999999999",
          "\\",
          "\"\\uD800\"",
          "\"\\U00110000\"",
          "\0",
          "\u202E",
          "é",
          "日本",
          "<b>",
          "![",
          "](",
          "](javascript:x)",
          "# ",
          "> ",
          "> > > > ",
          "***",
          "|a|\n|-|\n",
          "\r",
          "?",
          "? ");

  @TempDir Path folder;

  @Test
  void noEditMakesTheReaderThrow() throws Exception {
    House house = House.in(folder).withEverything();
    Random random = new Random(20251015);
    List<String> files = House.files();
    for (int i = 0; i < EDITS; i++) {
      String file = files.get(random.nextInt(files.size()));
      String sound = house.text(file);
      byte[] broken = mutated(sound, random);
      house.write(file, broken);
      assertThatCode(() -> readAndCheck(house))
          .as("edit %s of %s:%n%s", i, file, new String(broken, StandardCharsets.UTF_8))
          .doesNotThrowAnyException();
      house.write(file, sound);
    }
  }

  private static void readAndCheck(House house) {
    house.read().facts().ifPresent(facts -> Rules.check(facts, Day.of(2025, 10, 15)).summary());
  }

  private static byte[] mutated(String sound, Random random) {
    StringBuilder text = new StringBuilder(sound);
    int edits = 1 + random.nextInt(4);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 2 -> text.insert(at, text.substring(at, end));
        default -> text.replace(at, end, BITS.get(random.nextInt(BITS.size())));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(8) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
