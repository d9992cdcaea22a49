package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

  private static final String TABLE =
      "Date,Name,kWh\n1/1/2025,Jos\u00E9 Nu\u00F1ez,5\n1/2/2025,,6\n";

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16le", "utf-16be", "windows-1252"})
  void tellsAndTheFileIsRead(String encoding) {
    byte[] bytes = TABLE.getBytes(Charset.forName(encoding));
    assertThat(TextEncoding.of(bytes)).isEqualTo(encoding);
    assertThat(Files.days(new String(bytes, Charset.forName(TextEncoding.of(bytes)))))
        .containsExactly("2025-01-01 5 kWh", "2025-01-02 6 kWh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16le", "utf-16be"})
  void withItsMark(String encoding) {
    byte[] bytes = ("\uFEFF" + TABLE).getBytes(Charset.forName(encoding));
    assertThat(TextEncoding.of(bytes)).isEqualTo(encoding);
    assertThat(Files.days(new String(bytes, Charset.forName(TextEncoding.of(bytes))))).hasSize(2);
  }

  @Test
  void aHeadThatEndsInTheMiddleOfALetterIsStillUtf8() {
    byte[] bytes = "Jos\u00E9".getBytes(StandardCharsets.UTF_8);
    assertThat(TextEncoding.of(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo("utf-8");
    assertThat(TextEncoding.of(new byte[0])).isEqualTo("utf-8");
    assertThat(TextEncoding.of(new byte[] {(byte) 0xE9})).isEqualTo("utf-8");
    assertThat(TextEncoding.of(new byte[] {(byte) 0xE9, 'a'})).isEqualTo("windows-1252");
  }
}
