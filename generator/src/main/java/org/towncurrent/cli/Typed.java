package org.towncurrent.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/** Values as they are typed on the command line; wrong ones throw with the form to write. */
final class Typed {

  private Typed() {}

  static String text(String typed) {
    return typed.replaceAll("\\s+", " ");
  }

  static String id(String typed) {
    if (!typed.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("write lower-case letters, digits and hyphens");
    }
    return typed;
  }

  static List<String> ids(String typed) {
    return Arrays.stream(typed.split(",")).map(String::strip).map(Typed::id).toList();
  }

  static Day day(String typed) {
    return Day.parse(typed);
  }

  static MeterRead read(String typed) {
    if (typed.matches("[0-9]{4}-[0-9]{2}")) {
      return MeterRead.inMonth(
          Integer.parseInt(typed.substring(0, 4)), Integer.parseInt(typed.substring(5)));
    }
    try {
      Day day = Day.parse(typed);
      return new MeterRead(day.year(), day.month(), day.dayOfMonth());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "write 2027-03 for the meter read in March 2027, or 2027-03-15 for reads from that day on",
          e);
    }
  }

  static Price price(String typed) {
    try {
      return Price.ofCents(typed);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "write cents per kWh with at most three decimals and no sign, like 14.283", e);
    }
  }

  /** One of a few words: the names of these constants, in lower case with hyphens. */
  static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
    return typed -> {
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (word.equals(typed)) {
          return constant;
        }
        words.add(word);
      }
      throw new IllegalArgumentException("write one of " + String.join(", ", words));
    };
  }
}
