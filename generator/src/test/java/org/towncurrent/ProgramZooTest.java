package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.ComparedClass;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.EnrollmentScenario;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PriceReason;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.TypicalUse;
import org.towncurrent.pages.AssetFile;
import org.towncurrent.pages.AssetFiles;
import org.towncurrent.pages.PageMaker;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.pages.ProgramPrices;
import org.towncurrent.pages.Proofreading;
import org.towncurrent.pages.SitePlan;
import org.towncurrent.pages.Voice;
import org.towncurrent.pages.Voices;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Tariff;
import org.towncurrent.read.ContentReader;
import org.towncurrent.render.Renderer;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;
import org.towncurrent.words.Translations;

/**
 * Programs of every kind, each with as little known as can be, through the real templates: every
 * page is made in English and in both pseudo-languages, nothing leaks, and what it says is true.
 */
@Tag("slow")
final class ProgramZooTest {

  private static final TemplateFiles TEMPLATES =
      TemplateFiles.in(Project.ORIGINAL.resolve("templates"), "templates");

  private static final List<PageText> SHARED_TEXTS =
      ContentReader.read(Project.ORIGINAL, Project.ORIGINAL.resolve("site-config.yml"))
          .facts()
          .orElseThrow()
          .texts()
          .stream()
          .filter(text -> text.program().isEmpty())
          .toList();

  private static final String[] LANGUAGES = {"en", "en-XA", "ar-XB"};

  /** What must never reach a reader. */
  private static final Pattern LEAK =
      Pattern.compile("\\bnull\\b|Optional[.\\[]|[{}]|--|\\bNaN\\b|9999|\\$-|@[0-9a-f]{5}");

  /**
   * A kind of program.
   *
   * @param says by page, what stands on it; a text that begins with {@code !} does not
   */
  private record Kind(String name, Sketch sketch, Map<String, List<String>> says) {

    /** What a page of this kind says; a text that begins with an exclamation mark it does not. */
    Kind says(String page, String... words) {
      Map<String, List<String>> more = new LinkedHashMap<>(says);
      more.put(page, List.of(words));
      return new Kind(name, sketch, more);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Kind kind(String name, Consumer<Sketch> more) {
    return new Kind(name, Sketch.of(more), Map.of());
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        kind(
                "launched, saving",
                it -> it.price("standard", "residential", "2025-01", "2027-01", "14.283"))
            .says(
                "en/",
                "14.283 cents per kWh",
                "until your January 2027 meter read",
                "16.050 cents per kWh",
                "until January 31, 2026",
                "At 600 kWh a month, Ashby Standard costs about $10.60 less a month than Basic"
                    + " Service.",
                "This holds until January 31, 2026.",
                "Savings are never guaranteed")
            .says("en/prices/", "14.283", "16.050")
            .says("en/calculator/", "$85.70", "$10.60 less", "your January 2027 meter read"),
        kind(
                "launched, the default product dearer than Basic Service",
                it -> it.price("standard", "residential", "2025-01", "2027-01", "17.250"))
            .says(
                "en/",
                "At 600 kWh a month, Ashby Standard costs about $7.20 more a month than Basic"
                    + " Service.",
                "! less")
            .says("en/calculator/", "$7.20 more"),
        kind(
                "about the same",
                it -> it.price("standard", "residential", "2025-01", "2027-01", "16.045"))
            .says("en/", "Ashby Standard and Basic Service cost about the same.", "!$0.03")
            .says("en/calculator/", "about the same"),
        kind(
                "price that steps inside a contract",
                it -> {
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.price("standard", "residential", "2026-01", "2027-01", "15.100");
                })
            .says(
                "en/",
                "14.283",
                "until your January 2026 meter read",
                "Ashby Standard costs 15.100 cents per kWh from your meter read.",
                "This holds until December 31, 2025.")
            .says("en/prices/", "14.283 January 2025 January 2026", "15.100 January 2026"),
        kind(
                "step by day in mid-month",
                it -> {
                  it.price("standard", "residential", "2025-01", "2025-11-17", "14.283");
                  it.price("standard", "residential", "2025-11-17", "2027-01", "15.100");
                })
            .says(
                "en/",
                "until your November 17, 2025 meter read",
                "15.100 cents per kWh from your meter read on or after this day",
                "This holds until November 16, 2025."),
        kind(
                "class on other months",
                it -> {
                  it.customers("business", "Business", 500, 1000);
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.price("standard", "business", "2025-04", "2026-04", "15.500");
                  it.basicService("business", "2025-08-01", "2025-10-31", "13.000");
                })
            .says(
                "en/prices/",
                "until your April 2026 meter read",
                "until October 31, 2025",
                "Basic Service runs over different periods for different customers.")
            .says("en/calculator/", "$10.60 less", "$25.00 more"),
        kind(
                "price with no end",
                it -> it.price("standard", "residential", "2025-01", "", "14.283"))
            .says("en/", "14.283", "$10.60 less", "This holds until January 31, 2026.")
            .says("en/calculator/", "no end is set"),
        kind(
                "price with no end, followed by another",
                it -> {
                  it.price("standard", "residential", "2025-01", "", "14.283");
                  it.price("standard", "residential", "2026-01", "", "15.100");
                })
            .says("en/", "14.283", "until your January 2026 meter read", "15.100")
            .says("en/prices/", "14.283 January 2025 January 2026", "15.100 January 2026"),
        kind(
                "price not started yet",
                it -> it.price("standard", "residential", "2025-12", "2027-01", "14.283"))
            .says(
                "en/",
                "Ashby Standard costs 14.283 cents per kWh from your meter read.",
                "December 2025",
                "!a month than Basic Service")
            .says(
                "en/prices/",
                "14.283 December 2025 January 2027",
                "14.283 from your December 2025 meter read",
                "!to be determined")
            .says("en/calculator/", "not known", "!$10.60"),
        kind(
                "price ended",
                it -> it.price("standard", "residential", "2023-01", "2025-01", "14.283"))
            .says(
                "en/",
                "The last one we know was 14.283 cents per kWh, until the January 2025 meter read.",
                "!a month than Basic Service")
            .says("en/prices/", "14.283, until the January 2025 meter read")
            .says("en/calculator/", "not known"),
        kind("no price at all", it -> {})
            .says("en/", "We have no price for this.", "!a month than Basic Service")
            .says("en/prices/", "We do not have the prices of the program.", "not known")
            .says("en/program-information/", "not known", "!$0")
            .says("en/calculator/", "so there is nothing to compare"),
        kind(
                "price to be determined, dates known",
                it -> it.price("standard", "residential", "2026-01", "2028-01", ""))
            .says("en/prices/", "not known")
            .says("en/program-information/", "not known", "!$0"),
        kind(
            "discounts and a sales tax",
            it -> {
              it.billShares.put(
                  "residential",
                  new BillShares(
                      List.of(
                          share(320_000, "Tier 1", "all"),
                          share(420_000, "Tier 2", "all"),
                          share(710_000, "Tier 9", "hills")),
                      List.of()));
              it.price("standard", "residential", "2025-01", "2027-01", "14.283");
            }),
        kind(
                "class without Basic Service",
                it -> {
                  it.classes.add(
                      new ProgramClass(
                          "giant",
                          it.classes.get(0).name(),
                          Optional.empty(),
                          ComparedClass.none(),
                          List.of(),
                          BillShares.NONE,
                          List.of(1000),
                          it.classes.get(0).origin()));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.price("standard", "giant", "2025-01", "2027-01", "12.000");
                })
            .says("en/prices/", "We have no Basic Service price for this class.", "12.000")
            .says("en/calculator/", "We have no Basic Service price for this class.", "$120.00"),
        kind(
                "Basic Service ended",
                it -> {
                  it.east.clear();
                  it.basicService("residential", "2025-02-01", "2025-07-31", "14.672");
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/",
                "The last one we know was 14.672 cents per kWh, until July 31, 2025.",
                "!a month than Basic Service")
            .says("en/prices/", "14.672, until July 31, 2025")
            .says("en/calculator/", "! less", "! more"),
        kind(
                "Basic Service with nothing but variable prices",
                it -> {
                  it.east.clear();
                  it.east.add(
                      Sketch.basic(
                          "residential",
                          "2025-10-01",
                          "2025-10-31",
                          BasicServicePrice.Kind.VARIABLE,
                          "15.111",
                          BasicServicePrice.Status.APPROVED));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "15.111", "until October 31, 2025", "This holds until October 31, 2025."),
        kind(
                "fixed Basic Service price beside the variable one",
                it -> {
                  it.east.add(
                      Sketch.basic(
                          "residential",
                          "2025-10-01",
                          "2025-10-31",
                          BasicServicePrice.Kind.VARIABLE,
                          "15.111",
                          BasicServicePrice.Status.APPROVED));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "16.050", "!15.111")
            .says("en/prices/", "16.050", "!15.111"),
        kind(
                "disputed Basic Service price",
                it -> {
                  it.east.add(
                      Sketch.basic(
                          "residential",
                          "2025-08-01",
                          "2026-01-31",
                          BasicServicePrice.Kind.FIXED,
                          "13.999",
                          BasicServicePrice.Status.DISPUTED));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "16.050", "!13.999", "$10.60 less")
            .says("en/calculator/", "!13.999"),
        kind(
                "prices that step three times, in mid-month, the last by a change in law",
                it -> {
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.last(Sketch.because(PriceReason.NEW_CONTRACT));
                  it.price("standard", "residential", "2026-01", "2026-03-16", "14.583");
                  it.last(Sketch.because(PriceReason.STEP));
                  it.price("standard", "residential", "2026-03-16", "2026-05-15", "14.883");
                  it.price("standard", "residential", "2026-05-15", "2027-01", "15.083");
                  it.last(Sketch.because(PriceReason.CHANGE_IN_LAW));
                })
            .says(
                "en/",
                "14.283 cents per kWh until your January 2026 meter read",
                "Ashby Standard costs 14.583 cents per kWh from your meter read.",
                "March 16, 2026 Ashby Standard costs 14.883 cents per kWh",
                "May 15, 2026 Ashby Standard costs 15.083 cents per kWh",
                "January 2027 The Ashby Standard price ends with your meter read.")
            .says(
                "en/prices/",
                "new contract 14.283 January 2025 January 2026",
                "step of the contract 14.583 January 2026 March 16, 2026",
                "14.883 March 16, 2026 May 15, 2026",
                "because of a change in law 15.083 May 15, 2026 January 2027"),
        kind(
                "gap between two contracts",
                it -> {
                  it.state = ProgramState.BETWEEN_CONTRACTS;
                  it.stateSince = Optional.of(Day.of(2025, 9, 2));
                  it.supplier("Bright Supplier", Optional.empty());
                  it.contract("supplier", "2023-09", "2025-09", 24);
                  it.contract("", "2026-02", "2028-02", 24);
                  it.price("standard", "residential", "2023-09", "2025-09", "14.283");
                  it.price("standard", "residential", "2026-02", "2028-02", "15.100");
                })
            .says(
                "en/",
                "The program is between contracts",
                "Since September 2, 2025.",
                "!a month than Basic Service")
            .says(
                "en/prices/",
                "15.100 from your February 2026 meter read",
                "the last we know was 14.283, until the September 2025 meter read")
            .says(
                "en/program-information/",
                "Bright Supplier From the September 2023 meter read Until the September 2025 meter"
                    + " read Term in months: 24",
                "No contract From the September 2025 meter read Until the February 2026 meter read",
                "Supplier not known From the February 2026 meter read"),
        kind(
                "gap between two prices to come",
                it -> {
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.price("standard", "residential", "2026-03", "2027-01", "15.100");
                })
            .says(
                "en/",
                "January 2026 The Ashby Standard price ends",
                "March 2026 Ashby Standard costs 15.100"),
        kind(
                "price that was wrong and corrected",
                it -> {
                  it.price("standard", "residential", "2025-01", "2027-01", "14.823");
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.last(Sketch.correcting("14.823", "2025-02-03", "Two digits were swapped."));
                })
            .says("en/", "14.283", "$10.60 less", "!14.823")
            .says(
                "en/prices/",
                "wrong, corrected on February 3, 2025: Two digits were swapped. 14.823 January 2025",
                "corrected on February 3, 2025 14.283 January 2025")
            .says("en/calculator/", "$10.60 less"),
        kind(
                "Basic Service price that was wrong and corrected",
                it -> {
                  BasicServicePrice right = it.east.get(0);
                  it.east.set(
                      0,
                      Sketch.basic(
                          "residential",
                          "2025-08-01",
                          "2026-01-31",
                          BasicServicePrice.Kind.FIXED,
                          "10.650",
                          BasicServicePrice.Status.PUBLISHED));
                  it.east.add(
                      new BasicServicePrice(
                          right.area(),
                          right.customerClass(),
                          right.zone(),
                          right.from(),
                          right.to(),
                          right.kind(),
                          right.price(),
                          right.status(),
                          right.source(),
                          right.lookedUp(),
                          right.note(),
                          Optional.of(Sketch.correction("10.650", "2025-08-05", "Digits swapped.")),
                          right.origin()));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "16.050", "$10.60 less", "!10.650")
            .says(
                "en/price-history/",
                "wrong, corrected on August 5, 2025: Digits swapped. 10.650",
                "approved by the State corrected on August 5, 2025 16.050",
                "rate sheet looked up on October 15, 2025"),
        kind(
                "one-time credits",
                it -> {
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.credits.add(
                      new Credit(
                          Sketch.prose("Refund of an adder"),
                          Optional.of("standard"),
                          List.of("residential"),
                          Optional.of(Price.ofCents("0.5")),
                          Optional.empty(),
                          Optional.of(MeterRead.inMonth(2025, 11)),
                          Optional.of(MeterRead.inMonth(2026, 2)),
                          PriceStatus.REAL,
                          Optional.empty(),
                          Origin.none()));
                  it.credits.add(
                      new Credit(
                          Sketch.prose("Settlement"),
                          Optional.empty(),
                          List.of(),
                          Optional.empty(),
                          Optional.of(new Money(2500)),
                          Optional.empty(),
                          Optional.empty(),
                          PriceStatus.REAL,
                          Optional.of("Notice of the Town"),
                          Origin.none()));
                })
            .says("en/", "14.283", "$10.60 less")
            .says(
                "en/prices/",
                "Refund of an adder 0.500 cents per kWh Product: Ashby Standard For: Residential"
                    + " From your meter read: November 2025 Until your meter read: February 2026",
                "Settlement $25.00 for each account Notice of the Town",
                "These are not part of the prices"),
        kind(
                "class with nothing but a market-based price",
                it -> {
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.customers("giant", "Very large business");
                  it.price("standard", "giant", "2025-01", "", "");
                  it.last(Sketch::marketBased);
                  it.scenarios.add(
                      new EnrollmentScenario(
                          Sketch.prose("Customers who move in later"),
                          List.of("residential"),
                          List.of("giant"),
                          List.of(),
                          Origin.none()));
                })
            .says(
                "en/prices/",
                "market-based: no fixed price for this class",
                "A market-based price follows the market at the time a customer joins.",
                "Customers who move in later The prices on this page: Residential A market-based"
                    + " price, which is not fixed: Very large business")
            .says("en/program-information/", "market-based", "!$0.00000"),
        kind(
                "market-based price for those who join later",
                it -> {
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.price("standard", "residential", "2025-06", "2025-07", "17.500");
                  it.last(Sketch::marketBased);
                  it.price("standard", "residential", "2025-07", "", "");
                  it.last(Sketch::marketBased);
                })
            .says("en/", "14.283", "Some customers pay a market-based price instead.", "!17.500")
            .says(
                "en/prices/",
                "market-based for some customers",
                "market-based, for some customers 17.500 June 2025 July 2025"),
        kind(
                "parts that change with a step",
                it -> {
                  it.products.clear();
                  it.product(
                      "standard",
                      "Ashby Standard",
                      true,
                      Sketch.part(ComponentKind.CONSULTANT, "0.100"));
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.price("standard", "residential", "2026-01", "2027-01", "14.508");
                  it.last(
                      Sketch.madeOf(
                          Sketch.part(ComponentKind.SUPPLY, "14.383"),
                          Sketch.part(ComponentKind.CONSULTANT, "0.125")));
                })
            .says(
                "en/prices/",
                "until the January 2026 meter read Supply and renewable energy Consultant"
                    + " services: 0.100 cents per kWh",
                "from the January 2026 meter read until the January 2027 meter read Supply and"
                    + " renewable energy: 14.383 cents per kWh Consultant services: 0.125 cents")
            .says("en/program-information/", "$0.14183", "$0.00100", "$0.14283"),
        kind("filled to 100 over three years, of the total", it -> filled(it, RenewableBasis.TOTAL))
            .says(
                "en/prices/",
                "Renewable energy in 2025",
                "100% 63% required by the State 37% added",
                "Renewable energy in 2026",
                "100% 69% required by the State 31% added",
                "Renewable energy in 2027",
                "100% 75% required by the State 25% added")
            .says("en/program-information/", "Renewable energy content in 2027 (in % of total)"),
        kind(
                "filled to 100 over three years, of Class I",
                it -> filled(it, RenewableBasis.CLASS_ONE))
            .says(
                "en/prices/",
                "100% 27% required by the State 73% added",
                "100% 30% required by the State 70% added",
                "100% 33% required by the State 67% added",
                "!of other kinds"),
        kind(
                "filled to 100 over three years, of Class I and other energy apart",
                it -> filled(it, RenewableBasis.CLASS_ONE_PLUS_OTHER))
            .says(
                "en/prices/",
                "100% 27% required by the State 73% added and 36% of other kinds that the State"
                    + " requires",
                "100% 33% required by the State 67% added and 42% of other kinds that the State"
                    + " requires"),
        kind(
                "content of a year whose minimum is not known",
                it -> {
                  it.basis = Optional.of(RenewableBasis.CLASS_ONE);
                  it.minimums.clear();
                  it.contentFilledTo("standard", 42);
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/prices/", "Renewable energy in 2025", "42%", "!required by the State")
            .says("en/program-information/", "42%"),
        kind(
                "rate codes that mean other classes in another area",
                it -> {
                  it.town("Berlin", "east-power", "hills", Optional.empty());
                  it.customers("medium", "Medium business");
                  it.customers("large", "Large business");
                  it.eastCodes.put("medium", List.of(code("G-2", "all"), code("G-1", "hills")));
                  it.eastCodes.put("large", List.of(code("G-3", "all"), code("G-2", "hills")));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/ashby/prices/",
                "Medium business Rate on the bill: G-2",
                "Large business Rate on the bill: G-3")
            .says(
                "en/berlin/prices/",
                "Medium business Rate on the bill: G-1",
                "Large business Rate on the bill: G-2"),
        kind(
                "a year of which nothing is known",
                it -> {
                  it.product("green", "Ashby Green", false);
                  it.price("standard", "residential", "", "2026-01", "14.283");
                  it.annual.add(Sketch.year(2025).nothing());
                })
            .says(
                "en/annual/2025/",
                "The year is not over.",
                "How many took part is not known.",
                "What was sent is not known.",
                "Whether there was any is not known.",
                "How many opted out is not known.",
                "Who supplied the electricity is not known.",
                "!There was none")
            .says("en/annual/", "2025"),
        kind(
                "a year in which there was nothing, and one without a row",
                it -> {
                  it.annual.add(Sketch.year(2024).empty());
                  it.annual.add(Sketch.year(2025).row(3, "standard", "residential", 12, 0).told());
                })
            .says(
                "en/annual/2024/",
                "No price of this year is known.",
                "Nothing was sent in this year.",
                "There was none.",
                "Nobody opted out or left in this year.",
                "There were none in this year.",
                "!This is what was known on",
                "!What was sent is not known")
            .says("en/annual/2025/", "March 2025 12 0 kWh", "January 2025 · February 2025 · April"),
        kind(
                "load zones",
                it -> {
                  it.municipalities.clear();
                  it.town("Ashby", "east-power", "all", Optional.of("NEMA"));
                  it.town("Berlin", "east-power", "all", Optional.of("SEMA"));
                  it.town("Colrain", "east-power", "all", Optional.empty());
                  it.customers("large", "Large business", 1000);
                  it.price("standard", "large", "2025-01", "2027-01", "12.000");
                  for (String zone : List.of("NEMA", "SEMA")) {
                    it.east.add(
                        Sketch.basic(
                            "all",
                            Optional.of(zone),
                            "large",
                            "2025-08-01",
                            "2025-10-31",
                            BasicServicePrice.Kind.FIXED,
                            zone.equals("NEMA") ? "12.078" : "11.500",
                            BasicServicePrice.Status.PUBLISHED));
                  }
                })
            .says("en/ashby/prices/", "Load zone: NEMA", "12.078", "16.050", "!11.500")
            .says("en/berlin/prices/", "Load zone: SEMA", "11.500", "16.050", "!12.078")
            .says("en/berlin/calculator/", "$5.00 more")
            .says(
                "en/colrain/prices/",
                "We have no Basic Service price for this class.",
                "!Load zone",
                "!12.078"),
        kind(
                "disputed and approved and filed prices side by side",
                it -> {
                  it.east.add(
                      Sketch.basic(
                          "residential",
                          "2025-08-01",
                          "2026-01-31",
                          BasicServicePrice.Kind.FIXED,
                          "13.999",
                          BasicServicePrice.Status.DISPUTED));
                  it.east.add(
                      Sketch.basic(
                          "residential",
                          "2026-02-01",
                          "2026-07-31",
                          BasicServicePrice.Kind.FIXED,
                          "15.629",
                          BasicServicePrice.Status.FILED));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/",
                "16.050",
                "February 1, 2026 East Power Basic Service costs 15.629 cents per kWh",
                "July 31, 2026 The East Power Basic Service price may change",
                "!13.999")
            .says(
                "en/prices/",
                "approved by the State 16.050",
                "another source says this; not used 13.999",
                "asked for by the utility 15.629"),
        kind(
                "Basic Service price in force that is only asked for",
                it -> {
                  it.east.clear();
                  it.east.add(
                      Sketch.basic(
                          "residential",
                          "2025-08-01",
                          "2026-01-31",
                          BasicServicePrice.Kind.FIXED,
                          "16.050",
                          BasicServicePrice.Status.FILED));
                })
            .says("en/", "16.050 cents per kWh until January 31, 2026 asked for, not approved yet")
            .says("en/prices/", "16.050 until January 31, 2026 asked for, not approved yet"),
        kind(
                "Basic Service price that changes inside its published period",
                it -> {
                  it.east.clear();
                  it.basicService("residential", "2025-08-01", "2025-10-31", "16.050");
                  it.basicService("residential", "2025-11-01", "2026-01-31", "15.900");
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/",
                "until October 31, 2025",
                "November 1, 2025 East Power Basic Service costs 15.900 cents per kWh",
                "This holds until October 31, 2025."),
        kind(
                "class without a fixed Basic Service price",
                it -> {
                  it.customers("giant", "Very large business", 1000);
                  it.withoutFixedPrice.add("giant");
                  it.price("standard", "giant", "2025-01", "2027-01", "12.000");
                })
            .says(
                "en/prices/",
                "changes each month there is no fixed price for this class",
                "!We have no Basic Service price"),
        kind(
                "typical use with its source, by utility",
                it -> {
                  it.town("Berlin", "west-power");
                  it.west.add(
                      Sketch.basic(
                          "residential",
                          "2025-07-01",
                          "2025-12-31",
                          BasicServicePrice.Kind.FIXED,
                          "14.000",
                          BasicServicePrice.Status.APPROVED));
                  it.classes.set(
                      0,
                      new ProgramClass(
                          "residential",
                          it.classes.get(0).name(),
                          Optional.empty(),
                          new ComparedClass(
                              Optional.empty(),
                              Map.of("east-power", "residential", "west-power", "residential")),
                          List.of(
                              new TypicalUse(
                                  500,
                                  Optional.of("west-power"),
                                  "West Power, 2024",
                                  Origin.none()),
                              new TypicalUse(
                                  710, Optional.empty(), "The plan, page 3", Origin.none())),
                          BillShares.NONE,
                          List.of(),
                          Origin.none()));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/ashby/",
                "At 710 kWh a month",
                "$12.55 less",
                "Where the typical use comes from: The plan, page 3")
            .says(
                "en/berlin/",
                "At 500 kWh a month",
                "$1.42 more",
                "Where the typical use comes from: West Power, 2024"),
        kind(
                "price of which only the end is known",
                it -> it.price("standard", "residential", "", "2020-02", "10.880"))
            .says("en/", "The last one we know was 10.880 cents per kWh, until the February 2020")
            .says("en/price-history/", "10.880 not known February 2020"),
        kind(
                "price that ends later and began nobody knows when",
                it -> it.price("standard", "residential", "", "2027-01", "14.283"))
            .says(
                "en/",
                "We know a price of 14.283 cents per kWh. We do not know whether it is in force"
                    + " now.",
                "!a month than Basic Service")
            .says("en/prices/", "14.283 not known January 2027"),
        kind("planning", it -> it.state = ProgramState.PLANNING)
            .says("en/", "The program has not started yet", "16.050", "!You can leave at any time"),
        kind("under review", it -> it.state = ProgramState.UNDER_REVIEW)
            .says("en/", "The program has not started yet"),
        kind(
                "approved, with prices from a later month",
                it -> {
                  it.state = ProgramState.APPROVED;
                  it.price("standard", "residential", "2026-01", "2028-01", "14.283");
                })
            .says("en/", "The program has not started yet", "!a month than Basic Service"),
        kind(
                "between contracts",
                it -> {
                  it.state = ProgramState.BETWEEN_CONTRACTS;
                  it.price("standard", "residential", "2023-01", "2025-01", "14.283");
                })
            .says("en/", "The program is between contracts", "!a month than Basic Service"),
        kind("terminated", it -> it.state = ProgramState.TERMINATED)
            .says("en/", "The program has ended", "16.050", "!You can leave at any time"),
        kind(
                "joint program with two utilities",
                it -> {
                  it.town("Berlin", "west-power");
                  it.west.add(
                      Sketch.basic(
                          "residential",
                          "2025-07-01",
                          "2025-12-31",
                          BasicServicePrice.Kind.FIXED,
                          "14.000",
                          BasicServicePrice.Status.APPROVED));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "Ashby", "Berlin", "East Power", "West Power", "!14.283")
            .says("en/ashby/", "East Power Basic Service", "16.050", "$10.60 less")
            .says("en/berlin/", "West Power Basic Service", "14.000", "$1.70 more", "!16.050")
            .says("en/berlin/calculator/", "$1.70 more"),
        kind(
                "renewable content on the basis of the total",
                it -> {
                  it.basis = Optional.of(RenewableBasis.TOTAL);
                  it.product("plus", "Ashby Plus", false);
                  it.content("standard", 10);
                  it.contentFilledTo("plus", 100);
                })
            .says("en/prices/", "73% 63% required by the State 10% added", "100%", "37% added")
            .says("en/program-information/", "63%", "73%", "37%", "100%"),
        kind(
                "renewable content of Class I only",
                it -> {
                  it.basis = Optional.of(RenewableBasis.CLASS_ONE);
                  it.product("plus", "Ashby Plus", false);
                  it.content("standard", 5);
                  it.contentFilledTo("plus", 100);
                })
            .says("en/prices/", "32%", "27% required", "73% added")
            .says("en/program-information/", "Class I renewable energy only"),
        kind(
                "renewable content of Class I plus other",
                it -> {
                  it.basis = Optional.of(RenewableBasis.CLASS_ONE_PLUS_OTHER);
                  it.content("standard", 5);
                })
            .says("en/program-information/", "The State requires other kinds as well."),
        kind(
                "product filled to less than the State requires",
                it -> {
                  it.basis = Optional.of(RenewableBasis.TOTAL);
                  it.contentFilledTo("standard", 50);
                })
            .says("en/prices/", "63% 63% required by the State 0% added"),
        kind(
                "parts of the price",
                it -> {
                  it.products.clear();
                  it.product(
                      "standard",
                      "Ashby Standard",
                      true,
                      Sketch.part(ComponentKind.CONSULTANT, "0.100"),
                      Sketch.part(ComponentKind.MUNICIPALITY, "0.050"),
                      Sketch.part("Solar fund", "0.020"));
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/prices/",
                "Consultant services: 0.100 cents per kWh",
                "Municipality services: 0.050 cents per kWh",
                "Solar fund: 0.020 cents per kWh")
            .says(
                "en/program-information/",
                "$0.14113",
                "$0.00100",
                "$0.00050",
                "$0.00020",
                "$0.14283"),
        kind(
                "only products, prices and dates known",
                it -> {
                  it.product("basic", "Ashby Basic", false);
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                  it.price("basic", "residential", "2025-01", "2027-01", "13.900");
                })
            .says("en/", "bill names your supplier.")
            .says(
                "en/prices/", "Ashby Basic is a product of this program. It is not Basic Service.")
            .says("en/change-or-leave/", "Leave the program", "!Do one of these:"),
        kind(
                "no products, no classes",
                it -> {
                  it.products.clear();
                  it.classes.clear();
                })
            .says("en/program-information/", "The program has no products yet."),
        kind(
                "no default product",
                it -> {
                  it.products.clear();
                  it.product("one", "Ashby One", false);
                  it.price("one", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/prices/", "14.283"),
        kind(
                "utility not known",
                it -> {
                  it.municipalities.clear();
                  it.town("Ashby");
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/",
                "14.283",
                "The Supply part of your bill names your supplier.",
                "The program buys electricity supply for residents and businesses as a group. Your"
                    + " electric utility still delivers your electricity",
                "Basic Service If you leave We have no price for this.",
                "!16.050",
                "!a month than Basic Service")
            .says(
                "en/prices/",
                "We have no Basic Service price for this class.",
                "Your electric utility sets the Basic Service price.",
                "!16.050")
            .says("en/contact/", "Call your electric utility", "!Phone")
            .says("en/calculator/", "$85.70", "!16.050"),
        kind(
                "municipality not known",
                it -> {
                  it.municipalities.clear();
                  it.everythingElse();
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says(
                "en/",
                "The program buys electricity supply for residents and businesses as a group.",
                "!Town of",
                "!City of")
            .says(
                "en/program-information/",
                "Good Counsel is the Consultant that helps run the program. Your electric"
                    + " utility delivers the electricity.")
            .says("en/calculator/", "$85.70"),
        kind(
                "joint, the utility of one town not known",
                it -> {
                  it.municipalities.clear();
                  it.town("Ashby", "east-power");
                  it.town("Bolton");
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "Ashby", "Bolton")
            .says("en/ashby/", "16.050", "$10.60 less")
            .says("en/bolton/", "14.283", "!16.050", "Your electric utility still delivers")
            .says("en/bolton/calculator/", "!East Power"),
        kind(
                "planned, nothing else known",
                it -> {
                  it.municipalities.clear();
                  it.classes.clear();
                  it.products.clear();
                  it.state = ProgramState.PLANNING;
                })
            .says("en/", "You stay with Basic Service or with your own supplier."),
        kind(
                "between contracts, the utility not known",
                it -> {
                  it.municipalities.clear();
                  it.state = ProgramState.BETWEEN_CONTRACTS;
                })
            .says("en/", "Participants are back on Basic Service until a new price is set."),
        kind(
                "price from some time in a year that is over",
                it -> it.price("standard", "residential", "2024", "2027-01", "14.283"))
            .says("en/", "14.283 cents per kWh", "until your January 2027 meter read")
            .says("en/calculator/", "$10.60 less")
            .says("en/prices/", "14.283 2024 January 2027")
            .says("en/price-history/", "14.283 2024 January 2027"),
        kind(
                "price from some time in this year",
                it -> it.price("standard", "residential", "2025", "2027-01", "14.283"))
            .says(
                "en/",
                "14.283 cents per kWh from some time in 2025",
                "Ashby Standard costs 14.283 cents per kWh from some time in this year. The month is"
                    + " not known.")
            .says("en/calculator/", "price not known", "!$10.60")
            .says("en/prices/", "14.283 from some time in 2025", "14.283 2025 January 2027"),
        kind(
                "price until some time in a year to come",
                it -> it.price("standard", "residential", "2025-01", "2027", "14.283"))
            .says(
                "en/",
                "14.283 cents per kWh until some time in 2027",
                "The Ashby Standard price ends in this year. The month is not known.",
                "$10.60 less")
            .says("en/prices/", "14.283 until some time in 2027", "14.283 January 2025 2027")
            .says("en/calculator/", "price known until December 31, 2026"),
        kind(
                "price until some time in this year",
                it -> it.price("standard", "residential", "2023-01", "2025", "14.283"))
            .says(
                "en/",
                "We do not have the price now. The last one we know was 14.283 cents per kWh, until"
                    + " some time in 2025.",
                "!$10.60")
            .says("en/calculator/", "price not known"),
        kind(
                "class with no example of use",
                it -> {
                  it.classes.clear();
                  it.customers("residential", "Residential");
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "14.283", "!a month than Basic Service"),
        kind(
                "everything known",
                it -> {
                  it.everythingElse();
                  it.basis = Optional.of(RenewableBasis.TOTAL);
                  it.content("standard", 10);
                  it.price("standard", "residential", "2025-01", "2027-01", "14.283");
                })
            .says("en/", "bill names BRIGHT SUPPLY.")
            .says("en/prices/", "Bright Supplier")
            .says("en/contact/", "555-0112 ext. 4", "1 Main Street")
            .says("en/change-or-leave/", "Do one of these:", "forms.example.org"));
  }

  @Test
  void pricesOfWhichOnlyTheYearIsKnownStandInTheirOrder() {
    Sketch sketch =
        Sketch.of(
            it -> {
              it.price("standard", "residential", "2018", "2020-02", "10.880");
              it.price("standard", "residential", "2016-05", "2018", "9.500");
              it.price("standard", "residential", "2020-02", "2020-09", "11.100");
              it.price("standard", "residential", "", "2016-05", "8.670");
              it.price("standard", "residential", "2020", "2021", "11.300");
            });
    Document page =
        pages(sketch.facts("en"))
            .getOrDefault("ashby/en/price-history/index.html", new Document(""));
    page.select(".label, [hidden], .basic").remove();

    assertThat(page.select("table.dated tbody tr:not(.head)").eachText())
        .startsWith(
            "Ashby Standard 8.670 not known May 2016",
            "Ashby Standard 9.500 May 2016 2018",
            "Ashby Standard 10.880 2018 February 2020",
            "Ashby Standard 11.100 February 2020 September 2020",
            "Ashby Standard 11.300 2020 2021");
    Facts facts = sketch.facts("en");
    Program program = facts.programs().get(0);
    Tariff tariff =
        new ProgramPrices(facts, program, program.places().get(0), Sketch.TODAY)
            .tariff(program.products().get(0), program.classes().get(0));
    assertThat(tariff.on(Day.of(2018, 6, 30))).isEmpty();
    assertThat(tariff.on(Day.of(2017, 12, 31)).orElseThrow().price())
        .isEqualTo(Price.ofCents("9.500"));
    assertThat(tariff.on(Day.of(2019, 1, 1)).orElseThrow().price())
        .isEqualTo(Price.ofCents("10.880"));
    assertThat(tariff.on(Day.of(2020, 10, 1))).isEmpty();
    assertThat(tariff.lastKnownDay()).contains(Day.of(2020, 8, 31));
  }

  /** A price over three calendar years, of a product that is filled up in each. */
  private static void filled(Sketch it, RenewableBasis basis) {
    it.basis = Optional.of(basis);
    it.minimum(2026, 30, 39);
    it.minimum(2027, 33, 42);
    it.minimum(2028, 36, 45);
    it.price("standard", "residential", "2025-01", "2028-01", "14.283");
    for (int year = 2025; year < 2028; year++) {
      it.contentFilledTo("standard", year, 100);
    }
  }

  private static BillShare share(int millionths, String name, String area) {
    String percent = millionths / 10_000 + "%";
    return new BillShare(
        millionths,
        Optional.of(name),
        Optional.of(area),
        "Rate sheet of " + percent,
        Day.of(2025, 10, 1),
        Origin.none());
  }

  private static RateCode code(String code, String area) {
    return new RateCode(code, Optional.of(area), Place.startOf("sketch"));
  }

  /**
   * Of each price one span is shown on any day, from long before the page to long after: the one of
   * that day, with the price that {@link Tariff#on} has for it.
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void onEveryDayOneSpanHoldsAndItIsThatOfTheArithmetic(Kind kind) {
    Facts facts = kind.sketch().facts("en");
    Program program = facts.programs().get(0);
    Map<String, Document> pages = pages(facts);
    for (Optional<Municipality> town : program.places()) {
      ProgramPrices prices = new ProgramPrices(facts, program, town, Sketch.TODAY);
      String folder = program.joint() ? "en/" + town.orElseThrow().id() + "/" : "en/";
      Document page = pages.getOrDefault("ashby/" + folder + "prices/index.html", new Document(""));
      List<Element> groups =
          page.select("table.compare tbody").subList(0, program.classes().size());
      for (int i = 0; i < groups.size(); i++) {
        ProgramClass one = program.classes().get(i);
        List<Element> cells = groups.get(i).select("td");
        assertSpans(cells.get(0), prices.basicTariff(one));
        for (int j = 0; j < prices.products().size(); j++) {
          assertSpans(cells.get(j + 1), prices.tariff(prices.products().get(j), one));
        }
      }
    }
  }

  private static void assertSpans(Element cell, Tariff tariff) {
    List<Element> spans = cell.select("[data-only]");
    if (spans.isEmpty()) {
      assertThat(tariff.on(Sketch.TODAY)).isEmpty();
      assertThat(tariff.after(Sketch.TODAY)).isEmpty();
      return;
    }
    assertThat(spans.get(0).hasAttr("hidden")).isFalse();
    assertThat(spans.get(0).hasAttr("data-from")).isFalse();
    for (Day day = Sketch.TODAY; day.isBefore(Day.of(2029, 1, 1)); day = day.plusDays(1)) {
      String iso = day.iso();
      List<Element> shown = spans.stream().filter(span -> holds(span, iso)).toList();
      assertThat(shown).as("%s: %s", iso, cell).hasSize(1);
      Optional<String> price = tariff.on(day).map(known -> Figures.cents(known.price()));
      if (price.isPresent()) {
        assertThat(shown.get(0).select("b").text()).as(iso).isEqualTo(price.get());
        assertThat(shown.get(0).text()).as(iso).doesNotContain("not known now", "from ");
      } else {
        assertThat(shown.get(0).text()).as(iso).containsAnyOf("not known now", "from ");
      }
    }
  }

  private static boolean holds(Element span, String day) {
    return (!span.hasAttr("data-from") || span.attr("data-from").compareTo(day) <= 0)
        && (!span.hasAttr("data-until") || span.attr("data-until").compareTo(day) >= 0);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPageOfEveryKindOfProgramIsMadeAndSaysNothingBroken(Kind kind) {
    Map<String, Document> pages = pages(kind.sketch().facts(LANGUAGES));

    assertThat(pages).hasSizeGreaterThan(30);
    pages.forEach(
        (path, page) -> {
          assertNothingLeaks(path, page);
          assertNothingIsEmpty(path, page);
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatThePagesSayIsTrue(Kind kind) {
    Map<String, Document> pages = pages(kind.sketch().facts("en"));

    kind.says()
        .forEach(
            (path, all) -> {
              assertThat(pages).containsKey("ashby/" + path + "index.html");
              String text = main(pages, path);
              for (String words : all) {
                if (words.startsWith("!")) {
                  assertThat(text).as(path).doesNotContain(words.substring(1));
                } else {
                  assertThat(text).as(path).contains(words);
                }
              }
            });
  }

  /**
   * What may be chosen in the form, and what the script reads, is what holds where readers live.
   */
  @Test
  void theCalculatorOffersTheDiscountsOfTheArea() {
    Sketch it =
        Sketch.of(one -> one.price("standard", "residential", "2025-01", "2027-01", "14.283"));
    it.billShares.put(
        "residential",
        new BillShares(
            List.of(share(320_000, "Tier 1", "all"), share(710_000, "Tier 9", "hills")),
            List.of()));

    Document page =
        pages(it.facts("en")).getOrDefault("ashby/en/calculator/index.html", new Document(""));

    assertThat(page.select("#calculator-discount option").eachText())
        .containsExactly("No", "Tier 1: 32%");
    assertThat(page.select("ul[data-offer=discount]").text())
        .isEqualTo("32%: Rate sheet of 32%, looked up on October 1, 2025");
    assertThat(page.select("[data-offer=tax], [data-counted=tax]")).isEmpty();
    assertThat(page.select("#calculator-data").get(0).data())
        .contains("\"discount\":{\"residential\":[320000]},\"tax\":{}");
  }

  private static String main(Map<String, Document> pages, String path) {
    Element page = pages.getOrDefault("ashby/" + path + "index.html", new Document("")).clone();
    page.select("[hidden], template, script").remove();
    return page.select("main").text();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSharedTextsSuitEveryKindOfProgram(Kind kind) {
    kind.sketch().texts.clear();
    kind.sketch().texts.addAll(SHARED_TEXTS);
    Facts facts = kind.sketch().facts(LANGUAGES);

    assertThat(
            Proofreading.of(
                facts,
                SitePlan.of(facts),
                Sketch.TODAY,
                true,
                (text, words) -> Place.startOf(text.origin().place().file())))
        .extracting(Finding::toString)
        .isEmpty();
    pages(facts).forEach(ProgramZooTest::assertNothingLeaks);
  }

  private static void assertNothingLeaks(String path, Document page) {
    Document shown = page.clone();
    shown.select("script, template, style").remove();
    assertThat(LEAK.matcher(shown.text()).find()).as("%s: %s", path, shown.text()).isFalse();
    for (Element element : shown.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().equals("data-until")
            && !attribute.getKey().equals("data-claim-until")) {
          assertThat(LEAK.matcher(attribute.getValue()).find())
              .as("%s: %s", path, attribute)
              .isFalse();
        }
      }
    }
  }

  /** What the calculator's script fills is empty before; nothing else is. */
  private static void assertNothingIsEmpty(String path, Document page) {
    for (Element element :
        page.select(
            "h1, h2, h3, p, li, dt, dd, td, th, a, title, option, label, small, section, ul")) {
      boolean filledByScript =
          element.parents().is("#calculator-results") || element.hasClass("error");
      boolean corner = element.nameIs("td") && element.parents().is("thead");
      if (!filledByScript && !corner && !element.parents().is("template")) {
        assertThat(element.text()).as("%s: %s", path, element.parent()).isNotBlank();
      }
    }
  }

  /** Every page of these facts, by its file. */
  static Map<String, Document> pages(Facts facts) {
    SitePlan plan = SitePlan.of(facts);
    Map<String, Voice> voices = new LinkedHashMap<>();
    Map<Language, Translations> translations = new LinkedHashMap<>();
    for (String tag : LANGUAGES) {
      Language language = Language.of(tag).orElseThrow();
      Translations words =
          switch (tag) {
            case "en-XA" -> Translations.accented();
            case "ar-XB" -> Translations.mirrored();
            default -> Translations.english();
          };
      translations.put(language, words);
      voices.put(tag, new Voice(language, words, LanguageTable.committed().dates(language)));
    }
    Renderer renderer = new Renderer(TEMPLATES, translations);
    AssetFile file = new AssetFile("assets/file", "sha384-x");
    PageMaker maker =
        new PageMaker(
            facts,
            plan,
            Voices.of(voices),
            program ->
                new AssetFiles(
                    file, file, file, file, file, file, file, file, file, Optional.of(file)),
            forms -> "default-src 'none'",
            renderer::part,
            Sketch.TODAY);
    Map<String, Document> pages = new LinkedHashMap<>();
    List<PlannedPage> planned = new ArrayList<>(plan.pages());
    for (PlannedPage page : planned) {
      PageMaker.Ready ready = maker.make(page);
      Document document =
          Jsoup.parse(
              renderer.render(ready.template(), ready.voice().language(), ready.variables()));
      document.select(".label").remove(); // repeats the head of a table that is folded
      pages.put(page.address().file(), document);
    }
    return pages;
  }
}
