package org.towncurrent.words;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown when a template, a Markdown page or a PO file cannot be used as it is written. */
public final class FlawedText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  /** Everything found wrong with one text, in order of place. */
  public FlawedText(List<Flaw> flaws) {
    this(flaws, null);
  }

  /** A single flaw, and what revealed it. */
  public FlawedText(Flaw flaw, Throwable cause) {
    this(List.of(flaw), cause);
  }

  /** A single flaw at its place. */
  public FlawedText(Place place, String message, String hint) {
    this(List.of(new Flaw(place, message, hint)), null);
  }

  private FlawedText(List<Flaw> flaws, @Nullable Throwable cause) {
    super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")), cause);
    this.flaws = List.copyOf(flaws);
  }

  /** What is wrong; never empty. */
  public List<Flaw> flaws() {
    return flaws;
  }
}
