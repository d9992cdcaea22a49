package org.towncurrent.words;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template or page is made of once its sentences are found; the same for all languages. */
sealed interface Part {

  /** How a hole is written, which depends on where it stands. */
  enum HoleKind {
    /** In text where a link may stand. */
    WITH_LINKS,
    /** In text inside a link or button. */
    WITHOUT_LINKS,
    /** In the text of a drawing. */
    DRAWN
  }

  /** Text taken over as it stands. */
  record Copy(int from, int to) implements Part {}

  /** The place of a fact outside any sentence. */
  record Gap(String path, HoleKind kind, int at) implements Part {}

  /**
   * A start tag.
   *
   * @param changes attributes that do not stay as they are, in order
   * @param whole what the element says, when it says one sentence and nothing else
   * @param body the text of an element that can hold no markup
   */
  record Start(
      Html.Element element,
      boolean drawn,
      List<Change> changes,
      @Nullable Segment whole,
      @Nullable Sentence body)
      implements Part {}

  /**
   * A sentence in its place.
   *
   * @param tags how each of its tags is written out
   * @param holes where each hole of the English stands
   * @param marked true when the element around it says that it is English
   */
  record Run(
      Segment segment,
      Map<String, Tag> tags,
      Map<String, Integer> holes,
      HoleKind kind,
      boolean marked,
      int at)
      implements Part {}

  /**
   * A tag of a sentence.
   *
   * @param start what stands for the start tag, or for the whole of an empty element
   * @param end what stands for the end tag
   * @param link true when no other link may stand inside
   */
  record Tag(List<Part> start, List<Part> end, boolean link) {}

  /** What becomes of one attribute. */
  sealed interface Change {
    Html.Attribute attribute();
  }

  /** It is not published. */
  record Dropped(Html.Attribute attribute) implements Change {}

  /** It holds words or holes. */
  record Words(Html.Attribute attribute, Sentence value, @Nullable Segment segment)
      implements Change {}

  /** It refers to another template. */
  record Reference(Html.Attribute attribute) implements Change {}

  /** It links to a page of the program. */
  record PageLink(Html.Attribute attribute, String page, String rest) implements Change {}
}
