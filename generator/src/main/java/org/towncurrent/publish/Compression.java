package org.towncurrent.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The second copy of a text file, compressed once when it is published, so that a host need not do
 * it at each visit.
 *
 * <pre>{@code
 * Compression.of("pepperell/en/index.html", page)
 *     .ifPresent(gzip -> publication.write("pepperell/en/index.html.gz", gzip));
 * }</pre>
 *
 * <p>The same content gives the same bytes: the header names no day and no file. Pictures, PDF and
 * workbooks are compressed in themselves, and what fits into one packet gains nothing.
 */
final class Compression {

  /** What the name of a compressed copy ends with. */
  static final String ENDING = ".gz";

  /** Below this a file fits into the first packet of an answer as it is. */
  private static final int WORTH_IT = 1024;

  private Compression() {}

  /** The compressed copy of this file, where it is worth having. */
  static Optional<byte[]> of(String path, byte[] content) {
    if (content.length < WORTH_IT || !fits(path)) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4);
    try (OutputStream gzip = new Best(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
    return bytes.size() < content.length ? Optional.of(bytes.toByteArray()) : Optional.empty();
  }

  /** Whether a file of this name is compressed if it is large enough. */
  static boolean fits(String path) {
    return !HostFiles.isOne(path) && MediaTypes.of(path).endsWith(MediaTypes.UTF_8);
  }

  /** The file of which this would be the compressed copy. */
  static Optional<String> original(String path) {
    return path.endsWith(ENDING)
        ? Optional.of(path.substring(0, path.length() - ENDING.length()))
        : Optional.empty();
  }

  /** As small as it gets; the time that takes is spent once. */
  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
