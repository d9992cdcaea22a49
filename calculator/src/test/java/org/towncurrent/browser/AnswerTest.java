package org.towncurrent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.rates.Day;

/** What the page is told, as text, without a page. */
final class AnswerTest {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private String way = "kwh";
  private String typed = "600";
  private List<String> metered = List.of();
  private String over = "today";
  private String readDay = "";
  private int chosen;

  /** Standard is 14 cents from January 2025 on, Plus 17; Basic Service 15, and 16 from August. */
  private List<String> told() {
    List<String> words = new ArrayList<>(MONTHS);
    words.addAll(MONTHS);
    words.addAll(List.of("1", "{month} {d}, {y}", "{month} {y}", day("2025-10-15"), way, typed));
    words.add(Integer.toString(metered.size() / 3));
    words.addAll(metered);
    words.addAll(List.of(over, readDay, "0", "0", Integer.toString(chosen), "Residential"));
    words.addAll(List.of("2", day("2025-02-01"), day("2025-07-31"), "15000"));
    words.addAll(List.of(day("2025-08-01"), day("2026-01-31"), "16000"));
    words.add("0");
    words.addAll(List.of("2", "Standard", "1", read("2025-01"), read("2027-01"), "14000"));
    words.addAll(List.of("Plus", "1", read("2025-01"), "", "17000"));
    return List.of(Calculator.answer(String.join("\t", words) + "\t").split("\n", -1));
  }

  private static String day(String iso) {
    return Integer.toString(2 * Day.parse(iso).epoch());
  }

  private static String read(String month) {
    return Integer.toString(2 * Day.parse(month + "-01").epoch() + 1);
  }

  @Test
  void aMonthAtTodaysPricesIsToldInASentenceAndInEveryRow() {
    assertThat(told())
        .contains(
            "answer\tanswer-today-saves\tamount\t$12.00\tpercent\t12.5%\tproduct\tStandard"
                + "\tcount\t1\tall\t1",
            "as-of\tas-of\tdate\tOctober 15, 2025\tkwh\t600\tclass\tResidential",
            "0 cost\tcost\tcost\t$84.00",
            "0 until\tuntil-read\tuntil\tJanuary 2027",
            "1 difference\tcosts-more\tamount\t$6.00\tpercent\t6.3%",
            "1 until\tnot-known",
            "basic cost\tcost\tcost\t$96.00",
            "basic until\tuntil\tuntil\tJanuary 31, 2026",
            "note\tknown-until\tdate\tJanuary 31, 2026");
  }

  @Test
  void whatCostsMoreIsToldAsPlainly() {
    chosen = 1;
    assertThat(told().toString()).contains("answer-today-costs-more\tamount\t$6.00");
  }

  @Test
  void hindsightLeavesOutOnBothSidesWhatIsNotKnownOnOne() {
    over = "year";
    // Eight months: February to July at 15 cents, August and September at 16.
    assertThat(told())
        .contains(
            "answer\tanswer-part-saves\tamount\t$60.00\tpercent\t8.2%\tproduct\tStandard"
                + "\tcount\t8\tall\t12",
            "as-of\tfrom-to\tfrom\tOctober 1, 2024\tto\tSeptember 30, 2025\tkwh\t4,800"
                + "\tclass\tResidential",
            "+notes\tpartly",
            "+notes\tequal\tproduct\tStandard\tprice\t14.000",
            "~difference\tprice-not-known",
            "~difference\tsaves-over\tamount\t$12.00\tpercent\t12.5%");
  }

  @Test
  void aReadDayMakesBillingPeriodsThatAChangeOfPriceDivides() {
    over = "year";
    readDay = "15";
    assertThat(told())
        .contains(
            "~month\tof-period\tfrom\tJuly 16, 2025\tto\tAugust 15, 2025",
            "+steps\tbasic-step\tkwh\t600\tprice\t15.000\tdays\t16\tof\t31\tamount\t$46.45"
                + "\tdate\tFebruary 1, 2025\tsource\t0",
            "+steps\tbasic-step\tkwh\t600\tprice\t16.000\tdays\t15\tof\t31\tamount\t$46.45"
                + "\tdate\tAugust 1, 2025\tsource\t1",
            "+notes\tby-reads");
  }

  @Test
  void whatComesIsToldAsFarAsBothPricesAreKnown() {
    over = "coming";
    assertThat(told().toString())
        .contains("answer-coming-saves\tamount\t$48.00")
        .contains("from-to\tfrom\tOctober 1, 2025\tto\tJanuary 31, 2026\tkwh\t2,400");
  }

  @Test
  void meteredDaysCountWhereTheyWereMetered() {
    way = "metered";
    over = "year";
    int first = Day.parse("2025-08-01").epoch();
    metered = List.of(Integer.toString(first), Integer.toString(first + 30), "310000");
    assertThat(told())
        .contains(
            "answer\tanswer-part-saves\tamount\t$6.20\tpercent\t12.5%\tproduct\tStandard"
                + "\tcount\t1\tall\t12",
            "~difference\tuse-not-known");
  }

  @Test
  void nothingIsToldWhileNoUseIsKnown() {
    way = "metered";
    assertThat(told()).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "abc", "1.234,5", "1.2345", "9999999999", "1e309", "NaN"})
  void aUseThatCannotBeReadIsOneLine(String hostile) {
    typed = hostile;
    assertThat(told()).hasSize(2).last().asString().startsWith("error\terror-");
  }

  @Test
  void noUseIsNoSaving() {
    typed = "0";
    assertThat(told().toString()).contains("answer-nothing-used").doesNotContain("NaN");
  }
}
