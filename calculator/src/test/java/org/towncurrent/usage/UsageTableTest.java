package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTableTest {

  private static final String PERSON =
      """
      Name,BOB SMITH
      Address,"1 MAIN ST, DORCHESTER MA 02124"
      Account Number,1234567890
      Service,Service 1

      """;

  @Test
  void greenButtonDownloadByHours() {
    String table =
        PERSON
            + """
            TYPE,DATE,START TIME,END TIME,USAGE (kWh),NOTES

            Electric usage,2025-07-04,00:00,00:59,0.29
            Electric usage,2025-07-04,01:00,01:59,0.34,Estimated
            Electric usage,2025-07-04,23:00,23:59,1.01
            """;
    UsageFile.Accepted file = Files.accepted(table);
    assertThat(Files.days(file)).containsExactly("2025-07-04 1.64 kWh");
    assertThat(file.seconds()).isEqualTo(3600);
    assertThat(file.missing()).isEqualTo(1);
    assertThat(file.estimated()).isEqualTo(1);
  }

  @Test
  void importIsUseAndExportIsNot() {
    String table =
        """
        DATE,START TIME,END TIME,IMPORT (kWh),EXPORT (kWh)
        7/4/2025,0:00,0:14,0.25,3
        7/4/2025,0:15,0:29,0.5,3
        """;
    assertThat(Files.days(table)).containsExactly("2025-07-04 0.75 kWh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/15/2025",
        "01/15/25",
        "2025-01-15",
        "2025/01/15",
        "15-Jan-2025",
        "15-JAN-25",
        "Jan 15 2025",
        "January 15 2025",
        "Wed Jan 15 2025",
        "20250115",
        "2025-01-15 00:00",
        "1/15/2025 12:00 AM",
        "2025-01-15T00:00:00-05:00",
        "2025-01-15T05:00:00Z",
        "2025-01-15T05:00:00.000+0000",
        "15/1/2025"
      })
  void datesAreReadAsTheyComeInTheUnitedStates(String date) {
    String next = date.startsWith("20250") ? "20250116" : date.replace("15", "16");
    assertThat(Files.days("Date,kWh\n" + date + ",20\n" + next + ",21\n"))
        .containsExactly("2025-01-15 20 kWh", "2025-01-16 21 kWh");
  }

  @Test
  void oneDayAboveTwelveMakesAllDatesBeginWithTheDay() {
    assertThat(Files.days("Date,kWh\n10/1/2025,10\n11/1/2025,11\n12/1/2025,12\n13/1/2025,13\n"))
        .containsExactly(
            "2025-01-10 10 kWh", "2025-01-11 11 kWh", "2025-01-12 12 kWh", "2025-01-13 13 kWh");
    assertThat(Files.days("Date,kWh\n1/10/2025,10\n1/11/2025,11\n"))
        .containsExactly("2025-01-10 10 kWh", "2025-01-11 11 kWh");
  }

  @ParameterizedTest
  @CsvSource({
    "1/1/2025 1:00 PM,1/1/2025 2:00 PM,3600",
    "1/1/2025 12:00 PM,1/1/2025 1:00 pm,3600",
    "1/1/2025 11 pm,1/2/2025 12 am,3600",
    "1/1/2025 11:30 PM,1/1/2025 24:00,1800",
    "2025-01-01 23:45,2025-01-02 00:00,900",
    "2025-01-01T04:00:00-05:00,2025-01-01T10:00:00Z,3600"
  })
  void timesOfTwelveOrTwentyFourHours(String start, String end, double seconds) {
    UsageFile.Accepted file =
        Files.accepted("Start Date/Time\tEnd Date/Time\tkWh\n" + start + "\t" + end + "\t1.5\n");
    assertThat(Files.days(file)).containsExactly("2025-01-01 1.5 kWh");
    assertThat(file.seconds()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({"kWh,600", "Wh,0.6", "MWh,600000", "KWH,600"})
  void unitsOfEnergy(String unit, String kwh) {
    String expected = "2025-01-01 " + kwh.replace("600000", "600,000") + " kWh";
    String rows = "1/1/2025,600,%s\n1/2/2025,0,%s\n".formatted(unit, unit);
    assertThat(Files.days("Date,Usage,Units\n" + rows)).startsWith(expected);
    assertThat(Files.days("Date,Usage (" + unit + ")\n1/1/2025,600\n1/2/2025,0\n"))
        .startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "therms,usage-other-service",
    "CCF,usage-other-service",
    "m3,usage-other-service",
    "Gallons,usage-other-service",
    "kW,usage-no-energy"
  })
  void otherUnitsAreRefused(String unit, String reason) {
    assertThat(Files.reason("Date,Usage,Units\n1/1/2025,600," + unit + "\n")).isEqualTo(reason);
    assertThat(Files.reason("Date,Usage (" + unit + ")\n1/1/2025,600\n")).isEqualTo(reason);
    assertThat(Files.reason("Date," + unit + "\n1/1/2025,600\n")).isEqualTo(reason);
  }

  @Test
  void rowsOfGasAmongThoseOfElectricityAreLeftOut() {
    String table =
        """
        TYPE,START DATE,END DATE,USAGE,UNITS
        Natural gas billing,2025-01-01,2025-01-31,99,therms
        Electric billing,2025-01-01,2025-01-31,600,kWh
        """;
    assertThat(Files.days(table)).containsExactly("2025-01-01/2025-01-31 600 kWh");
  }

  @Test
  void cellsInQuotesMayHoldAnything() {
    String table =
        """
        \uFEFF"Read ""our"" Date","Note","Usage, kWh",Number of Days
        "1/18/2022","two
        lines, 5","1,234.5",32
        12/17/2021,,"600 kWh",29
        """
            .replace("\n", "\r\n");
    assertThat(Files.days(table))
        .containsExactly("2021-11-19/2021-12-17 600 kWh", "2021-12-18/2022-01-18 1,234.5 kWh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n", "\r\r\n"})
  void anyLineBreaks(String lineBreak) {
    assertThat(Files.days(String.join(lineBreak, "Date;kWh", "1/1/2025;5", "1/2/2025;6")))
        .containsExactly("2025-01-01 5 kWh", "2025-01-02 6 kWh");
  }

  @Test
  void monthsAreWhole() {
    assertThat(Files.days("Month,kWh\nJan 2025,600\nFeb 2025,500\n"))
        .containsExactly("2025-01-01/2025-01-31 600 kWh", "2025-02-01/2025-02-28 500 kWh");
    assertThat(Files.days("Month,kWh\n2025-02,500\n2025-01,600\n"))
        .containsExactly("2025-01-01/2025-01-31 600 kWh", "2025-02-01/2025-02-28 500 kWh");
    assertThat(Files.days("Date,kWh\n1/1/2025,600\n2/1/2025,500\n"))
        .containsExactly("2025-01-01/2025-01-31 600 kWh", "2025-02-01/2025-02-28 500 kWh");
  }

  @Test
  void datesOfReadsEndTheirPeriods() {
    assertThat(Files.days("Read Date,kWh\n3/14/2025,500\n2/14/2025,400\n1/15/2025,300\n"))
        .containsExactly("2025-01-16/2025-02-14 400 kWh", "2025-02-15/2025-03-14 500 kWh");
  }

  @Test
  void aReadSharedByTwoPeriodsBelongsToTheEarlier() {
    String table = "Start Date,End Date,kWh\n1/15/2025,2/14/2025,500\n2/14/2025,3/15/2025,400\n";
    assertThat(Files.days(table))
        .containsExactly("2025-01-16/2025-02-14 500 kWh", "2025-02-15/2025-03-15 400 kWh");
  }

  @Test
  void rowsInAnyOrderAndTwice() {
    String table = "Date,kWh\n1/2/2025,6\n1/1/2025,5\n1/2/2025,6\n1/4/2025,7\n";
    UsageFile.Accepted file = Files.accepted(table);
    assertThat(Files.days(file))
        .containsExactly("2025-01-01 5 kWh", "2025-01-02 6 kWh", "2025-01-04 7 kWh");
    assertThat(file.repeated()).isEqualTo(1);
    assertThat(file.missing()).isEqualTo(1);
    assertThat(Files.reason(table.replace("1/4/2025,7", "1/1/2025,7"))).isEqualTo(Reason.OVERLAP);
  }

  @Test
  void overlappingPeriodsAreRefused() {
    String table = "Start Date,End Date,kWh\n1/1/2025,1/31/2025,5\n1/20/2025,2/20/2025,6\n";
    assertThat(Files.reason(table)).isEqualTo(Reason.OVERLAP);
  }

  @Test
  void theHourThatClocksShowTwiceCountsTwice() {
    StringBuilder table = new StringBuilder("Date/Time,kWh\n");
    for (int hour = 0; hour < 24; hour++) {
      String row = "11/2/2025 " + hour + ":00,1\n";
      table.append(row).append(hour == 1 ? row : "");
    }
    UsageFile.Accepted file = Files.accepted(table.toString());
    assertThat(Files.days(file)).containsExactly("2025-11-02 25 kWh");
    assertThat(file.repeated()).isZero();
  }

  @Test
  void theHourThatClocksLeaveOutIsNotMissing() {
    StringBuilder table = new StringBuilder("Date/Time,kWh\n");
    for (int hour = 23; hour >= 0; hour--) {
      table.append(hour == 2 ? "" : "3/9/2025 " + hour + ":00,1\n");
    }
    UsageFile.Accepted file = Files.accepted(table.toString());
    assertThat(Files.days(file)).containsExactly("2025-03-09 23 kWh");
    assertThat(file.missing()).isZero();
  }

  @Test
  void sumsAndRemarksBelowAreNoReadings() {
    String table = "Date,kWh\n1/1/2025,5\n1/2/2025,6\n1/3/2025,\n,11\nTotal,11\n\"Thank you\"\n";
    assertThat(Files.days(table)).containsExactly("2025-01-01 5 kWh", "2025-01-02 6 kWh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/2/2025|1e309|usage-figure",
        "1/2/2025|\"1234,5\"|usage-figure",
        "1/2/2025|99999999999|usage-figure",
        "13/45/2025|5|usage-date",
        "2/30/2025|5|usage-date",
        "1/2/1825|5|usage-date"
      })
  void aRowThatCannotBeReadIsNamed(String date, String kwh, String reason) {
    UsageFile file =
        Files.read("Date,kWh\r\n1/1/2025,5\r\n" + date + "," + kwh + "\r\n1/3/2025,5\r\n");
    assertThat(file).isInstanceOf(UsageFile.Refused.class);
    assertThat(((UsageFile.Refused) file).reason()).isEqualTo(reason);
    assertThat(((UsageFile.Refused) file).line()).isEqualTo(3);
  }

  @Test
  void netMeteringIsTakenWhileNoPeriodIsNegative() {
    assertThat(Files.days("Date/Time,kWh\n1/1/2025 0:00,-1\n1/1/2025 1:00,3\n"))
        .containsExactly("2025-01-01 2 kWh");
    assertThat(Files.reason("Month,kWh\n2025-01,600\n2025-05,-20\n")).isEqualTo(Reason.NET_EXPORT);
  }

  @Test
  void figuresOfOtherKeyboards() {
    assertThat(Files.days("Month,kWh\n2025-01,\u0666\u0660\u0660\n2025-02,\uFF16\uFF10\n"))
        .containsExactly("2025-01-01/2025-01-31 600 kWh", "2025-02-01/2025-02-28 60 kWh");
  }

  @Test
  void anUnknownTableAsksAndGoesOn() {
    String table =
        PERSON
            + "When,What,Account,Reg A,Reg B\n"
            + "1/1/2025,Bob,1234567890,5.5,7\n1/2/2025,Bob,0012345,6,8\n1/3/2025,Bob,1234567890,6,8\n1/4/2025,Bob,1234567890,6.5,9\n";
    UsageReader reader = UsageReader.of(table);
    UsageFile.Asked asked = Files.asked(reader);
    assertThat(asked.kwh()).isEqualTo(-1);
    assertThat(asked.rows()).hasDimensions(3, 5);
    assertThat(asked.rows()[0]).containsExactly("1/1/2025", "", "", "5.5", "7");
    assertThat(asked.rows()[1]).containsExactly("1/2/2025", "", "", "6", "8");
    reader.choose(0, 4);
    assertThat(Files.days(Files.accepted(reader)))
        .containsExactly(
            "2025-01-01 7 kWh", "2025-01-02 8 kWh", "2025-01-03 8 kWh", "2025-01-04 9 kWh");
  }

  @Test
  void severalColumnsOfKwhAsk() {
    UsageReader reader = UsageReader.of("Date,Peak kWh,Off-peak kWh\n1/1/2025,5,6\n1/2/2025,5,6\n");
    UsageFile.Asked asked = Files.asked(reader);
    assertThat(asked.header()).containsExactly("Date", "Peak kWh", "Off-peak kWh");
    assertThat(asked.date()).isZero();
    assertThat(asked.kwh()).isEqualTo(-1);
    reader.choose(0, 2);
    assertThat(Files.days(Files.accepted(reader)))
        .containsExactly("2025-01-01 6 kWh", "2025-01-02 6 kWh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TYPE,START DATE,END DATE,USAGE\n", "A,B,C,D\n", ""})
  void whatStandsAboveTheTableIsNeverAsked(String header) {
    String table = PERSON + header + "x,1/1/2025,1/31/2025,600\nx,2/1/2025,2/28/2025,500\n";
    UsageFile.Asked asked = Files.asked(UsageReader.of(table));
    String shown = String.join(" ", asked.header()) + Arrays.deepToString(asked.rows());
    assertThat(shown).doesNotContain("BOB", "MAIN", "02124", "1234567890", "Service");
    assertThat(shown).contains("600");
  }

  @Test
  void progressGoesFromNothingToAll() {
    UsageReader reader = UsageReader.of(Files.NATIONAL_GRID);
    assertThat(reader.done()).isZero();
    assertThat(reader.step(100)).isTrue();
    assertThat(reader.done()).isBetween(0.01, 0.1);
    Files.run(reader, 100);
    assertThat(reader.done()).isEqualTo(1);
    assertThat(Objects.requireNonNull(reader.result())).isInstanceOf(UsageFile.Refused.class);
  }

  @Test
  void theSizeOfSlicesMakesNoDifference() {
    String electric =
        Files.NATIONAL_GRID.replace("Natural gas", "Electric").replace("therms", "kWh");
    for (int slice = 1; slice < 40; slice++) {
      UsageReader reader = UsageReader.of(electric);
      Files.run(reader, slice);
      assertThat(Files.days(Files.accepted(reader))).isEqualTo(Files.days(electric));
    }
  }
}
