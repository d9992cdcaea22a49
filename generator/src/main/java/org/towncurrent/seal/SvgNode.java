package org.towncurrent.seal;

/** A part of a drawing that is kept. */
sealed interface SvgNode permits SvgElement, SvgNode.Chars {

  /** Letters of a text. */
  record Chars(String text) implements SvgNode {}
}
