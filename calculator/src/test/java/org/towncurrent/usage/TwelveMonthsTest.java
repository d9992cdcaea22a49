package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.rates.Use;

class TwelveMonthsTest {

  private static final List<Use> RISING =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).stream().map(n -> Use.ofKwh(n * 100)).toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100\n200\n300\n400\n500\n600\n700\n800\n900\n1,000\n1,100\n1,200",
        "100\t200\t300\t400\t500\t600\t700\t800\t900\t1,000\t1,100\t1200\r\n",
        "100,200,300,400,500,600,700,800,900,1000,1100,1200",
        "100, 200, 300 400 500, 600, 700, 800, 900, 1000, 1100, 1200",
        "100;200;300;400;500;600;700;800;900;1000;1100;1200",
        "kWh\n100 kWh\n200\n300\n400\n500\n600\n700\n800\n900\n1000\n1100\n1200 kWh\nTotal 7,800\nTotal\n7800"
      })
  void unnamedMonthsStayInTheirOrder(String pasted) {
    TwelveMonths read = TwelveMonths.read(pasted);
    assertThat(read).isInstanceOf(TwelveMonths.Accepted.class);
    assertThat(((TwelveMonths.Accepted) read).uses()).containsExactlyElementsOf(RISING);
    assertThat(((TwelveMonths.Accepted) read).isNamed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mar 300\nApr 400\nMay 500\nJun 600\nJul 700\nAug 800\nSep 900\nOct 1,000\nNov 1,100\nDec 1,200\nJan 100\nFeb 200",
        "2025-03 300 kWh\n2025-04 400\n2025-05 500\n2025-06 600\n2025-07 700\n2025-08 800\n2025-09 900\n2025-10 1,000\n2025-11 1,100\n2025-12 1,200\n2026-01 100\n2026-02 200",
        "March 2025: 300\nApril 2025: 400\nMay 2025: 500\nJune 2025: 600\nJuly 2025: 700\nAug 2025: 800\nSept 2025: 900\nOctober 2025: 1,000\nNov 2025: 1100\nDec 2025: 1200\nJan 2026: 100\nFeb 2026: 200",
        "Month,kWh\nMar,300\nApr,400\nMay,500\nJun,600\nJul,700\nAug,800\nSep,900\nOct,1000\nNov,1100\nDec,1200\nJan,100\nFeb,200",
        "Month\tkWh\nMar 2025\t300\nApr 2025\t400\nMay 2025\t500\nJun 2025\t600\nJul 2025\t700\nAug 2025\t800\nSep 2025\t900\nOct 2025\t1000\nNov 2025\t1100\nDec 2025\t1200\nJan 2026\t100\nFeb 2026\t200\nTotal\t7800",
        "Mar\tApr\tMay\tJun\tJul\tAug\tSep\tOct\tNov\tDec\tJan\tFeb\r300\t400\t500\t600\t700\t800\t900\t1,000\t1,100\t1,200\t100\t200"
      })
  void namedMonthsFindTheirPlace(String pasted) {
    TwelveMonths read = TwelveMonths.read(pasted);
    assertThat(read).isInstanceOf(TwelveMonths.Accepted.class);
    assertThat(((TwelveMonths.Accepted) read).uses()).containsExactlyElementsOf(RISING);
    assertThat(((TwelveMonths.Accepted) read).isNamed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1\n2\nthree3\n4'|usage-figure|3",
        "'1\n2\n-3\n4'|usage-figure|3",
        "'1\n2\n3\n1e309'|usage-figure|4",
        "'1\n2\n523,5'|usage-figure|3",
        "'1\n2\n3'|usage-not-twelve|3",
        "'1 2 3 4 5 6 7 8 9 10 11 12 13'|usage-not-twelve|13",
        "''|usage-not-twelve|0",
        "'Jan 1\nJan 2\nMar 3\nApr 4\nMay 5\nJun 6\nJul 7\nAug 8\nSep 9\nOct 10\nNov 11\nDec 12'|usage-not-twelve|12",
        "'Jan 1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12'|usage-not-twelve|12"
      })
  void whatIsWrongIsNamed(String pasted, String reason, int use) {
    assertThat(TwelveMonths.read(pasted)).isEqualTo(new TwelveMonths.Refused(reason, use));
  }

  @Test
  void neverThrowsAndNeverTakesLong() {
    char[] commas = new char[1_000_000];
    Arrays.fill(commas, ',');
    assertThat(TwelveMonths.read(new String(commas)))
        .isEqualTo(new TwelveMonths.Refused(Reason.NOT_TWELVE, 0));
    assertThat(TwelveMonths.read("9".repeat(1_000_000)))
        .isEqualTo(new TwelveMonths.Refused(Reason.FIGURE, 1));
  }
}
