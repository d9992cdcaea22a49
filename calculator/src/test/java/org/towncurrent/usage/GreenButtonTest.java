package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreenButtonTest {

  /** Midnight in Massachusetts on January 15, 2025. */
  private static final long JANUARY = moment("2025-01-15T00:00", -5);

  @Test
  void prefixesCommentsAndInstructionsAreNoHindrance() {
    String plain = Feed.hours(JANUARY, 500, 700);
    String dressed =
        plain
            .replaceAll("<(/?)(?=[A-Z])", "<$1espi:")
            .replace("<espi:value>", "<!-- a > b -- <value>9</value> --><espi:value unit=\"a>b\" >")
            .replace("<value>", "<?x <value>?><espi:value\n>")
            .replace("</value>", "</espi:value >")
            .replace("<title>x", "<title>&amp;&#233;&lt;");
    assertThat(Files.days(dressed))
        .isEqualTo(Files.days(plain))
        .containsExactly("2025-01-15 1.2 kWh");
  }

  @Test
  void cdataIsText() {
    String feed = Feed.hours(JANUARY, 500).replace(">500<", "><![CDATA[5]]>0<![CDATA[0]]><");
    assertThat(Files.days(feed)).containsExactly("2025-01-15 0.5 kWh");
  }

  @Test
  void resourcesNeedNoFeed() {
    String alone =
        Feed.type(72, "") + Feed.MASSACHUSETTS + Feed.block(Feed.reading(JANUARY, 3600, "500"));
    assertThat(Files.days("<x>" + alone + "</x>")).containsExactly("2025-01-15 0.5 kWh");
  }

  @ParameterizedTest
  @CsvSource({"0,1.5", "3,1500", "-3,0.002", "1,15", "-1,0.15"})
  void thePowerOfTenHasEitherSign(int power, String kwh) {
    String type = Feed.type(72, "<powerOfTenMultiplier>" + power + "</powerOfTenMultiplier>");
    String feed =
        Feed.of(Feed.MASSACHUSETTS, type, Feed.block(Feed.reading(JANUARY, 3600, "1500")));
    assertThat(Files.days(feed))
        .containsExactly("2025-01-15 " + kwh.replace("1500", "1,500") + " kWh");
  }

  @Test
  void fineReadingsAreRoundedOnceADay() {
    String[] readings = new String[96];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = Feed.reading(JANUARY + 900L * i, 900, "10400");
    }
    String type = Feed.type(72, "<powerOfTenMultiplier>-3</powerOfTenMultiplier>");
    assertThat(Files.days(Feed.of(Feed.MASSACHUSETTS, type, Feed.block(readings))))
        .containsExactly("2025-01-15 0.998 kWh");
  }

  @ParameterizedTest
  @CsvSource({
    "169,,usage-other-service", // therms
    "42,,usage-other-service",
    "119,,usage-other-service",
    "132,,usage-other-service",
    "38,,usage-no-energy", // watts
    "71,,usage-no-energy",
    "72,<commodity>7</commodity>,usage-other-service"
  })
  void otherUnitsAreRefused(int uom, String more, String reason) {
    String type = Feed.type(uom, more == null ? "" : more);
    String feed = Feed.of(Feed.MASSACHUSETTS, type, Feed.block(Feed.reading(JANUARY, 3600, "5")));
    assertThat(Files.reason(feed)).isEqualTo(reason);
  }

  @Test
  void aPointOfGasIsRefusedWhateverItsUnit() {
    String feed =
        Feed.of(Feed.point(1), Feed.type(72, ""), Feed.block(Feed.reading(JANUARY, 3600, "5")));
    assertThat(Files.reason(feed)).isEqualTo(Reason.OTHER_SERVICE);
  }

  @Test
  void withoutUnitItIsRefused() {
    String feed = Feed.of(Feed.block(Feed.reading(JANUARY, 3600, "5")));
    assertThat(Files.reason(feed)).isEqualTo(Reason.NO_UNIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"accumulationBehaviour>3", "accumulationBehaviour>12", "flowDirection>19"})
  void whatTheMeterStoodAtAndWhatWasFedInIsNoUse(String said) {
    String feed = Feed.hours(JANUARY, 500);
    String other = feed.replaceAll(said.substring(0, said.indexOf('>')) + ">\\d", said);
    assertThat(Files.reason(other)).isEqualTo(Reason.NO_ENERGY);
  }

  @Test
  void netFlowIsTakenWhileNoDayIsNegative() {
    String net = Feed.hours(JANUARY, 900, -400).replace("flowDirection>1<", "flowDirection>4<");
    assertThat(Files.days(net)).containsExactly("2025-01-15 0.5 kWh");
    assertThat(Files.reason(net.replace("-400", "-901"))).isEqualTo(Reason.NET_EXPORT);
  }

  @Test
  void linksSayWhichTypeABlockHasWhateverTheOrder() {
    String points = "/RetailCustomer/1/UsagePoint";
    Feed feed = new Feed();
    // Delivered by the first reading, fed in by the second; blocks first, types last.
    String readings = points + "/1/MeterReading";
    feed.entry(
        readings + "/2/IntervalBlock/1",
        readings + "/2/IntervalBlock",
        Feed.block(Feed.reading(JANUARY, 3600, "9000"), Feed.reading(JANUARY + 3600, 3600, "1")));
    feed.entry(
        readings + "/1/IntervalBlock/1",
        readings + "/1/IntervalBlock",
        Feed.block(Feed.reading(JANUARY, 3600, "500")));
    feed.entry(
        readings + "/1/IntervalBlock/2",
        readings + "/1/IntervalBlock",
        Feed.block(Feed.reading(JANUARY + 3600, 3600, "250")));
    feed.entry(
        readings + "/2",
        readings + " " + readings + "/2/IntervalBlock /ReadingType/8",
        "<MeterReading/>");
    feed.entry(
        readings + "/1",
        readings + " " + readings + "/1/IntervalBlock /ReadingType/7",
        "<MeterReading/>");
    feed.entry(points + "/1", points + " " + readings + " /LocalTimeParameters/1", Feed.point(0));
    feed.entry("/LocalTimeParameters/1", "/LocalTimeParameters", Feed.MASSACHUSETTS);
    feed.entry("/ReadingType/7", "/ReadingType", Feed.type(72, ""));
    feed.entry(
        "/ReadingType/8",
        "/ReadingType",
        Feed.type(72, "").replace("flowDirection>1", "flowDirection>19"));
    assertThat(Files.days(feed.text())).containsExactly("2025-01-15 0.75 kWh");
  }

  @Test
  void gasBesideElectricityIsLeftOut() {
    String feed =
        Feed.of(
            Feed.MASSACHUSETTS,
            Feed.point(1),
            "<MeterReading/>",
            Feed.type(169, ""),
            Feed.block(Feed.reading(JANUARY, 3600, "7"), Feed.reading(JANUARY + 3600, 3600, "7")),
            Feed.point(0),
            "<MeterReading/>",
            Feed.type(72, ""),
            Feed.block(Feed.reading(JANUARY, 3600, "500")));
    assertThat(Files.days(feed)).containsExactly("2025-01-15 0.5 kWh");
  }

  @Test
  void twoElectricMetersAreRefused() {
    String meter =
        Feed.point(0)
            + "</content></entry><entry><content><MeterReading/></content></entry><entry><content>"
            + Feed.type(72, "")
            + "</content></entry><entry><content>"
            + Feed.block(Feed.reading(JANUARY, 3600, "500"));
    assertThat(Files.reason(Feed.of(meter, meter))).isEqualTo(Reason.SEVERAL_METERS);
    assertThat(Files.days(Feed.of(meter))).containsExactly("2025-01-15 0.5 kWh");
  }

  @Test
  void ofTwoSeriesOfAMeterTheOneWithMoreReadingsCounts() {
    String feed =
        Feed.of(
            Feed.MASSACHUSETTS,
            Feed.point(0),
            "<MeterReading/>",
            Feed.type(72, ""),
            Feed.block(Feed.reading(JANUARY, 86_400, "800")),
            "<MeterReading/>",
            Feed.type(72, ""),
            Feed.block(
                Feed.reading(JANUARY, 3600, "500"), Feed.reading(JANUARY + 3600, 3600, "301")));
    assertThat(Files.days(feed)).containsExactly("2025-01-15 0.801 kWh");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-09,-5,-18000,360E2000,B40E2000,23", // clocks go forward in Massachusetts
    "2025-11-02,-4,-18000,360E2000,B40E2000,25",
    "2025-03-30,1,3600,FE0E2000,AE0E2000,24", // the rule of an unknown month is none
    "2025-03-30,1,3600,3E0E2000,AE0E3000,23", // last Sunday of March, in Paris
    "2025-10-26,2,3600,3E0E2000,AE0E3000,25",
    "2025-03-09,5.5,19800,FFFFFFFF,FFFFFFFF,24", // India has no summer time
    "2025-04-06,-5,-18000,425E2000,B40E2000,23", // the Sunday on or after April 5
    "2025-04-10,-5,-18000,40A02000,B40E2000,23" // April 10
  })
  void aDayHasTheHoursOfItsClock(
      String day, double offset, int zone, String start, String end, int hours) {
    long midnight =
        LocalDateTime.parse(day + "T00:00")
            .toEpochSecond(ZoneOffset.ofTotalSeconds((int) (offset * 3600)));
    String[] readings = new String[hours + 2];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = Feed.reading(midnight + 3600L * (i - 1), 3600, "1000");
    }
    String feed =
        Feed.of(Feed.time(zone, 3600, start, end), Feed.type(72, ""), Feed.block(readings));
    assertThat(Files.days(feed)).hasSize(3).contains(day + " " + hours + " kWh");
  }

  @Test
  void anHourOverMidnightIsSharedByItsSeconds() {
    String feed =
        Feed.of(
            Feed.MASSACHUSETTS,
            Feed.type(72, ""),
            Feed.block(
                Feed.reading(JANUARY - 900, 3600, "1000"),
                Feed.reading(JANUARY + 2700, 3600, "2")));
    assertThat(Files.days(feed)).containsExactly("2025-01-14 0.25 kWh", "2025-01-15 0.752 kWh");
  }

  @Test
  void billingPeriodsAndDaysAreWhole() {
    long march = moment("2025-03-01T00:00", -5);
    long april = moment("2025-04-01T00:00", -4);
    long may = moment("2025-05-01T00:00", -4);
    String feed =
        Feed.of(
            Feed.MASSACHUSETTS,
            Feed.type(72, ""),
            Feed.block(
                Feed.reading(april, may - april, "400000"),
                Feed.reading(march, april - march, "500000")));
    UsageFile.Accepted file = Files.accepted(feed);
    assertThat(Files.days(file))
        .containsExactly("2025-03-01/2025-03-31 500 kWh", "2025-04-01/2025-04-30 400 kWh");
    assertThat(file.missing()).isZero();
    // A utility that gives every day 86,400 seconds, also that of 23 hours.
    long sunday = moment("2025-03-09T00:00", -5);
    String days =
        Feed.of(
            Feed.MASSACHUSETTS,
            Feed.type(72, ""),
            Feed.block(
                Feed.reading(sunday, 86_400, "20000"),
                Feed.reading(sunday + 82_800, 86_400, "21000")));
    assertThat(Files.days(days)).containsExactly("2025-03-09 20 kWh", "2025-03-10 21 kWh");
  }

  @Test
  void theNotesCountWhatIsMissingEstimatedAndRepeated() {
    String estimated =
        Feed.reading(JANUARY, 3600, "5")
            .replace("<value>", "<ReadingQuality><quality>8</quality></ReadingQuality><value>");
    String feed =
        Feed.of(
            Feed.MASSACHUSETTS,
            Feed.type(72, ""),
            Feed.block(estimated, estimated, Feed.reading(JANUARY + 3 * 86_400, 86_400, "5000")));
    UsageFile.Accepted file = Files.accepted(feed);
    assertThat(file.missing()).isEqualTo(3); // most of the first day, and two between
    assertThat(file.estimated()).isEqualTo(2);
    assertThat(file.repeated()).isEqualTo(1);
    assertThat(file.seconds()).isEqualTo(3600);
  }

  @Test
  void twoReadingsForOneTimeThatDifferAreRefused() {
    String feed = Feed.hours(JANUARY, 500, 600);
    assertThat(Files.reason(feed.replace(Long.toString(JANUARY + 3600), Long.toString(JANUARY))))
        .isEqualTo(Reason.OVERLAP);
    assertThat(
            Files.reason(
                feed.replace(Long.toString(JANUARY + 3600), Long.toString(JANUARY + 1800))))
        .isEqualTo(Reason.OVERLAP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "NaN", "99999999999999999999", "0x10", "five"})
  void aFigureThatIsNoneIsRefused(String figure) {
    String feed = Feed.hours(JANUARY, 500);
    assertThat(Files.reason(feed.replace(">500<", ">" + figure + "<"))).isEqualTo(Reason.FIGURE);
    assertThat(Files.reason(feed.replace(">72<", ">" + figure + "<"))).isEqualTo(Reason.FIGURE);
  }

  private static long moment(String wall, int hours) {
    return LocalDateTime.parse(wall).toEpochSecond(ZoneOffset.ofHours(hours));
  }
}
