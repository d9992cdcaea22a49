import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what is not translated in a PO file with words that mean nothing, so that builds in several
 * languages can be timed before there are translators: {@code java Translate.java SEED MODEL FILE
 * ...}. Letters are those of the language, holes, tags and figures stay, and the whole is as much
 * longer or shorter than English as the translations of the model are. The same seed gives the same
 * words.
 */
final class Translate {

  private static final Map<String, String> LETTERS =
      Map.of(
          "ar", "ابتثجحخدرسشصطعفقكلمنهوي",
          "ru", "абвгдежзиклмнопрстуфхцчшыэюя",
          "pt-BR", "abcdefghilmnopqrstuvãçéíóõú");

  /** Holes, tags, references and escapes stay as they are; words are changed. */
  private static final Pattern PIECE =
      Pattern.compile("\\{[^}]*\\}|<[^>]*>|&[#\\w]+;|\\\\.|(\\p{L}+)");

  private final long seed;
  private final String letters;
  private final double length;

  private Translate(long seed, String letters, double length) {
    this.seed = seed;
    this.letters = letters;
    this.length = length;
  }

  /** English and its translation as a file has them, without their quotation marks. */
  private record Entry(int first, int line, String english, String translation) {

    boolean isHeader() {
      return english.isEmpty();
    }
  }

  public static void main(String[] arguments) throws IOException {
    double length = length(entries(Files.readAllLines(Path.of(arguments[1]))));
    for (int i = 2; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      String tag = file.getFileName().toString().replace(".po", "");
      String letters = LETTERS.getOrDefault(tag, "abcdefghijlmnopqrstuvyzáéíóúñ");
      int filled = new Translate(Long.parseLong(arguments[0]), letters, length).fill(file);
      System.err.println(tag + ": " + filled + " texts filled in");
    }
  }

  /** How long the model's translations are, English being 1. */
  private static double length(List<Entry> model) {
    double english = 0;
    double translated = 0;
    for (Entry entry : model) {
      if (!entry.isHeader() && !entry.translation().isEmpty()) {
        english += entry.english().length();
        translated += entry.translation().length();
      }
    }
    return english == 0 ? 1 : translated / english;
  }

  private int fill(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int filled = 0;
    for (Entry entry : entries(lines)) {
      if (!entry.isHeader() && entry.translation().isEmpty()) {
        lines.set(entry.first(), "# state: machine\n" + lines.get(entry.first()));
        lines.set(entry.line(), "msgstr \"" + words(entry.english()) + "\"");
        filled++;
      }
    }
    Files.write(file, lines);
    return filled;
  }

  private String words(String english) {
    Random dice = new Random(seed * 31 + english.hashCode());
    String changed =
        PIECE
            .matcher(english)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : word(found, dice)));
    StringBuilder longer = new StringBuilder(changed);
    while (PIECE.matcher(english).find() && longer.length() < english.length() * length) {
      longer.append(' ').append(word(2 + dice.nextInt(9), dice));
    }
    return longer.toString();
  }

  private String word(MatchResult found, Random dice) {
    return word(found.group().length(), dice);
  }

  private String word(int length, Random dice) {
    StringBuilder word = new StringBuilder();
    while (word.length() < length) {
      word.append(letters.charAt(dice.nextInt(letters.length())));
    }
    return word.toString();
  }

  /** The entries of a file in use, each with the line of its msgid and that of its msgstr. */
  private static List<Entry> entries(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    StringBuilder english = new StringBuilder();
    StringBuilder translation = new StringBuilder();
    StringBuilder open = new StringBuilder();
    int first = 0;
    int at = -1;
    for (int i = 0; i <= lines.size(); i++) {
      String line = i == lines.size() ? "" : lines.get(i);
      if (line.startsWith("msgid ")) {
        open = english;
        first = i;
      } else if (line.startsWith("msgstr ")) {
        open = translation;
        at = i;
      } else if (!line.startsWith("\"")) {
        if (at >= 0) {
          entries.add(new Entry(first, at, english.toString(), translation.toString()));
          at = -1;
        }
        if (line.isBlank()) {
          english.setLength(0);
          translation.setLength(0);
        }
        continue;
      }
      open.append(line, line.indexOf('"') + 1, line.lastIndexOf('"'));
    }
    return entries;
  }
}
