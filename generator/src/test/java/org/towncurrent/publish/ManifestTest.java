package org.towncurrent.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  @TempDir Path temp;

  @Test
  void is_json_in_the_order_of_the_paths_without_a_date() throws IOException {
    Manifest manifest =
        new Manifest(
            Map.of(
                "b.html", Manifest.Entry.of("b".getBytes(UTF_8)),
                "a.html", Manifest.Entry.of(new byte[0])));
    assertThat(new String(manifest.bytes(), UTF_8))
        .isEqualTo(
            """
            {"version":1,"files":[
            {"path":"a.html","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
            {"path":"b.html","size":1,"sha256":"3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"}
            ]}
            """);
    assertThat(new ObjectMapper().readTree(manifest.bytes()).at("/files/1/path").asText())
        .isEqualTo("b.html");
  }

  @Test
  void reads_what_it_writes() throws IOException {
    for (Map<String, Manifest.Entry> files :
        java.util.List.of(
            Map.<String, Manifest.Entry>of(), Map.of("a/b.html", Manifest.Entry.of(new byte[7])))) {
      Manifest manifest = new Manifest(files);
      Files.write(temp.resolve(Manifest.NAME), manifest.bytes());
      assertThat(Manifest.read(temp)).isEqualTo(manifest);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"version\":1,\"files\":[\n", "{\"version\":1,\"files\":[\nx\n]}\n"})
  void refuses_what_it_does_not_write(String text) throws IOException {
    Files.writeString(temp.resolve(Manifest.NAME), text);
    assertThatThrownBy(() -> Manifest.read(temp))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest");
  }
}
