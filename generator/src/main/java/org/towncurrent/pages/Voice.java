package org.towncurrent.pages;

import java.util.List;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Prose;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Use;
import org.towncurrent.words.Language;
import org.towncurrent.words.Translations;
import org.towncurrent.words.Word;

/** How a page speaks: its language, what can be said in it, and how it writes figures and dates. */
public record Voice(Language language, Translations translations, DateWords dates) {

  /** A text from the facts. */
  Word say(Prose prose) {
    return translations.say(prose.english());
  }

  /** Words that stand where a name would, were it known. */
  Word standIn(Prose prose) {
    return Word.StandIn.of(translations.say(prose.english()), language);
  }

  /** Several texts from the facts, one after the other: {@code Residential · Small business}. */
  Word sayAll(List<Prose> several) {
    boolean untranslated = false;
    StringBuilder text = new StringBuilder();
    for (Prose one : several) {
      Word name = say(one);
      untranslated |= name instanceof Word.Said said && said.untranslated();
      text.append(text.isEmpty() ? "" : " · ").append(name.text());
    }
    return new Word.Said(text.toString(), untranslated);
  }

  /** {@code October 15, 2025}. */
  String day(Day day) {
    return dates.day(day);
  }

  /** {@code January 2026}; the day, or the year, where no more or less is known of the read. */
  String read(MeterRead read) {
    if (!read.hasMonth()) {
      return Integer.toString(read.year());
    }
    return read.hasDay() ? dates.day(read.earliest()) : dates.month(read.earliest());
  }

  /** {@code 14.283}. */
  String cents(Price price) {
    return Figures.cents(price);
  }

  /** {@code $0.14283}. */
  String dollars(Price price) {
    return Figures.dollars(price);
  }

  /** {@code 1,000}. */
  String kwh(int kwh) {
    return Figures.kwh(Use.ofKwh(kwh));
  }

  /** Thousandths of a unit: {@code 1,234.5}. */
  String thousandths(int count) {
    return Figures.kwh(new Use(count));
  }

  /** {@code 73%}, or {@code 59.2%} where there is a tenth. */
  String percent(Percent percent) {
    int whole = percent.tenths() / 10;
    return Figures.percent(
        percent.tenths() == whole * 10
            ? new org.towncurrent.rates.Percent(whole, 0)
            : new org.towncurrent.rates.Percent(percent.tenths(), 1));
  }
}
