package org.towncurrent.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The few things of the browser that TeaVM's own interfaces lack. */
final class Dom {

  private Dom() {}

  /** Reads JSON. The type is what the caller says it is. */
  @JSBody(params = "json", script = "return JSON.parse(json);")
  static native PageData.Island parse(String json);

  /**
   * The dated prices of one class of one entry, found by its id, or of the first entry when the id
   * is empty; an empty list when there are none.
   */
  @JSBody(
      params = {"all", "id", "customerClass"},
      script =
          "var one = all.find(function (entry) { return !id || entry.id === id; });"
              + " return one && Object.prototype.hasOwnProperty.call(one.prices, customerClass)"
              + " ? one.prices[customerClass] : [];")
  static native JSObject prices(JSObject all, String id, String customerClass);

  /** One entry of a list, as text. */
  @JSBody(
      params = {"list", "index"},
      script = "return String(list[index]);")
  static native String text(JSObject list, int index);

  /** One entry of a list, as a whole number. */
  @JSBody(
      params = {"list", "index"},
      script = "return list[index] | 0;")
  static native int number(JSObject list, int index);

  /** How many entries a list has. */
  @JSBody(params = "list", script = "return list.length;")
  static native int length(JSObject list);

  /** One entry of a list, as it is. */
  @JSBody(
      params = {"list", "index"},
      script = "return list[index];")
  static native JSObject element(JSObject list, int index);

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

  /**
   * Tells the listener whatever a visitor does: types in the field, chooses, presses Enter, changes
   * the address, and after each of these is quiet for a second. A form that is submitted goes
   * nowhere.
   */
  @JSBody(
      params = {"form", "listener"},
      script =
          "var timer;"
              + " function heard(typing, address) {"
              + " listener(typing, address, false);"
              + " clearTimeout(timer);"
              + " timer = setTimeout(function () { listener(false, false, true); }, 1000); }"
              + " form.addEventListener('submit', function (event) {"
              + " event.preventDefault(); heard(false, false); });"
              + " form.addEventListener('change', function () { heard(false, false); });"
              + " form.addEventListener('input', function (event) {"
              + " heard(event.target.tagName === 'INPUT', false); });"
              + " window.addEventListener('hashchange', function () { heard(false, true); });")
  static native void listen(HTMLElement form, Listener listener);

  /** What a visitor does. */
  @JSFunctor
  interface Listener extends JSObject {
    void heard(boolean typing, boolean address, boolean quiet);
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

  /** Says again, one paragraph each, what stands in the elements that the selector finds. */
  @JSBody(
      params = {"live", "selector"},
      script =
          "live.textContent = '';"
              + " document.querySelectorAll(selector).forEach(function (said) {"
              + " var paragraph = live.appendChild(document.createElement('p'));"
              + " said.childNodes.forEach(function (part) {"
              + " paragraph.appendChild(part.cloneNode(true)); }); });")
  static native void speak(HTMLElement live, String selector);

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

  /** The day of the page, in ISO form. */
  @JSBody(script = "return document.documentElement.dataset.today || '';")
  static native String today();
}
