package org.towncurrent.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.wording.Phrasebook;
import org.towncurrent.wording.TypedFigures.Figure;

/** Where a figure that was typed into a text is already entered, and the hole that shows it. */
final class EnteredFigure {

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");

  private EnteredFigure() {}

  /** The name of the hole that shows this very value, without braces. */
  static Optional<String> hole(Said said, Figure figure, Ground ground) {
    return programs(said, ground).stream()
        .flatMap(program -> hole(figure, program, ground).stream())
        .findFirst();
  }

  /** Where this value stands among prices, as {@code file:line}. */
  static Optional<String> priceRow(Said said, Figure figure, Ground ground) {
    String words = figure.found().words();
    Matcher number = NUMBER.matcher(words);
    if (!number.find()) {
      return Optional.empty();
    }
    double typed = Double.parseDouble(number.group());
    long milliCents = Math.round(typed * (words.contains("$") ? 100_000 : 1000));
    for (Program program : programs(said, ground)) {
      for (ProductPrice row : program.prices()) {
        if (row.price().filter(price -> price.milliCents() == milliCents).isPresent()) {
          return Optional.of(line(row.origin(), "price"));
        }
      }
    }
    for (Utility utility : ground.facts().utilities()) {
      for (BasicServicePrice row : utility.prices()) {
        if (row.price().milliCents() == milliCents) {
          return Optional.of(line(row.origin(), Words.typed(row.kind())));
        }
      }
    }
    return Optional.empty();
  }

  private static String line(Origin origin, String key) {
    return origin.at(key).file() + ":" + origin.at(key).line();
  }

  private static List<Program> programs(Said said, Ground ground) {
    return ground.facts().programs().stream().filter(said::shownBy).toList();
  }

  private static Optional<String> hole(Figure figure, Program program, Ground ground) {
    String words = figure.found().words();
    return switch (figure.kind()) {
      case PHONE -> phone(words, program, ground);
      case DAYS -> days(words, program);
      case AMOUNT -> share(words, program, ground);
      case DATE, MONTH, TERM, COMMUNITIES -> Optional.empty();
    };
  }

  private static Optional<String> phone(String words, Program program, Ground ground) {
    String typed = dialled(words);
    if (program.suppliers().stream().anyMatch(one -> is(one.phone(), typed))) {
      List<Supplier> suppliers = program.suppliers();
      return suppliers.size() == 1 ? Optional.of("supplierPhone") : Optional.empty();
    }
    if (is(program.consultant().flatMap(one -> one.phone()), typed)) {
      return Optional.of("consultantPhone");
    }
    boolean utility =
        program.municipalities().stream()
            .flatMap(town -> ground.facts().utility(town.utility()).stream())
            .anyMatch(one -> is(one.phone(), typed));
    return utility ? Optional.of("utilityPhone") : Optional.empty();
  }

  private static boolean is(Optional<String> phone, String typed) {
    return phone.map(EnteredFigure::dialled).filter(typed::equals).isPresent();
  }

  /** The digits that are dialled, without the country's 1. */
  private static String dialled(String phone) {
    String lower = phone.toLowerCase(Locale.ROOT);
    int extension = lower.indexOf('x') > 0 ? lower.indexOf('x') : lower.length();
    String digits = lower.substring(0, extension).replaceAll("\\D", "");
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }

  private static Optional<String> days(String words, Program program) {
    int typed = number(words);
    if (is(program, PlanRule.Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE, typed)) {
      return Optional.of("enrollmentDays");
    }
    return is(program, PlanRule.Kind.PRICE_CHANGE_PARTICIPANTS, typed)
        ? Optional.of("priceChangeDays")
        : Optional.empty();
  }

  private static boolean is(Program program, PlanRule.Kind kind, int days) {
    return program.rule(kind).flatMap(PlanRule::days).filter(set -> set == days).isPresent();
  }

  /** The State's share of the year, on any basis. */
  private static Optional<String> share(String words, Program program, Ground ground) {
    Matcher number = NUMBER.matcher(words);
    Optional<StateMinimum> minimum = ground.facts().minimum(ground.day(program).year());
    if (minimum.isEmpty() || words.contains("$") || !number.find()) {
      return Optional.empty();
    }
    long tenths = Math.round(Double.parseDouble(number.group()) * 10);
    int classOne = minimum.get().classOne().tenths();
    boolean same =
        tenths == classOne
            || minimum.get().other().filter(o -> tenths == classOne + o.tenths()).isPresent();
    boolean percent = words.contains("%") || words.toLowerCase(Locale.ROOT).contains("cent");
    return same && percent && !words.toLowerCase(Locale.ROOT).contains("cents")
        ? Optional.of("requiredShare")
        : Optional.empty();
  }

  /** {@code 37} of "37 days", "thirty-seven days" or "thirty (30) days"; 0 where none is told. */
  private static int number(String words) {
    Matcher digits = DIGITS.matcher(words);
    if (digits.find()) {
      return digits.group().length() < 6 ? Integer.parseInt(digits.group()) : 0;
    }
    int sum = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      int small = Phrasebook.english().words("numbers").indexOf(word) + 1;
      int tens = Phrasebook.english().words("tens").indexOf(word) + 1;
      sum += tens > 0 ? 10 + tens * 10 : small;
    }
    return sum;
  }
}
