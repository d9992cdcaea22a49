package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.rates.Metered;

/** Whatever a file holds, reading it ends, soon, and with a reason. */
class HostileFilesTest {

  private static final long START = 1_736_917_200;

  @Test
  void moreThanTheLimitIsRefusedAtOnce() {
    String large = "Date,kWh\n1/1/2025,5\n".repeat(2_500_000);
    UsageReader reader = UsageReader.of(large);
    assertThat(reader.step(1)).isFalse();
    assertThat(reader.result()).isEqualTo(new UsageFile.Refused(Reason.TOO_LARGE, 0));
  }

  @Test
  void entitiesOfItsOwnAreNotRead() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>"
            + Feed.hours(START, 5).substring(21);
    assertThat(Files.reason(bomb)).isEqualTo(Reason.DOCTYPE);
    assertThat(Files.reason("<!doctype html><html><body>Please sign in</body></html>"))
        .isEqualTo(Reason.DOCTYPE);
    assertThat(Files.reason(Feed.hours(START, 5).replace(">5<", ">&five;<")))
        .isEqualTo(Reason.FIGURE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<feed>|usage-cut-off",
        "<feed|usage-cut-off",
        "<feed></feed></feed>|usage-cut-off",
        "<feed a='></feed>|usage-cut-off",
        "<!-- <feed></feed>|usage-cut-off",
        "<![CDATA[|usage-cut-off",
        "<?|usage-cut-off",
        "<|usage-cut-off",
        "<>|usage-cut-off",
        "</>|usage-cut-off",
        "<!>|usage-doctype",
        "<a/>|usage-not-usage",
        "<html><body></body></html>|usage-not-usage",
        "''|usage-not-usage",
        "' \n\t '|usage-not-usage",
        ",|usage-not-usage",
        "'\"'|usage-cut-off",
        "'Date,kWh'|usage-not-usage",
        "'Date,kWh\n1/1/2025,5'|usage-no-period",
        "'Date,kWh\n\"1/1/2025,5'|usage-cut-off",
        "'{\"a\": 5}'|usage-not-usage",
        "%PDF-1.7 5|usage-not-text"
      })
  void brokenOnesHaveTheirReason(String text, String reason) {
    assertThat(Files.reason(text)).isEqualTo(reason);
  }

  @Test
  void filesOfOtherProgramsAreTold() {
    int[][] heads = {
      {'P', 'K', 3, 4, 20, 0, 6, 0, 8}, // Excel, zip
      {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, // old Excel
      {0x89, 'P', 'N', 'G', 13, 10, 26, 10}
    };
    for (int[] head : heads) {
      byte[] bytes = new byte[head.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) head[i];
      }
      assertThat(Files.reason(new String(bytes, StandardCharsets.UTF_8)))
          .isEqualTo(Reason.NOT_TEXT);
      assertThat(Files.reason(new String(bytes, StandardCharsets.ISO_8859_1)))
          .isEqualTo(Reason.NOT_TEXT);
    }
  }

  @Test
  void everyCutOfASampleEndsWithAReason() {
    String feed = Feed.hours(START, 500, 600);
    for (int end = 0; end < feed.length(); end++) {
      assertThat(Files.read(feed.substring(0, end))).isInstanceOf(UsageFile.Refused.class);
    }
  }

  @Test
  void mutationsNeverThrowAndNeverLie() {
    String table = Files.NATIONAL_GRID.replace("Natural gas", "Electric").replace("therms", "kWh");
    String eversource = Files.EVERSOURCE.replace("Usage,", "Usage (kWh),");
    String[] samples = {Files.GREEN_BUTTON, table, eversource};
    Random dice = new Random(20);
    for (int i = 0; i < 2000; i++) {
      UsageReader reader = UsageReader.of(mutated(samples[i % 3], dice));
      Files.run(reader, 5000);
      if (reader.result() instanceof UsageFile.Asked) {
        reader.choose(dice.nextInt(4), dice.nextInt(4));
        Files.run(reader, 5000);
      }
      check(Objects.requireNonNull(reader.result()));
    }
  }

  private static String mutated(String sample, Random dice) {
    StringBuilder text = new StringBuilder(sample);
    String odd = "<>\"'&;,\t\r\n-/.:0129eEZ \u0000\uFFFD\uD800\u0660kWh";
    for (int i = dice.nextInt(6); i >= 0; i--) {
      int at = dice.nextInt(text.length());
      int end = Math.min(text.length(), at + dice.nextInt(40));
      switch (dice.nextInt(4)) {
        case 0 -> text.setCharAt(at, odd.charAt(dice.nextInt(odd.length())));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        default -> text.insert(at, odd.charAt(dice.nextInt(odd.length())));
      }
    }
    return text.toString();
  }

  private static void check(UsageFile file) {
    if (file instanceof UsageFile.Accepted accepted) {
      int last = Integer.MIN_VALUE;
      for (Metered metered : accepted.metered()) {
        assertThat(metered.first().epoch()).isGreaterThan(last);
        last = metered.last().epoch();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>", // deep
        "<a ", // never closed
        "<a b='c'/>",
        "<!---->x",
        "<![CDATA[x]]>",
        "<!-- ",
        "<entry><content><IntervalBlock/></content></entry>",
        "<entry><link rel='up' href='a'/><content><IntervalBlock/></content></entry>",
        "<entry><link rel='related' href='a/b/c'/><content><MeterReading/></content></entry>",
        "<link rel='related' href='a/b/c'/>",
        "<IntervalReading><start>1736917200</start><duration>9</duration><value>1</value></IntervalReading>",
        "\"",
        "\"\"",
        "x\"",
        ",",
        "\n",
        "\r",
        "\u0000",
        "\uD800",
        "x",
        "x,",
        "1/1/2025,5\n",
        "Date,kWh\n",
        "1/1/2025,"
      })
  void timeGrowsWithTheTextAlone(String piece) {
    for (String head : new String[] {"", "<feed>", "<IntervalBlock>", "Date,kWh\n", "Date,Foo\n"}) {
      String text = head + piece.repeat(1_500_000 / piece.length());
      UsageReader reader = UsageReader.of(text);
      assertTimeout(Duration.ofSeconds(20), () -> Files.run(reader, 100_000));
    }
  }

  @Test
  void aYearOfQuarterHoursTakesLessThanASecond() {
    String[] readings = new String[35_040];
    for (int i = 0; i < readings.length; i++) {
      readings[i] =
          Feed.reading(START + 900L * i, 900, Integer.toString(i % 700)) + "\n".repeat(150);
    }
    String feed = Feed.of(Feed.MASSACHUSETTS, Feed.type(72, ""), Feed.block(readings));
    assertThat(feed.length()).isGreaterThan(9_000_000);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = System.nanoTime();
      assertThat(Files.accepted(feed).metered()).hasSize(365);
      best = Math.min(best, System.nanoTime() - before);
    }
    assertThat(best).isLessThan(1_000_000_000);
  }

  @Test
  void wideTablesAndLongCells() {
    String wide =
        "Date,kWh"
            + ",x".repeat(100_000)
            + "\n1/1/2025,5"
            + ",9".repeat(100_000)
            + "\n1/2/2025,6\n";
    assertThat(Files.days(wide)).containsExactly("2025-01-01 5 kWh", "2025-01-02 6 kWh");
    String lengthy = "Date,kWh,Note\n1/1/2025,5,\"" + "x\n".repeat(500_000) + "\"\n1/2/2025,6\n";
    assertThat(Files.days(lengthy)).containsExactly("2025-01-01 5 kWh", "2025-01-02 6 kWh");
  }
}
