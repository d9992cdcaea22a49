package org.towncurrent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.towncurrent.rates.TypedUse;
import org.towncurrent.usage.Reason;

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
  void theReaderOfFilesIsAtMostSixteenKilobytes() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text("/META-INF/assets/usage.js").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThanOrEqualTo(16 * 1024);
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
  void carriesNothingThatOnlyDebuggersRead() throws IOException {
    assertThat(script())
        .doesNotContain("Exception occurred trying to extract")
        .doesNotContain("__teavm_class__")
        .doesNotContain("fifty years");
  }

  @Test
  void thePageHoldsEverySentenceAndPageMdTellsOfIt() throws Exception {
    String page =
        Files.readString(
            Path.of("../templates/parts/calculator-sentences/calculator-sentences.html"));
    String told = Files.readString(Path.of("PAGE.md"));
    List<String> sentences = new ArrayList<>(constants(Sentence.class));
    assertThat(sentences).hasSizeGreaterThan(30);
    for (String sentence : sentences) {
      assertThat(told).contains("`" + sentence + "`");
    }
    sentences.remove(Sentence.PART);
    for (String over :
        List.of(Results.TODAY, Results.YEAR, Results.LAUNCH, "coming", Sentence.PART)) {
      for (int judged = -1; judged <= 1; judged++) {
        sentences.add(Sentence.answer(over, Sentence.of(judged)));
      }
    }
    sentences.add(Sentence.answer("today", Sentence.NOTHING_USED));
    sentences.add(Sentence.answer("today", Sentence.CANNOT_COMPARE));
    sentences.add(Sentence.over(Sentence.SAVES));
    sentences.add(Sentence.over(Sentence.COSTS_MORE));
    constants(TypedUse.Reason.class).forEach(reason -> sentences.add(Sentence.error(reason)));
    for (String sentence : sentences) {
      assertThat(page).contains("<template data-say=\"" + sentence + "\"");
    }
  }

  @Test
  void thePageHoldsEveryReasonWhyAFileIsRefused() throws Exception {
    String page =
        Files.readString(
            Path.of(
                "../templates/parts/calculator-usage-sentences/calculator-usage-sentences.html"));
    List<String> reasons = constants(Reason.class);
    assertThat(reasons).hasSizeGreaterThan(10);
    for (String reason : reasons) {
      assertThat(page).contains("<template data-say=\"" + reason + "\"");
    }
  }

  private static List<String> constants(Class<?> type) throws IllegalAccessException {
    List<String> constants = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == String.class) {
        constants.add((String) field.get(null));
      }
    }
    return constants;
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
