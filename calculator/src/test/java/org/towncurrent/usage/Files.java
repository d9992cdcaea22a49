package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.towncurrent.rates.Metered;

/** Samples, and files read as the page reads them. */
final class Files {

  static final String GREEN_BUTTON = sample("green-button.xml");
  static final String NATIONAL_GRID = sample("national-grid-gas.csv");
  static final String EVERSOURCE = sample("eversource-gas.csv");

  private Files() {}

  static UsageFile read(String text) {
    UsageReader reader = UsageReader.of(text);
    run(reader, 1000);
    return Objects.requireNonNull(reader.result());
  }

  static void run(UsageReader reader, int slice) {
    int left = 500_000;
    while (reader.step(slice)) {
      assertThat(left--).as("it comes to an end").isPositive();
    }
  }

  static UsageFile.Accepted accepted(String text) {
    return accepted(UsageReader.of(text));
  }

  static UsageFile.Accepted accepted(UsageReader reader) {
    run(reader, 1000);
    UsageFile file = Objects.requireNonNull(reader.result());
    if (file instanceof UsageFile.Refused refused) {
      throw new AssertionError(refused);
    }
    assertThat(file).isInstanceOf(UsageFile.Accepted.class);
    return (UsageFile.Accepted) file;
  }

  static String reason(String text) {
    UsageFile file = read(text);
    assertThat(file).isInstanceOf(UsageFile.Refused.class);
    return ((UsageFile.Refused) file).reason();
  }

  static UsageFile.Asked asked(UsageReader reader) {
    run(reader, 1000);
    assertThat(reader.result()).isInstanceOf(UsageFile.Asked.class);
    return (UsageFile.Asked) Objects.requireNonNull(reader.result());
  }

  /** Each as {@code 2025-01-01 600 kWh} or {@code 2025-01-01/2025-01-31 600 kWh}. */
  static List<String> days(UsageFile.Accepted file) {
    return Arrays.stream(file.metered()).map(Files::said).toList();
  }

  static List<String> days(String text) {
    return days(accepted(text));
  }

  private static String said(Metered metered) {
    boolean one = metered.first().equals(metered.last());
    return metered.first() + (one ? "" : "/" + metered.last()) + " " + metered.use();
  }

  private static String sample(String name) {
    try (InputStream in =
        Objects.requireNonNull(Files.class.getResourceAsStream("/usage/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
