package org.towncurrent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The script as the page loads it. */
class ScriptTest {

  @Test
  void isAtMostFourteenKilobytes() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(script().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThanOrEqualTo(14 * 1024);
  }

  @Test
  void runsUnderAPolicyWithoutEvalAndWithTrustedTypes() throws IOException {
    assertThat(script())
        .doesNotContain("eval(")
        .doesNotContain("new Function")
        .doesNotContain("innerHTML")
        .doesNotContain("DOMParser")
        .doesNotContain("localStorage")
        .doesNotContain("XMLHttpRequest")
        .doesNotContain("fetch(");
  }

  @Test
  void startsItself() throws IOException {
    assertThat(script())
        .containsPattern("^'use strict';var (\\S+);")
        .matches("(?s).*\\b\\S+\\(\\);\\s*");
  }

  @Test
  void thePageToTryHoldsEverySentenceAndPageMdTellsOfIt() throws IOException {
    String page = text("/page/calculator.html");
    String told = Files.readString(Path.of("PAGE.md"));
    for (String sentence : Sentence.all()) {
      assertThat(page).contains("<template data-say=\"" + sentence + "\">");
      assertThat(told).contains("`" + sentence + "`");
    }
  }

  private static String script() throws IOException {
    return text("/META-INF/assets/calculator.js");
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ScriptTest.class.getResourceAsStream(resource),
            "missing; scripts are compiled in the phase process-classes")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
