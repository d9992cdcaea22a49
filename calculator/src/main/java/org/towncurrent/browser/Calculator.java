package org.towncurrent.browser;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSMethod;
import org.towncurrent.rates.Bill;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Metered;
import org.towncurrent.rates.Profile;
import org.towncurrent.rates.Question;
import org.towncurrent.rates.ReadPrice;
import org.towncurrent.rates.TypedUse;
import org.towncurrent.rates.Use;

/** Answers what the form of the calculator asks: words in, lines of sentences out. */
public final class Calculator {

  /** The use is that of one month; also the one that a class typically has. */
  static final String TYPICAL = "typical";

  /** The use is that of a year. */
  static final String YEAR = "year";

  /** The use is what a file or typed months told. */
  static final String METERED = "metered";

  private Calculator() {}

  /**
   * The answer.
   *
   * @param words what is asked, in the order of {@code calculator/PAGE.md}
   * @return a line for each sentence; a single one beginning with {@code error} where the use is
   *     refused; nothing where no use is known yet
   */
  @JSExport
  @JSMethod("answer")
  public static String answer(String words) {
    Asked asked = new Asked(words);
    DateWords dates = asked.dates();
    Day today = asked.day();
    String way = asked.word();
    String typed = asked.word();
    Metered[] metered = asked.metered();
    Profile profile;
    if (way.equals(METERED)) {
      if (metered.length == 0) {
        return "";
      }
      profile = Profile.ofMeter(metered);
    } else {
      TypedUse use = Use.read(typed);
      if (use instanceof TypedUse.Refused why) {
        return new Told()
            .say("error", way.equals(TYPICAL) ? Sentence.NO_TYPICAL : Sentence.error(why.reason()))
            .with("kwh", Figures.grouped(Use.LARGEST_KWH))
            .lines();
      }
      Use known = ((TypedUse.Accepted) use).use();
      profile = way.equals(YEAR) ? Profile.ofYear(known) : Profile.ofMonth(known);
    }
    String over = asked.word();
    int readDay = asked.number();
    Bill bill = new Bill(asked.number(), asked.number());
    int chosen = asked.number();
    String label = asked.word();
    var fixed = asked.tariff();
    var variable = asked.tariff();
    ReadPrice[][] products = new ReadPrice[asked.number()][];
    String[] names = new String[products.length];
    for (int i = 0; i < products.length; i++) {
      names[i] = asked.word();
      products[i] = asked.prices();
    }
    Question question = new Question(today, readDay, profile, bill, fixed, variable, products);
    return new Results(dates, today, question, over, label, names, products, chosen).tell();
  }
}
