package org.towncurrent.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** A copy of one sentence of the page, whose slots are filled before it is put in its place. */
abstract class Speech implements JSObject {

  /** A fresh copy of a sentence, which the page must have. */
  @JSBody(
      params = "sentence",
      script =
          "var template = document.querySelector('template[data-say=\"' + sentence + '\"]');"
              + " if (!template) throw new Error('the page lacks the sentence ' + sentence);"
              + " return document.importNode(template.content, true);")
  static native Speech of(String sentence);

  /**
   * Puts this text, set apart from the direction of its surroundings, in the slots of this name.
   */
  @JSBody(
      params = {"slot", "text"},
      script =
          "this.querySelectorAll('slot[name=\"' + slot + '\"]').forEach(function (hole) {"
              + " var value = document.createElement('bdi');"
              + " value.textContent = text;"
              + " hole.replaceWith(value); });"
              + " return this;")
  native Speech with(String slot, String text);

  /** Puts the sentence in the place of whatever the element holds. */
  @JSBody(params = "element", script = "element.replaceChildren(this);")
  native void into(HTMLElement element);
}
