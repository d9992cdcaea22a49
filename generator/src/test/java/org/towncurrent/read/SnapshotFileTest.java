package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.facts.Snapshot.Entry;
import org.towncurrent.facts.Snapshot.Kind;
import org.towncurrent.facts.Snapshots;

/** The file in which the facts of a publication are kept. */
final class SnapshotFileTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBackAsItWas() throws Exception {
    Facts facts = House.in(folder).read().facts().orElseThrow();
    Snapshot snapshot = Snapshots.of(facts, facts.programs().get(0));
    assertThat(snapshot.entries())
        .extracting(Entry::kind)
        .contains(Kind.PRICE, Kind.BASIC_SERVICE, Kind.SUPPLIER, Kind.RULE, Kind.TEXT);

    assertThat(readBack(snapshot)).isEqualTo(snapshot);
  }

  @Test
  void quotesAndOtherLettersSurvive() throws Exception {
    Snapshot snapshot =
        new Snapshot(
            "town",
            false,
            List.of(new Entry(Kind.SUPPLIER, Map.of("name", "A \"B\" \\ C: #d {e} – señal 电"))));

    assertThat(readBack(snapshot)).isEqualTo(snapshot);
  }

  @Test
  void whatOnlyALaterVersionKnowsIsPassedOver() throws Exception {
    Path file = folder.resolve("facts.json");
    Files.writeString(
        file,
        """
        {"version": 1, "program": "town", "sample": false, "facts": [
        {"fact": "weather", "sky": "blue"},
        {"fact": "language", "tag": "en", "more": "x"}
        ]}
        """);

    assertThat(SnapshotFile.read(file, "facts.json").snapshot().orElseThrow().entries())
        .containsExactly(new Entry(Kind.LANGUAGE, Map.of("tag", "en", "more", "x")));
  }

  private Snapshot readBack(Snapshot snapshot) throws Exception {
    Path file = folder.resolve("facts.json");
    Files.write(file, SnapshotFile.bytes(snapshot));
    SnapshotFile read = SnapshotFile.read(file, "facts.json");
    assertThat(read.findings()).isEmpty();
    return read.snapshot().orElseThrow();
  }
}
