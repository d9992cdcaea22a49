package org.towncurrent.browser;

import org.teavm.jso.browser.Window;
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

  private static final int QUIET_MILLISECONDS = 1000;

  private final HTMLElement form = Dom.required("calculator");
  private final HTMLInputElement kwh = Dom.input(Dom.required("calculator-kwh"));
  private final HTMLElement error = Dom.required("calculator-kwh-error");
  private final HTMLSelectElement classes = Dom.select(Dom.required("calculator-class"));
  private final HTMLSelectElement towns =
      Dom.select(HTMLDocument.current().getElementById("calculator-town"));
  private final HTMLElement table = Dom.required("calculator-results");
  private final HTMLElement live = Dom.required("calculator-live");
  private final Results results;
  private int timer;

  private Calculator() {
    PageData data = new PageData(Dom.required("calculator-data").getTextContent());
    results = new Results(data, Day.parse(Dom.today()), table);
  }

  /** Starts the calculator of the page. */
  public static void main(String[] args) {
    new Calculator().start();
  }

  private void start() {
    readFragment();
    answer();
    Dom.listen(form, "submit", this::answerAndSpeak);
    Dom.listen(form, "change", this::answerAndSpeak);
    Dom.listen(kwh, "input", this::typing);
    Dom.listen(
        Window.current(),
        "hashchange",
        () -> {
          readFragment();
          answerAndSpeak();
        });
    form.setHidden(false);
    HTMLElement instead = HTMLDocument.current().getElementById("calculator-without-script");
    if (instead != null) {
      instead.setHidden(true);
    }
  }

  /** While a visitor types, half a number is no error yet. */
  private void typing() {
    if (Use.read(kwh.getValue()) instanceof TypedUse.Accepted) {
      answer();
    }
    afterQuiet();
  }

  private void answerAndSpeak() {
    answer();
    afterQuiet();
  }

  private void afterQuiet() {
    Window.clearTimeout(timer);
    timer =
        Window.setTimeout(
            () -> {
              answer();
              speak();
            },
            QUIET_MILLISECONDS);
  }

  private void answer() {
    TypedUse typed = Use.read(kwh.getValue());
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

  private void speak() {
    live.setTextContent("");
    TypedUse typed = Use.read(kwh.getValue());
    if (typed instanceof TypedUse.Accepted accepted) {
      for (Speech speech : results.said()) {
        speech.addTo(live);
      }
      Dom.setFragment(classes.getValue(), Figures.kwh(accepted.use()), town());
    } else if (typed instanceof TypedUse.Refused why) {
      complaint(why).addTo(live);
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
