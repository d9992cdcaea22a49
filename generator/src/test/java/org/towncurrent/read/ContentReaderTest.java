package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PriceReason;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.Way;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Price;
import org.towncurrent.rules.Rules;

final class ContentReaderTest {

  @TempDir Path folder;

  private House house;

  @BeforeEach
  void copy() throws Exception {
    house = House.in(folder);
  }

  @Test
  void aSoundHouseIsReadWhole() {
    Facts facts = sound();

    Program program = facts.programs().get(0);
    assertThat(program.name().english()).isEqualTo("Pepperell Community Electricity");
    assertThat(program.state()).isEqualTo(ProgramState.LAUNCHED);
    assertThat(program.sample()).isTrue();
    assertThat(program.classes()).hasSize(3);
    assertThat(program.classes().get(0).exampleUse()).containsExactly(300, 600, 900);
    assertThat(program.leave().ways())
        .containsExactly(Way.SUPPLIER_PHONE, Way.FORM, Way.UTILITY, Way.OTHER_SUPPLIER);
    assertThat(program.rule(PlanRule.Kind.CHANGE_IN_LAW_DEPARTMENT).orElseThrow().timing())
        .contains(new PlanRule.Counted(10, PlanRule.Unit.BUSINESS_DAYS));
    assertThat(program.defaultProduct()).map(Product::id).contains("standard");
    assertThat(program.basis()).contains(RenewableBasis.TOTAL);
    assertThat(program.renewable().get(2).fillTo()).contains(Percent.of(100));
    assertThat(facts.utilities().get(0).prices().get(0).kind())
        .isEqualTo(BasicServicePrice.Kind.FIXED);
    assertThat(facts.minimums().get(0).other()).isEmpty();
    assertThat(facts.config().programs().get(0).today()).contains(Day.of(2025, 10, 15));
    assertThat(facts.texts().get(0).id()).isEqualTo("how-it-works");
    assertThat(facts.incomplete()).isEmpty();
  }

  @Test
  void aPriceOfAllClassesIsARowForEachWithTheSameOrigin() {
    List<ProductPrice> standard =
        sound().programs().get(0).prices().stream()
            .filter(price -> price.product().equals("standard"))
            .toList();

    assertThat(standard)
        .extracting(ProductPrice::customerClass)
        .containsExactly("residential", "small-business", "large-business");
    assertThat(standard).extracting(ProductPrice::price).containsOnly(price("14.283"));
    assertThat(standard)
        .extracting(ProductPrice::from)
        .containsOnly(Optional.of(MeterRead.inMonth(2025, 1)));
    assertThat(standard)
        .extracting(row -> row.origin().at("price"))
        .containsOnly(new Place(House.PRICES, 31, 12));
  }

  @Test
  void everythingThatCanBeSaidIsRead() {
    house.withEverything();

    Facts facts = sound();

    Program program = facts.programs().get(0);
    assertThat(program.stateSince()).contains(Day.of(2025, 1, 2));
    assertThat(program.municipalities().get(0).loadZone()).contains("WCMA");
    assertThat(program.classes().get(0).basicService().with(Optional.of("national-grid")))
        .contains("residential");
    assertThat(program.classes().get(0).basicService().with(Optional.of("unitil"))).isEmpty();
    assertThat(
            program.classes().get(0).typicalUse(Optional.of("national-grid")).orElseThrow().kwh())
        .isEqualTo(600);
    assertThat(program.classes().get(0).typicalUse(Optional.of("unitil")).orElseThrow().kwh())
        .isEqualTo(550);
    BillShares shares = program.classes().get(0).billShares();
    assertThat(shares.lowIncomeDiscounts()).extracting(BillShare::millionths).containsOnly(320_000);
    assertThat(shares.lowIncomeDiscounts()).extracting(BillShare::percent).containsOnly("32%");
    assertThat(shares.salesTaxes()).extracting(BillShare::percent).containsOnly("6.25%");
    assertThat(program.labels()).hasSize(2);
    DisclosureLabel label = program.labels().get(0);
    assertThat(label.quarter()).hasToString("2025 Q2");
    assertThat(label.sources()).extracting(one -> one.total().tenths()).containsExactly(255, 745);
    assertThat(label.emissions()).extracting(one -> one.amount()).containsExactly(204500, 112, 40);
    assertThat(label.emissions().get(0).newUnit()).contains(820500);
    assertThat(label.real()).isFalse();
    assertThat(program.labels().get(1).classes())
        .containsExactly("small-business", "large-business");
    AnnualInformation year = program.annual().of(2025).orElseThrow();
    assertThat(year.participation().orElseThrow()).hasSize(4);
    AnnualInformation.Participation march = year.participation().orElseThrow().get(3);
    assertThat(march.month()).isEqualTo(3);
    assertThat(march.municipality()).contains("pepperell");
    assertThat(march.accounts()).isEqualTo(2);
    assertThat(march.kwh()).isEmpty();
    assertThat(march.source()).contains("Report of the Town");
    assertThat(march.status()).isEqualTo(PriceStatus.REAL);
    assertThat(year.funding().orElseThrow().get(0).amount()).contains(new Money(1_250_050));
    assertThat(year.notifications().orElseThrow().get(0).date()).hasToString("2025-03-03");
    assertThat(year.tables().orElseThrow()).hasSize(1);
    assertThat(year.sample()).isTrue();
    assertThat(program.scenarios().get(1).marketBased()).containsExactly("large-business");
    assertThat(program.corrected()).hasSize(1);
    assertThat(program.corrected().get(0).wrong().price()).isEqualTo(price("142.830"));
    assertThat(program.prices()).extracting(ProductPrice::price).doesNotContain(price("142.830"));
    ProductPrice changed = program.prices().get(1);
    assertThat(changed.from()).contains(new MeterRead(2026, 5, 15));
    assertThat(changed.reason()).contains(PriceReason.CHANGE_IN_LAW);
    assertThat(program.components(changed)).hasSize(2);
    assertThat(program.components(program.prices().get(0))).hasSize(1);
    assertThat(program.prices().get(2).standard()).isFalse();
    assertThat(program.contracts().get(0).term()).contains(24);
    assertThat(program.credits().get(0).perKwh()).isEqualTo(price("0.500"));
    assertThat(program.credits().get(1).perAccount()).contains(new Money(2500));
    assertThat(program.credits().get(1).classes()).containsExactly("residential", "small-business");
    Utility utility = facts.utilities().get(0);
    assertThat(utility.zones()).extracting(ServiceArea::id).containsExactly("WCMA", "NEMA");
    assertThat(utility.customerClass("largest-business").orElseThrow().fixedPrice()).isFalse();
    assertThat(utility.customerClass("large-business").orElseThrow().rateCodes())
        .extracting(RateCode::code)
        .containsExactly("G-3", "G-2");
    assertThat(utility.corrected()).hasSize(1);
    assertThat(utility.prices().get(2).price()).isEqualTo(Price.ofCents("11.400"));
    assertThat(utility.prices().get(2).isFor(Optional.of("MECo"), Optional.of("WCMA"))).isTrue();
    assertThat(utility.prices().get(2).isFor(Optional.of("MECo"), Optional.of("NEMA"))).isFalse();
    assertThat(utility.prices().get(2).isFor(Optional.of("MECo"), Optional.empty())).isFalse();
  }

  @Test
  void aProgramOfWhichOnlyProductsPricesAndDatesAreKnownHasOneClassForAll() {
    house.write(
        House.PROGRAM,
        """
        name: Pepperell Community Electricity
        state: launched
        municipalities:
          - id: pepperell
            name: Pepperell
            kind: town
            utility: national-grid
            area: MECo
        """);
    house.write(
        House.PRICES,
        """
        products:
          - id: standard
            name: Standard
            default: true
        prices:
          - product: standard
            from: 2025-01
            price: 14.283
        """);

    Program program = sound().programs().get(0);

    assertThat(program.classes()).hasSize(1);
    assertThat(program.classes().get(0).name().english()).isEqualTo("All customers");
    assertThat(program.prices().get(0).customerClass()).isEqualTo(program.classes().get(0).id());
    assertThat(program.classes().get(0).basicService().with(Optional.of("national-grid")))
        .isEmpty();
  }

  @Test
  void classesMayBeListed() {
    house.edit(House.PRICES, "class: all", "class: [residential, small-business]");

    assertThat(sound().programs().get(0).prices())
        .filteredOn(price -> price.product().equals("standard"))
        .hasSize(2);
  }

  @Test
  void everyPlaceIsThatOfTheWord() {
    Program program = sound().programs().get(0);

    assertThat(program.origin().at("name")).isEqualTo(new Place(House.PROGRAM, 4, 7));
    assertThat(program.classes().get(0).name().place()).isEqualTo(new Place(House.PROGRAM, 20, 11));
    assertThat(program.origin().at("absent")).isEqualTo(program.origin().place());
  }

  @Test
  void figuresKeepTheirDigitsAndWordsStayWords() {
    house.edit(House.PRICES, "price: 14.283", "price: 14.280");
    house.edit(House.PROGRAM, "name: MassPowerChoice, LLC", "name: no");
    house.edit(House.PROGRAM, "section: IV.2.c", "section: 010");

    Program program = sound().programs().get(0);
    assertThat(program.prices().get(0).price()).isEqualTo(price("14.280"));
    assertThat(program.consultant().orElseThrow().name()).isEqualTo("no");
    assertThat(program.rules().get(0).section()).contains("010");
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsChangeNothing() {
    Facts before = sound();
    for (String file : House.files()) {
      house.write(file, "\uFEFF" + house.text(file).replace("\n", "\r\n"));
    }

    assertThat(sound()).isEqualTo(before);
  }

  @Test
  void namesMayHaveFormsInOtherLanguages() {
    house.edit(
        House.PROGRAM,
        "name: Pepperell Community Electricity",
        "name:\n  en: Pepperell Community Electricity\n  es: Electricidad de Pepperell");

    assertThat(sound().programs().get(0).name().in("es")).isEqualTo("Electricidad de Pepperell");
  }

  @Test
  void factsThatAreNotKnownAreLeftOut() {
    house.delete(House.PRICES);
    house.write(
        House.PROGRAM,
        """
        name: Rutland Community Choice
        state: planning
        municipalities:
          - id: rutland
            name: Rutland
            kind: town
            utility: national-grid
            area: MECo
        """);

    Program program = sound().programs().get(0);
    assertThat(program.products()).isEmpty();
    assertThat(program.leave().ways()).isEmpty();
  }

  @Test
  void oneBrokenFileHidesNothingOfTheOthers() {
    house.edit(House.CONFIG, "title: ", "title ");
    house.edit(House.PROGRAM, "state: launched", "state: lunched");
    house.edit(House.PRICES, "price: 14.283", "price: $14.283");
    house.write(House.UTILITY, "a: [");
    house.edit(House.PAGE, "The Supply", "<i>The</i> Supply");

    Reading reading = house.read();
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.findings())
        .extracting(finding -> finding.place().file())
        .contains(House.CONFIG, House.PROGRAM, House.PRICES, House.UTILITY, House.PAGE);
    assertThat(reading.findings()).isSorted();
  }

  @Test
  void manyMistakesInOneFileAreToldAtOnce() {
    house.edit(House.PROGRAM, "state: launched", "state: lunched");
    house.edit(House.PROGRAM, "kind: town", "knd: town");
    house.edit(House.PROGRAM, "date: 2022-05-09", "date: 5/9/2022");
    house.edit(House.PROGRAM, "form: https://forms", "form: http://forms");

    Reading reading = house.read();
    List<Finding> rules =
        Rules.check(reading.facts().orElseThrow(), Day.of(2025, 10, 15)).findings();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("unknown-word", "missing-key", "unknown-key", "bad-day");
    assertThat(rules).extracting(Finding::code).containsExactly("form-address");
  }

  @Test
  void onlyTheProgramsNamedAreRead() {
    house.edit(
        House.CONFIG,
        "  - id: pepperell",
        "  - id: chelsea\n    base: https://chelsea.example.org/\n  - id: pepperell");
    Path config = house.root().resolve(House.CONFIG);

    Reading one = ContentReader.read(house.root(), config, Set.of("pepperell"));
    assertThat(one.findings()).isEmpty();
    assertThat(one.facts().orElseThrow().config().programs()).hasSize(1);

    Reading unknown = ContentReader.read(house.root(), config, Set.of("boston"));
    assertThat(unknown.findings()).extracting(Finding::code).containsExactly("unknown-program");
    assertThat(house.read().findings()).extracting(Finding::code).containsExactly("missing-file");
  }

  @Test
  void aFolderThatIsNotListedIsNotBuilt() {
    house.write("content/programs/draft/program.yml", "nothing yet");
    house.write("content/translations/es.po", "msgid \"\"");
    house.write("content/.editor", "x");

    assertThat(sound().programs()).hasSize(1);
  }

  @Test
  void aLinkOutOfTheProjectIsRefused(@TempDir Path outside) throws Exception {
    Path secret = Files.writeString(outside.resolve("secret.md"), "---\ntitle: x\n---\n");
    Files.createSymbolicLink(house.root().resolve("content/pages/secret.md"), secret);

    assertThat(house.read().findings()).extracting(Finding::code).containsExactly("outside-link");
  }

  @Test
  void aFileOfTooManyBytesIsRefused() {
    house.write(House.MINIMUM, "# " + "x".repeat((int) SourceFile.LARGEST));

    assertThat(house.read().findings()).extracting(Finding::code).containsExactly("too-large");
  }

  @Test
  void manyAlikeAreFolded() {
    StringBuilder text = new StringBuilder(house.text(House.PROGRAM));
    for (int i = 0; i < 12; i++) {
      text.append("key-").append(i).append(": x\n");
    }
    house.write(House.PROGRAM, text.toString());

    assertThat(house.read().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("And 11 more like it"));
  }

  @Test
  void aHugeFileOfMistakesIsToldInFewWords() {
    house.write(House.PROGRAM, "a: b\n".repeat(300_000));

    assertThat(house.read().findings()).hasSizeLessThan(10);
  }

  @Test
  void aHugeFileOfPricesIsJudgedInTime() {
    String row = "  - product: standard\n    class: residential\n    from: 2025-01\n";
    house.write(House.PRICES, "prices:\n" + row.repeat(20_000));

    Facts facts = house.read().facts().orElseThrow();
    assertThat(Rules.check(facts, Day.of(2025, 10, 15)).findings()).hasSizeLessThan(10);
  }

  @Test
  void theSamplesOfTheProjectAreSound() {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Reading reading = ContentReader.read(root, root.resolve(House.CONFIG));

    assertThat(reading.findings()).isEmpty();
    assertThat(Rules.check(reading.facts().orElseThrow(), Day.of(2025, 10, 15)).findings())
        .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
        .isEmpty();
  }

  private Facts sound() {
    Reading reading = house.read();
    assertThat(reading.findings()).isEmpty();
    return reading.facts().orElseThrow();
  }

  private static Optional<Price> price(String cents) {
    return Optional.of(Price.ofCents(cents));
  }
}
