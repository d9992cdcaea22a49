package org.towncurrent.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files of public projects, as utilities hand them out; of gas, and made into electricity here. */
class SampleFilesTest {

  @Test
  void greenButtonByTheDaysOfItsOwnClock() {
    UsageFile.Accepted file = Files.accepted(Files.GREEN_BUTTON);

    // The first reading is of midnight by its clock, eight hours behind universal time.
    assertThat(Files.days(file))
        .containsExactly(
            "2011-01-01 19.779 kWh",
            "2011-01-02 20.294 kWh",
            "2011-01-03 20.115 kWh",
            "2011-01-04 19.531 kWh",
            "2011-01-05 18.925 kWh");
    assertThat(file.seconds()).isEqualTo(3600);
    assertThat(file.missing()).isZero();
  }

  @Test
  void nationalGridOfGasIsRefused() {
    assertThat(Files.reason(Files.NATIONAL_GRID)).isEqualTo(Reason.OTHER_SERVICE);
  }

  @Test
  void nationalGridOfElectricity() {
    String electric =
        Files.NATIONAL_GRID
            .replace("Natural gas billing", "Electric billing")
            .replace("therms", "kWh");
    UsageFile.Accepted file = Files.accepted(electric);

    assertThat(Files.days(file))
        .hasSize(38)
        .startsWith("2019-11-26/2019-12-10 121 kWh", "2019-12-11/2020-01-12 240 kWh")
        .contains("2021-10-12/2021-11-09 33 kWh");
    assertThat(file.missing()).isZero();
  }

  @Test
  void eversourceOfGasIsToldByWhatAUnitCosts() {
    assertThat(Files.reason(Files.EVERSOURCE)).isEqualTo(Reason.OTHER_SERVICE);
  }

  @Test
  void eversourceThatNamesNoUnitAsksWhetherItIsElectricity() {
    // The same charges for ten times the use, as electricity costs.
    String electric =
        Files.EVERSOURCE
            .replace("0,32,", "0,32,")
            .replaceAll("(?<=/20\\d\\d,)(\\d+)\\.00", "$10.00");
    UsageReader reader = UsageReader.of(electric);
    UsageFile.Asked asked = Files.asked(reader);

    assertThat(asked.date()).isZero();
    assertThat(asked.kwh()).isEqualTo(1);
    reader.choose(0, 1);
    assertThat(Files.days(Files.accepted(reader)))
        .hasSize(36)
        .startsWith("2019-01-23/2019-02-19 2,000 kWh", "2019-02-20/2019-03-20 1,910 kWh")
        .endsWith("2021-12-18/2022-01-18 1,840 kWh");
  }

  @Test
  void eversourceThatNamesKwhIsTaken() {
    String electric = Files.EVERSOURCE.replace("Date,Usage,", "Date,Usage (kWh),");
    assertThat(Files.days(electric)).hasSize(36).endsWith("2021-12-18/2022-01-18 184 kWh");
  }
}
