package org.towncurrent.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas of the open data: what may stand in each file, and what it means. */
final class DataSchemas {

  private DataSchemas() {}

  /** The schema as it is published. */
  static String of(TownFile file) {
    try (InputStream in = DataSchemas.class.getResourceAsStream("data/" + file.fileName())) {
      if (in == null) {
        throw new IllegalStateException("there is no schema " + file.fileName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
