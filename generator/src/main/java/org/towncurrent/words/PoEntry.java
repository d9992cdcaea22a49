package org.towncurrent.words;

import java.util.List;
import java.util.Optional;

/**
 * One segment in a PO file, with its translation.
 *
 * @param line where it stands in the file it was read from; 0 when it is new
 * @param translationLine where its msgstr stands in that file; 0 when it is new
 * @param notes translators' comments, without the state
 * @param state who stands behind the translation; nothing where there is none
 * @param roles what a translator should know of the places
 * @param places where the segment is used, like {@code templates/home.html:12}
 * @param fuzzy true when the English has changed since; the translation is not shown
 * @param flags other flags, kept for the tools that wrote them
 * @param previous the English that the translation was made for, when it is fuzzy
 * @param context the segment's, or empty
 * @param english the segment, as written
 * @param translation as written; empty when there is none
 * @param obsolete true when the segment is no longer used anywhere
 */
public record PoEntry(
    int line,
    int translationLine,
    List<String> notes,
    Optional<State> state,
    List<String> roles,
    List<String> places,
    boolean fuzzy,
    List<String> flags,
    Optional<String> previous,
    String context,
    String english,
    String translation,
    boolean obsolete) {

  public PoEntry {
    notes = List.copyOf(notes);
    roles = List.copyOf(roles);
    places = List.copyOf(places);
    flags = List.copyOf(flags);
  }

  /** What tells one entry from all others. */
  public record Key(String context, String english) {}

  /** How far a translation is from being shown and good. */
  public enum Standing {
    /** There is none. */
    MISSING,
    /** The English has changed since; it is not shown. */
    FUZZY,
    /** Made by a machine, read by nobody. */
    MACHINE,
    /** Made by a person, reviewed by nobody. */
    DRAFT,
    /** Read and found good. */
    REVIEWED
  }

  /** What tells this entry from all others. */
  public Key key() {
    return new Key(context, english);
  }

  /** How far this translation is. One of which nothing is said counts as a person's draft. */
  public Standing standing() {
    if (!isTranslated()) {
      return Standing.MISSING;
    }
    if (fuzzy) {
      return Standing.FUZZY;
    }
    State said = state.orElseGet(State.Draft::new);
    return said instanceof State.Machine
        ? Standing.MACHINE
        : said instanceof State.Reviewed ? Standing.REVIEWED : Standing.DRAFT;
  }

  /** What must not be published in this translation; nothing where it is not shown anyway. */
  public List<Flaw> flaws(Place place) {
    return isShown()
        ? TranslationCheck.problems(this).stream()
            .map(problem -> new Flaw(place, problem.message(), problem.hint()))
            .toList()
        : List.of();
  }

  /** Another translation of the same English, no longer fuzzy. */
  public PoEntry translated(String written, State by) {
    return new PoEntry(
        line,
        translationLine,
        notes,
        Optional.of(by),
        roles,
        places,
        false,
        flags,
        Optional.empty(),
        context,
        english,
        written,
        false);
  }

  /** The same without its translation. */
  public PoEntry untranslated() {
    return new PoEntry(
        line,
        translationLine,
        notes,
        Optional.empty(),
        roles,
        places,
        false,
        flags,
        Optional.empty(),
        context,
        english,
        "",
        false);
  }

  /** The same with other words, and everything else as it was. */
  public PoEntry withTranslation(String written) {
    return new PoEntry(
        line,
        translationLine,
        notes,
        state,
        roles,
        places,
        fuzzy,
        flags,
        previous,
        context,
        english,
        written,
        obsolete);
  }

  boolean isTranslated() {
    return !translation.isEmpty();
  }

  /** Neither missing nor fuzzy nor obsolete. */
  public boolean isShown() {
    return !obsolete && !fuzzy && isTranslated();
  }

  /** This translation where the segment is used now; every one says who stands behind it. */
  PoEntry usedAt(List<String> newRoles, List<String> newPlaces) {
    return new PoEntry(
        line,
        translationLine,
        notes,
        isTranslated() && state.isEmpty() ? Optional.of(new State.Draft()) : state,
        newRoles,
        newPlaces,
        fuzzy,
        flags,
        previous,
        context,
        english,
        translation,
        false);
  }

  /** This translation again, its English being what it was made for. */
  PoEntry restored(Key key) {
    return new PoEntry(
        line,
        translationLine,
        notes,
        state,
        roles,
        places,
        false,
        flags,
        Optional.empty(),
        key.context(),
        key.english(),
        translation,
        false);
  }

  /** This translation offered for other English. */
  PoEntry offeredFor(Key key) {
    return new PoEntry(
        line,
        translationLine,
        notes,
        state,
        roles,
        places,
        true,
        flags,
        Optional.of(previous.orElse(english)),
        key.context(),
        key.english(),
        translation,
        false);
  }

  /** This translation kept, though its segment is gone. */
  PoEntry retired() {
    return new PoEntry(
        line,
        translationLine,
        notes,
        state,
        List.of(),
        List.of(),
        fuzzy,
        flags,
        previous,
        context,
        english,
        translation,
        true);
  }

  /** A segment nobody has translated yet. */
  static PoEntry untranslated(Key key, List<String> roles, List<String> places) {
    return new PoEntry(
        0,
        0,
        List.of(),
        Optional.empty(),
        roles,
        places,
        false,
        List.of(),
        Optional.empty(),
        key.context(),
        key.english(),
        "",
        false);
  }
}
