package org.towncurrent.browser;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSMethod;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.TypedUse;
import org.towncurrent.rates.Use;

/**
 * The form of the calculator: what a visitor types and chooses goes to the results at once; errors,
 * the spoken answer and the address wait for one second of quiet.
 */
public final class Calculator {

  /**
   * What is spoken after a second of quiet: each difference in words, and until when it is known.
   */
  private static final String SPOKEN =
      "#calculator-results [data-cell=difference], #calculator-results [data-note]";

  private final HTMLElement form = Dom.required("calculator");
  private final HTMLInputElement kwh = Dom.input(Dom.required("calculator-kwh"));
  private final HTMLElement error = Dom.required("calculator-kwh-error");
  private final HTMLSelectElement classes = Dom.select(Dom.required("calculator-class"));
  private final HTMLSelectElement towns =
      Dom.select(HTMLDocument.current().getElementById("calculator-town"));
  private final HTMLElement table = Dom.required("calculator-results");
  private final HTMLElement live = Dom.required("calculator-live");
  private final Results results;

  private Calculator() {
    PageData data = new PageData(Dom.required("calculator-data").getTextContent());
    results = new Results(data, Day.parse(Dom.today()), table);
  }

  /** Starts the calculator of the page. */
  @JSExport
  @JSMethod("main")
  public static void run() {
    new Calculator().start();
  }

  private void start() {
    heard(false, true, false);
    Dom.listen(form, this::heard);
    form.setHidden(false);
    HTMLElement instead = HTMLDocument.current().getElementById("calculator-without-script");
    if (instead != null) {
      instead.setHidden(true);
    }
  }

  private void heard(boolean typing, boolean address, boolean quiet) {
    if (address) {
      readFragment();
    }
    TypedUse typed = Use.read(kwh.getValue());
    // While a visitor types, half a number is no error yet.
    if (!typing || typed instanceof TypedUse.Accepted) {
      answer(typed);
    }
    if (quiet) {
      speak(typed);
    }
  }

  private void answer(TypedUse typed) {
    boolean refused = typed instanceof TypedUse.Refused;
    if (typed instanceof TypedUse.Accepted accepted) {
      results.show(accepted.use(), town(), classes.getValue(), Dom.chosen(classes));
    } else if (typed instanceof TypedUse.Refused why) {
      complaint(why).into(error);
    }
    error.setHidden(!refused);
    table.setHidden(refused);
    kwh.setAttribute("aria-invalid", refused ? "true" : "false");
  }

  private void speak(TypedUse typed) {
    if (typed instanceof TypedUse.Accepted accepted) {
      Dom.speak(live, SPOKEN);
      Dom.setFragment(classes.getValue(), Figures.kwh(accepted.use()), town());
    } else {
      Dom.speak(live, "#calculator-kwh-error");
    }
  }

  private static Speech complaint(TypedUse.Refused why) {
    return Speech.of(Sentence.of(why.reason())).with("kwh", Figures.grouped(Use.LARGEST_KWH));
  }

  private String town() {
    return towns == null ? "" : towns.getValue();
  }

  private void readFragment() {
    Dom.choose(classes, Dom.fragment("class"));
    if (towns != null) {
      Dom.choose(towns, Dom.fragment("town"));
    }
    String typed = Dom.fragment("kwh");
    if (!typed.isEmpty()) {
      kwh.setValue(typed);
    }
  }
}
