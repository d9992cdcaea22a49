package org.towncurrent.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.Day;

/**
 * The table of languages: what it holds, where it differs from CLDR, and how slips in it are met.
 */
class LanguageTableTest {

  private static final LanguageTable TABLE = LanguageTable.committed();

  /** Where a date differs from the long form in the JDK's CLDR, and why. */
  private static final Map<String, String> OTHER_DATES =
      Map.ofEntries(
          Map.entry("am", "two names as a later CLDR spells them"),
          Map.entry("bn", "two names as a later CLDR spells them"),
          Map.entry("fr", "the first of a month is 1er"),
          Map.entry("hi", "October as a later CLDR spells it"),
          Map.entry("hy", "no zero before a day"),
          Map.entry("it", "the first of a month is 1º"),
          Map.entry("my", "the order of a later CLDR, without a comma after the year"),
          Map.entry("pt-BR", "the first of a month is 1º"),
          Map.entry("so", "the borrowed names and the order of a later CLDR, not numbered months"),
          Map.entry("ti", "no zero before a day"),
          Map.entry("vi", "năm before the year, as its months have it, too"));

  /** Where the names of months alone differ from CLDR's, and why. */
  private static final Map<String, String> OTHER_NAMES_ALONE =
      Map.of(
          "am", "two names as a later CLDR spells them",
          "bn", "two names as a later CLDR spells them",
          "fa", "a year follows, so the name is linked to it",
          "hi", "October as a later CLDR spells it",
          "so", "the names of a later CLDR",
          "vi", "small letters: they stand within a sentence",
          "zh-Hans", "written with the number, as 2025年10月 is");

  private static final Set<String> NOT_IN_CLDR = Set.of("ht");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | October 15, 2025         | October 2025",
        "es      | 15 de octubre de 2025    | octubre de 2025",
        "pt-BR   | 15 de outubro de 2025    | outubro de 2025",
        "ht      | 15 oktòb 2025            | oktòb 2025",
        "vi      | 15 tháng 10 năm 2025     | tháng 10 năm 2025",
        "zh-Hans | 2025年10月15日            | 2025年10月",
        "zh-Hant | 2025年10月15日            | 2025年10月",
        "km      | 15 តុលា 2025              | តុលា 2025",
        "ar      | 15 أكتوبر 2025            | أكتوبر 2025",
        "ru      | 15 октября 2025 г.       | октябрь 2025 г.",
        "fr      | 15 octobre 2025          | octobre 2025",
        "ko      | 2025년 10월 15일          | 2025년 10월",
        "kea     | 15 di Otubru di 2025     | Otubru di 2025"
      })
  void theFirstLanguagesWriteDatesSo(String tag, String day, String month) {
    DateWords dates = TABLE.dates(TABLE.language(tag).orElseThrow());
    assertThat(dates.day(Day.parse("2025-10-15"))).isEqualTo(day);
    assertThat(dates.month(Day.parse("2025-10-15"))).isEqualTo(month);
  }

  @Test
  void theFirstOfAMonthIsWrittenAsTheLanguageDoes() {
    Day day = Day.parse("2026-02-01");
    assertThat(dates("fr").day(day)).isEqualTo("1er février 2026");
    assertThat(dates("pt-BR").day(day)).isEqualTo("1º de fevereiro de 2026");
    assertThat(dates("es").day(day)).isEqualTo("1 de febrero de 2026");
  }

  /** Another JDK brings another CLDR; the table was compared with that of 17. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_17, max = JRE.JAVA_17)
  void datesAreThoseOfCldrButForTheOnesNamedHere() {
    Set<String> otherDates = new TreeSet<>();
    Set<String> otherNames = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    Set<String> available =
        Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::toLanguageTag)
            .collect(Collectors.toSet());
    for (Language language : TABLE.languages()) {
      Locale locale = Locale.forLanguageTag(language.tag());
      if (!available.contains(language.tag())) {
        unknown.add(language.tag());
        continue;
      }
      if (differs(language, locale)) {
        otherDates.add(language.tag());
      }
      List<String> alone = new ArrayList<>();
      for (Month month : Month.values()) {
        alone.add(month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
      }
      if (!alone.equals(TABLE.dates(language).monthsAlone())) {
        otherNames.add(language.tag());
      }
    }
    assertThat(unknown).isEqualTo(NOT_IN_CLDR);
    assertThat(otherDates).isEqualTo(new TreeSet<>(OTHER_DATES.keySet()));
    assertThat(otherNames).isEqualTo(new TreeSet<>(OTHER_NAMES_ALONE.keySet()));
  }

  private static boolean differs(Language language, Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
    DateTimeFormatter cldr =
        DateTimeFormatter.ofPattern(pattern, locale)
            .withDecimalStyle(DecimalStyle.STANDARD)
            .withChronology(IsoChronology.INSTANCE);
    for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
      if (!cldr.format(day).equals(TABLE.dates(language).day(Day.parse(day.toString())))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aLanguageReadFromTheRightSaysSo() {
    assertThat(
            TABLE.languages().stream()
                .filter(one -> one.direction() == Language.Direction.RIGHT_TO_LEFT)
                .map(Language::tag))
        .containsExactlyInAnyOrder("ar", "fa", "he", "ur");
  }

  @Test
  void theLineForEnglishIsTheEnglishOfTheProgram() {
    assertThat(TABLE.language("en")).contains(Language.ENGLISH);
    assertThat(TABLE.dates(Language.MIRRORED)).isSameAs(TABLE.dates(Language.ENGLISH));
  }

  @Test
  void whoWritesAnotherTagIsToldTheRightOne() {
    assertThat(TABLE.insteadOf("zh"))
        .contains("Write zh-Hans or zh-Hant.")
        .contains("languages.txt");
    assertThat(TABLE.insteadOf("pt-PT")).contains("Write pt-BR.");
    assertThat(TABLE.insteadOf("xx")).contains("Write one of en, es,").contains("languages.txt");
  }

  private static final String ENGLISH =
      "en | ltr | English | {month} {d}, {y} | {month} {y} | ="
          + " | January, February, March, April, May, June, July, August, September, October,"
          + " November, December | =";

  @Test
  void aGoodLineIsRead() {
    LanguageTable table = read("# A note.\n\n" + ENGLISH + "\n");
    assertThat(table.languages()).containsExactly(Language.ENGLISH);
    assertThat(table.dates(Language.ENGLISH).day(Day.parse("2025-10-01")))
        .isEqualTo("October 1, 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "ltr # rtl # 2:6: the language's own name is not read in the direction rtl",
        "ltr # up # 2:6: \"up\" is no direction",
        "en # En # 2:1: \"En\" is not a language tag",
        "en # english_us # 2:1: \"english_us\" is not a language tag",
        "{month} {d}, {y} # {month} {d} # 2:22: the pattern \"{month} {d}\" cannot be used: it lacks {y}",
        "{month} {d}, {y} # {month} {d}, {d} {y} # 2:22: the pattern \"{month} {d}, {d} {y}\" cannot be used: it has {d} twice",
        "{month} {d}, {y} # {month} 5 {d}, {y} # 2:22: a digit in the pattern",
        "{month} {y} # {d} {month} {y} # 2:41: the pattern \"{d} {month} {y}\" cannot be used: it must not have {d}",
        "May # M{a}y # a brace in the name of a month",
        "May # <b>May</b> # a sign of markup in",
        "May, # # here are 11 months",
        "May, # ' ,' # the name of a month is missing",
        "May # June # two months have one name",
        "May # \u202eMay # U+202E is a mark that no reader sees",
        "May # Ma\u0301y # a letter is put together from parts",
        "May # \u0665 # U+0665 is a digit that is not Latin",
        "| = | January # | January # a line with 7 columns"
      })
  void aSlipIsToldWithItsPlace(String good, String bad, String message) {
    String line =
        ENGLISH.replaceFirst(
            java.util.regex.Pattern.quote(good),
            bad == null ? "" : java.util.regex.Matcher.quoteReplacement(bad));
    assertThat(line).isNotEqualTo(ENGLISH);
    assertThatThrownBy(() -> read("# A note.\n" + line + "\n"))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining("languages.txt:2:")
        .hasMessageContaining(message);
  }

  @Test
  void allSlipsAreToldAtOnce() {
    assertThatThrownBy(
            () -> read(ENGLISH.replace("ltr", "up") + "\n" + ENGLISH.replace("{d}", "") + "\n"))
        .hasMessageContaining("languages.txt:1:6")
        .hasMessageContaining("languages.txt:2:1: a second line for en")
        .hasMessageContaining("it lacks {d}");
  }

  @Test
  void withoutEnglishThereIsNoTable() {
    assertThatThrownBy(() -> read("# Nothing yet.\n")).hasMessageContaining("no line for English");
  }

  @Test
  void aTableThatIsNotInUtf8IsRefused() {
    assertThatThrownBy(
            () ->
                LanguageTable.read(
                    "languages.txt",
                    ENGLISH.replace("English", "Español").getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("not in UTF-8");
  }

  private static DateWords dates(String tag) {
    return TABLE.dates(TABLE.language(tag).orElseThrow());
  }

  private static LanguageTable read(String text) {
    return LanguageTable.read("languages.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
