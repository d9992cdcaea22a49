package org.towncurrent.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The PDFs of a project, in {@code pdf/} beside {@code content/}, a folder for each program. Beside
 * each stands a record of the letter that it was made of:
 *
 * <pre>
 * pages: 2
 * letter: 61b0...
 * look: 07aa...
 * pdf: 9c1f...
 * </pre>
 *
 * <p>A PDF without its record, or whose bytes are not those that the record names, is no PDF: it
 * was cut off, or changed by hand.
 */
public final class Shelf {

  /** The folder of the project. */
  public static final String FOLDER = "pdf";

  private static final String PDF = ".pdf";

  private static final Pattern RECORD =
      Pattern.compile(
          """
          pages: ([1-9][0-9]{0,3})
          letter: ([0-9a-f]{64})
          look: ([0-9a-f]{64})
          pdf: ([0-9a-f]{64})
          """);

  /**
   * The PDF of a page as it is now.
   *
   * @param sameLook whether the style sheets are those that it was printed with
   */
  public record Copy(Pdf pdf, boolean sameLook) {}

  private final Path root;

  /** The PDFs of the project in this folder. */
  public Shelf(Path root) {
    this.root = root;
  }

  /** The file of this sheet, seen from the project's folder. */
  public static String name(Sheet sheet) {
    return FOLDER + "/" + sheet.program() + "/" + sheet.file();
  }

  /** Whether there is a PDF for this page, fitting or not. */
  public boolean has(Sheet sheet) {
    return Files.exists(root.resolve(name(sheet)));
  }

  /**
   * The PDF that was made of exactly this page.
   *
   * @param html the page as it is now
   * @throws IOException when a file cannot be read
   */
  public Optional<Copy> fitting(Sheet sheet, String html) throws IOException {
    Path file = root.resolve(name(sheet));
    Path record = record(file);
    if (!Files.isRegularFile(file) || !Files.isRegularFile(record)) {
      return Optional.empty();
    }
    Matcher found =
        RECORD.matcher(new String(Files.readAllBytes(record), UTF_8).replace("\r\n", "\n"));
    if (!found.matches() || !found.group(2).equals(Contents.letter(html))) {
      return Optional.empty();
    }
    byte[] pdf = Files.readAllBytes(file);
    return found.group(4).equals(Contents.digest(pdf))
        ? Optional.of(
            new Copy(
                new Pdf(pdf, Integer.parseInt(found.group(1))),
                found.group(3).equals(Contents.look(html))))
        : Optional.empty();
  }

  /** What names the letter of this page in its PDF. */
  static String id(String html) {
    return Contents.letter(html).substring(0, 32);
  }

  /**
   * Puts the PDF of a page into the folder, in place of an older one. Each file is there as a whole
   * or not at all, and the two fit each other or are refused.
   *
   * @throws IOException when they cannot be written
   */
  public void put(Sheet sheet, String html, Pdf pdf) throws IOException {
    Path file = root.resolve(name(sheet));
    write(file, pdf.bytes());
    String text =
        "pages: "
            + pdf.pages()
            + "\nletter: "
            + Contents.letter(html)
            + "\nlook: "
            + Contents.look(html)
            + "\npdf: "
            + Contents.digest(pdf.bytes())
            + "\n";
    write(record(file), text.getBytes(UTF_8));
  }

  /**
   * The names of the PDFs of a program, seen from the project's folder.
   *
   * @throws IOException when the folder cannot be read
   */
  public SortedSet<String> names(String program) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    Path folder = root.resolve(FOLDER).resolve(program);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(PDF) && !name.startsWith("."))
            .forEach(name -> names.add(FOLDER + "/" + program + "/" + name));
      }
    }
    return names;
  }

  private static Path record(Path pdf) {
    String name = String.valueOf(pdf.getFileName());
    return pdf.resolveSibling(name.substring(0, name.length() - PDF.length()) + ".printed");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder);
    Path unfinished =
        folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(unfinished, bytes);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
