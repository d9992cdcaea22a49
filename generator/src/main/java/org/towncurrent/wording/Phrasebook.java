package org.towncurrent.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How one language words promises, claims, warnings and figures.
 *
 * <pre>{@code
 * Phrasebook english = Phrasebook.of("en").orElseThrow();
 * english.forbidden("promise of savings", "You will save money.");       // once
 * english.forbidden("promise of savings", "Savings are not guaranteed."); // nothing
 * }</pre>
 *
 * <p>A wording counts where it is affirmed: not under a negation ("does not guarantee"), and not in
 * a question that a reader asks ("Will I save?"). Sections of which the phrasebook says so do not
 * count under a "may" either. Immutable.
 */
public final class Phrasebook {

  private static final String FORBIDDEN = "forbidden: ";
  private static final String SOFT = "forbidden unless it may be: ";
  private static final String REQUIRED = "required: ";
  private static final String NOT_MONEY = "not money";
  private static final String KIND = "a text of the kind ";

  private static final List<String> LANGUAGES = List.of("en", "es");
  private static final Map<String, Phrasebook> COMMITTED = committed();

  private final String language;
  private final Map<String, List<String>> words;
  private final Map<String, Wordings> wordings;
  private final Map<String, Remembered<List<Found>>> remembered = new ConcurrentHashMap<>();
  private final Remembered<List<TypedFigures.Figure>> rememberedFigures;
  private final Affirmation affirmation;
  private final Affirmation strict;

  Phrasebook(
      String language, Map<String, List<String>> words, Map<String, List<Wording>> wordings) {
    this.language = language;
    this.words = Map.copyOf(words);
    this.wordings =
        wordings.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> new Wordings(entry.getValue())));
    this.affirmation =
        new Affirmation(
            section("negation"),
            section("not a negation"),
            section("a new thought"),
            section("a may"),
            section("said of both sides"),
            section("a question that sells"));
    this.strict =
        new Affirmation(
            section("negation"),
            List.of(),
            section("a new thought"),
            List.of(),
            List.of(),
            List.of());
    TypedFigures figures = new TypedFigures(this.words, section("governed by the plan"));
    this.rememberedFigures = new Remembered<>(figures::in);
  }

  private static Map<String, Phrasebook> committed() {
    Map<String, Phrasebook> books = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      try (InputStream in = Phrasebook.class.getResourceAsStream(language + ".txt")) {
        if (in == null) {
          throw new IllegalStateException(language + ".txt is missing");
        }
        books.put(
            language,
            PhrasebookReader.read(language, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return books;
  }

  /** The phrasebook of a language, by its tag; empty where there is none. */
  public static Optional<Phrasebook> of(String language) {
    return Optional.ofNullable(COMMITTED.get(language));
  }

  /** That of English. */
  public static Phrasebook english() {
    return all().get(0);
  }

  /** All phrasebooks, English first. */
  public static List<Phrasebook> all() {
    return LANGUAGES.stream().map(COMMITTED::get).toList();
  }

  /** The tag of the language. */
  public String language() {
    return language;
  }

  /** The words of a group, in small letters without accents. */
  public List<String> words(String group) {
    return words.getOrDefault(group, List.of());
  }

  /** Every figure that was typed into a text and would be a fact, in order. */
  public List<TypedFigures.Figure> figures(String text) {
    return rememberedFigures.of(text);
  }

  /** Every place where a text says what pages must not say, in order: {@code uncomputed claim}. */
  public List<Found> forbidden(String what, String text) {
    return remembered
        .computeIfAbsent(FORBIDDEN + what, key -> new Remembered<>(one -> found(what, one)))
        .of(text);
  }

  private List<Found> found(String what, String text) {
    List<Found> found = new ArrayList<>(affirmed(FORBIDDEN + what, text, affirmation, false));
    affirmed(SOFT + what, text, affirmation, true).stream()
        .filter(soft -> found.stream().noneMatch(soft::overlaps))
        .forEach(found::add);
    List<Found> other = mentioned(NOT_MONEY, text);
    return found.stream()
        .filter(one -> other.stream().noneMatch(one::overlaps))
        .sorted(Comparator.comparingInt(Found::start))
        .toList();
  }

  /** The first place where a text says what a kind of text must say. */
  public Optional<Found> required(String what, String text) {
    return affirmed(REQUIRED + what, text, strict, false).stream().findFirst();
  }

  /** Every place where this section's wordings stand, affirmed or not. */
  public List<Found> mentioned(String section, String text) {
    return remembered
        .computeIfAbsent(section, key -> new Remembered<>(one -> standing(section, one)))
        .of(text);
  }

  private List<Found> standing(String section, String text) {
    List<Found> found = new ArrayList<>();
    for (Tokens.Sentence sentence : Tokens.sentences(text)) {
      for (Wording wording : wordings(section).thatMayStandIn(sentence.forms())) {
        Optional<Wording.Span> span = wording.find(sentence.tokens(), 0);
        while (span.isPresent()) {
          Found one = found(text, sentence, span.get());
          if (found.stream().noneMatch(one::overlaps)) {
            found.add(one);
          }
          span = wording.find(sentence.tokens(), span.get().from() + 1);
        }
      }
    }
    return List.copyOf(found);
  }

  /** The kinds of text of which something is asked. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    wordings.keySet().stream()
        .filter(section -> section.startsWith(KIND))
        .forEach(section -> kinds.add(section.substring(KIND.length()).split(" ", 2)[0]));
    return kinds;
  }

  /** What a text of this kind must say, by the names of the sections that word it. */
  public List<String> required(String kind) {
    return wordings.keySet().stream()
        .filter(section -> section.startsWith(KIND + kind + " says "))
        .map(section -> section.substring((KIND + kind + " says ").length()))
        .sorted()
        .toList();
  }

  /** The names of all that the book words. */
  Set<String> sections() {
    Set<String> sections = new TreeSet<>(wordings.keySet());
    words.keySet().forEach(group -> sections.add("words " + group));
    return sections;
  }

  private List<Wording> section(String name) {
    return wordings(name).all();
  }

  private Wordings wordings(String section) {
    return wordings.getOrDefault(section, Wordings.NONE);
  }

  private List<Found> affirmed(String section, String text, Affirmation how, boolean mayBe) {
    List<Found> found = new ArrayList<>();
    for (Tokens.Sentence sentence : Tokens.sentences(text)) {
      for (Wording wording : wordings(section).thatMayStandIn(sentence.forms())) {
        int from = 0;
        Optional<Wording.Span> span = wording.find(sentence.tokens(), from);
        while (span.isPresent()) {
          if (how.affirms(sentence, span.get(), mayBe)) {
            Found one = found(text, sentence, span.get());
            if (found.stream().noneMatch(one::overlaps)) {
              found.add(one);
            }
          }
          from = span.get().from() + 1;
          span = wording.find(sentence.tokens(), from);
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private static Found found(String text, Tokens.Sentence sentence, Wording.Span span) {
    return Found.in(
        text,
        sentence.tokens().get(span.from()).start(),
        sentence.tokens().get(span.to() - 1).end());
  }
}
