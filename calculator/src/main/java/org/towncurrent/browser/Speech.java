package org.towncurrent.browser;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/** One sentence of the page, with its holes filled. */
final class Speech {

  private final Node copy;

  private Speech(Node copy) {
    this.copy = copy;
  }

  /** A fresh copy of a sentence. */
  static Speech of(String sentence) {
    return new Speech(Dom.sentence(sentence));
  }

  Speech with(String slot, String text) {
    Dom.fill(copy, slot, text);
    return this;
  }

  /** Puts the sentence in the place of whatever the element holds. */
  void into(HTMLElement element) {
    Dom.put(copy, element);
  }

  /** Adds the sentence to the element as a paragraph. */
  void addTo(HTMLElement element) {
    Dom.add(copy, element);
  }
}
