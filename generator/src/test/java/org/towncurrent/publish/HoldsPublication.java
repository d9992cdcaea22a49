package org.towncurrent.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A build in another process that never ends by itself. */
final class HoldsPublication {

  private HoldsPublication() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try (Publication publication = Publication.open(Path.of(args[0]), List.of())) {
      publication.write("index.html", new byte[0]);
      System.out.print('!');
      System.out.flush();
      Thread.sleep(60_000);
    }
  }
}
