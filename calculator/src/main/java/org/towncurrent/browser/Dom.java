package org.towncurrent.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.Node;

/** The few things of the browser that TeaVM's own interfaces lack. */
final class Dom {

  private Dom() {}

  /** Reads JSON. The type is what the caller says it is. */
  @JSBody(params = "json", script = "return JSON.parse(json);")
  static native PageData.Island parse(String json);

  /** The member of a JSON object with this name, or an empty list when it has none. */
  @JSBody(
      params = {"object", "name"},
      script = "return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : [];")
  static native JSObject member(JSObject object, String name);

  @JSBody(
      params = {"list", "index"},
      script = "return String(list[index]);")
  static native String text(JSObject list, int index);

  @JSBody(
      params = {"list", "index"},
      script = "return list[index] | 0;")
  static native int number(JSObject list, int index);

  @JSBody(params = "list", script = "return list.length;")
  static native int length(JSObject list);

  @JSBody(
      params = {"list", "index"},
      script = "return list[index];")
  static native JSObject element(JSObject list, int index);

  /** One entry of a list of tariffs. */
  @JSBody(
      params = {"list", "index"},
      script = "return list[index];")
  static native PageData.Prices prices(JSObject list, int index);

  /** One of the elements that were found. */
  @JSBody(
      params = {"list", "index"},
      script = "return list[index];")
  static native HTMLElement found(JSObject list, int index);

  /** Everything within an element that a selector finds. */
  @JSBody(
      params = {"element", "selector"},
      script = "return element.querySelectorAll(selector);")
  static native JSObject find(HTMLElement element, String selector);

  /** The text of an element, without the blanks around it. */
  @JSBody(params = "element", script = "return element.textContent.trim();")
  static native String words(HTMLElement element);

  /** Tells the listener of every event of this type; a form that is submitted goes nowhere. */
  @JSBody(
      params = {"target", "type", "listener"},
      script =
          "target.addEventListener(type, function (event) {"
              + " if (type === 'submit') event.preventDefault();"
              + " listener(); });")
  static native void listen(JSObject target, String type, Listener listener);

  /** What happens on an event. */
  @JSFunctor
  interface Listener extends JSObject {
    void heard();
  }

  /** The element with this id, which the page must have. */
  @JSBody(
      params = "id",
      script =
          "var element = document.getElementById(id);"
              + " if (!element) throw new Error('the page lacks #' + id);"
              + " return element;")
  static native HTMLElement required(String id);

  /** The cell of a row with this name. */
  @JSBody(
      params = {"row", "name"},
      script = "return row.querySelector('[data-cell=\"' + name + '\"]');")
  static native HTMLElement cell(HTMLElement row, String name);

  /** A fresh copy of a sentence, which the page must have. */
  @JSBody(
      params = "sentence",
      script =
          "var template = document.querySelector('template[data-say=\"' + sentence + '\"]');"
              + " if (!template) throw new Error('the page lacks the sentence ' + sentence);"
              + " return document.importNode(template.content, true);")
  static native Node sentence(String sentence);

  /** Puts a copy of the sentence in the place of whatever the element holds. */
  @JSBody(
      params = {"sentence", "element"},
      script = "element.replaceChildren(sentence.cloneNode(true));")
  static native void put(Node sentence, HTMLElement element);

  /** Adds a copy of the sentence to the element, as a paragraph. */
  @JSBody(
      params = {"sentence", "element"},
      script =
          "element.appendChild(document.createElement('p')).appendChild(sentence.cloneNode(true));")
  static native void add(Node sentence, HTMLElement element);

  /**
   * Puts this text, set apart from the direction of its surroundings, in each slot of this name.
   */
  @JSBody(
      params = {"copy", "slot", "text"},
      script =
          "copy.querySelectorAll('slot[name=\"' + slot + '\"]').forEach(function (hole) {"
              + " var value = document.createElement('bdi');"
              + " value.textContent = text;"
              + " hole.replaceWith(value); });")
  static native void fill(Node copy, String slot, String text);

  /** This element as the select that it is. */
  @JSBody(params = "element", script = "return element;")
  static native HTMLSelectElement select(HTMLElement element);

  /** This element as the input that it is. */
  @JSBody(params = "element", script = "return element;")
  static native HTMLInputElement input(HTMLElement element);

  /** The label of what is chosen in a select. */
  @JSBody(params = "select", script = "return select.selectedOptions[0].text.trim();")
  static native String chosen(HTMLElement select);

  /** Chooses a value in a select if it is on offer, and otherwise leaves it. */
  @JSBody(
      params = {"select", "value"},
      script =
          "for (var i = 0; i < select.options.length; i++)"
              + " if (select.options[i].value === value) select.selectedIndex = i;")
  static native void choose(HTMLElement select, String value);

  /** What the address says after {@code #} about this name, or an empty text. */
  @JSBody(
      params = "name",
      script = "return new URLSearchParams(location.hash.substring(1)).get(name) || '';")
  static native String fragment(String name);

  /** Changes what stands after {@code #} in the address, without a new entry in the history. */
  @JSBody(
      params = {"customerClass", "kwh", "town"},
      script =
          "try { history.replaceState(null, '', '#class=' + customerClass + '&kwh=' + kwh"
              + " + (town && '&town=' + town)); } catch (refused) {}")
  static native void setFragment(String customerClass, String kwh, String town);

  @JSBody(script = "return document.documentElement.dataset.today || '';")
  static native String today();
}
