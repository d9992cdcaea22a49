package org.towncurrent.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.wording.TypedFigures.Figure;
import org.towncurrent.wording.TypedFigures.Kind;

/**
 * An amount in a text cannot be meant: cents that are dollars, dollars that are cents, both at
 * once, more than three decimals of a cent, or more than a hundred percent.
 *
 * <p>Prices on notices and pages are in cents per kWh with three decimals; the plan's table of
 * products has them in dollars. Who copies one into the other is off by a hundred. From 1 to 60
 * cents is taken for a price, from 0.01 cents for a fee. Example: "$14.28 per kWh" and ".0975 cents
 * per kWh" are found.
 */
final class ImpossibleAmount implements Rule {

  /** As in prices.yml: from the least to the most that a kWh can cost. */
  private static final BigDecimal LEAST_CENTS = BigDecimal.ONE;

  private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(60);
  private static final BigDecimal LEAST_FEE_CENTS = new BigDecimal("0.01");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private static final Pattern NUMBER = Pattern.compile("[.,]?\\d+(?:[.,]\\d+)*");
  private static final Pattern CENTS =
      Pattern.compile("\u00a2|\\b(?:cents?|centavos?|c\u00e9ntimos?|centimos?)\\b");
  private static final Pattern PER_KWH =
      Pattern.compile("kwh|kilowatt|kilovatio|\\b(?:price|rate|supply|precio|tarifa|suministro)");
  private static final Pattern FEE =
      Pattern.compile("\\b(?:adders?|fees?|charges?|component|cargos?|recargo|componente)\\b");

  @Override
  public String code() {
    return "impossible-amount";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: \"417.336 cents\", \".0975 cents\", \"$0.1 cents\"";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      for (Figure figure : said.isSentence() ? said.figures() : List.<Figure>of()) {
        if (!said.isQuotedWithSource(figure.found())) {
          problem(said.words(), figure)
              .ifPresent(
                  why ->
                      report.add(
                          said.place(figure.found()),
                          Words.quoted(figure.found().words()) + " " + why + ".",
                          "Take the amount out and link to where it is shown:"
                              + " [prices](page:prices). In prices.yml write cents per kWh: $0.14283"
                              + " is `14.283`."));
        }
      }
    }
  }

  /** Why an amount cannot be meant, as the end of a sentence; empty where it can. */
  static Optional<String> problem(String text, Figure figure) {
    if (figure.kind() != Kind.AMOUNT) {
      return Optional.empty();
    }
    String words = figure.found().words().toLowerCase(Locale.ROOT);
    String around = text.toLowerCase(Locale.ROOT);
    boolean cents = CENTS.matcher(words).find();
    if (cents && words.contains("$")) {
      return Optional.of("is in dollars and in cents at once");
    }
    Matcher number = NUMBER.matcher(words);
    if (!number.find()) {
      return Optional.empty();
    }
    BigDecimal value = value(number.group());
    if (words.contains("%") || words.contains("percent") || words.contains("por ciento")) {
      return value.compareTo(ALL) > 0 ? Optional.of("is more than all of it") : Optional.empty();
    }
    if (!PER_KWH.matcher(around).find()) {
      return Optional.empty();
    }
    boolean fee = FEE.matcher(around).find();
    if (cents) {
      return cents(value, number.group(), fee);
    }
    boolean dollarsPerKwh =
        words.contains("$") && around.matches("(?s).*" + Pattern.quote(words) + "[^.]{0,12}kwh.*");
    return dollarsPerKwh && !isPossible(value.multiply(ALL), fee)
        ? Optional.of("per kWh is no price in dollars that electricity can have")
        : Optional.empty();
  }

  private static Optional<String> cents(BigDecimal value, String typed, boolean fee) {
    if (!isPossible(value, fee)) {
      return Optional.of("is no price in cents that a kWh of electricity can have");
    }
    int point = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
    return point >= 0 && typed.length() - point > 4
        ? Optional.of("has more than three decimals of a cent")
        : Optional.empty();
  }

  private static boolean isPossible(BigDecimal cents, boolean fee) {
    return cents.compareTo(MOST_CENTS) <= 0
        && cents.compareTo(fee ? LEAST_FEE_CENTS : LEAST_CENTS) >= 0;
  }

  /** A comma before exactly three digits sets thousands apart, unless nothing stands before it. */
  private static BigDecimal value(String typed) {
    boolean thousands = typed.matches("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    String plain =
        thousands && typed.length() > 6 ? typed.replace(",", "") : typed.replace(',', '.');
    int points = plain.length() - plain.replace(".", "").length();
    return points > 1 ? LEAST_CENTS : new BigDecimal(plain);
  }
}
