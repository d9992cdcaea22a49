package org.towncurrent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.towncurrent.facts.Annual;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.ComparedClass;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Contact;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.EnrollmentScenario;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Looks;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.OptInProductRule;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.PriceReason;
import org.towncurrent.facts.PriceScenario;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Promise;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.Publicity;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.facts.Waiver;
import org.towncurrent.facts.Way;
import org.towncurrent.facts.Ways;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * A program sketched in a test: it begins as little more than a name, with one town, one class, one
 * product, and a Basic Service price of 16.050 cents; the test adds what it is about.
 */
public final class Sketch {

  /** The day for which pages are made. */
  public static final Day TODAY = Day.of(2025, 10, 15);

  public ProgramState state = ProgramState.LAUNCHED;
  public Optional<RenewableBasis> basis = Optional.empty();
  public Optional<Consultant> consultant = Optional.empty();
  public Looks looks = Looks.plain();
  public Ways leave = Ways.none();
  public Ways change = Ways.none();
  public Ways join = Ways.none();
  public final List<Municipality> municipalities = new ArrayList<>();
  public final List<ProgramClass> classes = new ArrayList<>();
  public final List<Supplier> suppliers = new ArrayList<>();
  public final List<Contact> contacts = new ArrayList<>();
  public final List<Product> products = new ArrayList<>();
  public Optional<Day> stateSince = Optional.empty();
  public final List<EnrollmentScenario> scenarios = new ArrayList<>();
  public final List<Contract> contracts = new ArrayList<>();
  public final List<Credit> credits = new ArrayList<>();
  public final List<ProductPrice> prices = new ArrayList<>();
  public final List<RenewableContent> renewable = new ArrayList<>();
  public final List<BasicServicePrice> east = new ArrayList<>();
  public final List<BasicServicePrice> west = new ArrayList<>();
  public final List<PlanTable> tables = new ArrayList<>();
  public final List<PlanRule> rules = new ArrayList<>();
  public Waiver waiver = new Waiver(Waiver.State.NONE, Optional.empty());
  public final List<Promise> promises = new ArrayList<>();
  public final List<Notice> notices = new ArrayList<>();
  public final List<Milestone> milestones = new ArrayList<>();
  public Optional<OptInProductRule> optInProductChanges = Optional.empty();
  public Optional<OptInProductRule> optInProductDiscontinued = Optional.empty();
  public final List<Posting> postings = new ArrayList<>();
  public final List<AnnualInformation> annual = new ArrayList<>();
  public final List<DisclosureLabel> labels = new ArrayList<>();
  public final Map<String, BillShares> billShares = new HashMap<>();
  public final Set<String> withoutFixedPrice = new HashSet<>();
  public final Map<String, List<RateCode>> eastCodes = new HashMap<>();
  public final List<StateMinimum> minimums = new ArrayList<>();
  public final List<PageText> texts = new ArrayList<>();

  private Sketch() {
    minimum(2025, 27, 36);
    town("Ashby", "east-power");
    customers("residential", "Residential", 300, 600, 900);
    product("standard", "Ashby Standard", true);
    basicService("residential", "2025-08-01", "2026-01-31", "16.050");
    text("how-it-works", "How it works", "<p>{government} buys for all.</p>");
    text("your-bill", "Your bill", "<p>{utility} sends it.</p>");
    text("accessibility", "Accessibility", "<p>Tell us.</p>");
    text("questions/fee", "Is there a fee?", "<p>No. See <a href=\"page:prices\">prices</a>.</p>");
    text("a-to-z/product", "Product", "<p>What one can have.</p>");
    text("a-to-z/adder", "Adder", "<p>A part of a price.</p>");
  }

  /** The least that can be known of a program, and what a test adds. */
  public static Sketch of(Consumer<Sketch> more) {
    Sketch sketch = new Sketch();
    more.accept(sketch);
    return sketch;
  }

  /** A municipality whose utility is not known. */
  public void town(String name) {
    municipalities.add(
        new Municipality(
            name.toLowerCase(java.util.Locale.ROOT),
            name,
            MunicipalityKind.TOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Origin.none()));
  }

  public void town(String name, String utility) {
    town(name, utility, "all", Optional.empty());
  }

  public void town(String name, String utility, String area, Optional<String> loadZone) {
    municipalities.add(
        new Municipality(
            name.toLowerCase(java.util.Locale.ROOT),
            name,
            MunicipalityKind.TOWN,
            Optional.empty(),
            Optional.of(utility),
            Optional.of(area),
            loadZone,
            Optional.empty(),
            Origin.none()));
  }

  public void customers(String id, String name, Integer... uses) {
    classes.add(
        new ProgramClass(
            id,
            prose(name),
            Optional.empty(),
            ComparedClass.of(id),
            List.of(),
            BillShares.NONE,
            List.of(uses),
            Origin.none()));
  }

  public void product(String id, String name, boolean byDefault, RateComponent... components) {
    products.add(
        new Product(
            id,
            new LocalName(name, Map.of()),
            byDefault,
            Optional.empty(),
            List.of(components),
            Origin.none()));
  }

  public static RateComponent part(ComponentKind kind, String price) {
    return new RateComponent(kind, Optional.empty(), Price.ofCents(price), Origin.none());
  }

  public static RateComponent part(String name, String price) {
    return new RateComponent(
        ComponentKind.OTHER, Optional.of(prose(name)), Price.ofCents(price), Origin.none());
  }

  /** A price; an empty text is what is not known. */
  public void price(String product, String customers, String from, String until, String cents) {
    prices.add(
        new ProductPrice(
            product,
            customers,
            read(from),
            read(until),
            cents.isEmpty() ? Optional.empty() : Optional.of(Price.ofCents(cents)),
            suppliers.stream().findFirst().map(Supplier::id),
            PriceScenario.STANDARD,
            Optional.empty(),
            Optional.empty(),
            PriceStatus.REAL,
            Optional.empty(),
            Optional.empty(),
            Origin.none()));
  }

  /** What is told of a year, and what a test adds. */
  public static Year year(int year) {
    return new Year(year);
  }

  /** What is told of a year. */
  public static final class Year {
    private final int year;
    private final List<AnnualInformation.Participation> rows = new ArrayList<>();

    private Year(int year) {
      this.year = year;
    }

    /** A month of participation; less than no kWh are not known. */
    public Year row(int month, String product, String customers, int accounts, int kwh) {
      rows.add(
          new AnnualInformation.Participation(
              month,
              product,
              customers,
              Optional.empty(),
              accounts,
              kwh < 0 ? Optional.empty() : Optional.of(kwh),
              Optional.empty(),
              PriceStatus.REAL,
              Origin.none()));
      return this;
    }

    /** The last row, of one of several municipalities. */
    public Year in(String municipality) {
      AnnualInformation.Participation last = rows.remove(rows.size() - 1);
      rows.add(
          new AnnualInformation.Participation(
              last.month(),
              last.product(),
              last.customerClass(),
              Optional.of(municipality),
              last.accounts(),
              last.kwh(),
              last.source(),
              last.status(),
              last.origin()));
      return this;
    }

    /** Nothing besides its rows is known of it. */
    public AnnualInformation told() {
      return of(Optional.of(rows), Optional.empty());
    }

    /** Nothing is known of it. */
    public AnnualInformation nothing() {
      return of(Optional.empty(), Optional.empty());
    }

    /** It is known that there was nothing. */
    public AnnualInformation empty() {
      return of(Optional.of(List.of()), Optional.of(List.of()));
    }

    private <T> AnnualInformation of(
        Optional<List<AnnualInformation.Participation>> participation, Optional<List<T>> others) {
      return new AnnualInformation(
          year,
          participation,
          others.map(any -> List.of()),
          others.map(any -> List.of()),
          others.map(any -> List.of()),
          others.map(any -> List.of()),
          Optional.empty(),
          Origin.none());
    }
  }

  /** The last price, changed as a test needs it. */
  public void last(UnaryOperator<ProductPrice> change) {
    prices.set(prices.size() - 1, change.apply(prices.get(prices.size() - 1)));
  }

  /** The same price, with a reason. */
  public static UnaryOperator<ProductPrice> because(PriceReason reason) {
    return price ->
        with(price, price.scenario(), Optional.of(reason), price.components(), price.corrects());
  }

  /** The same price, for those who pay what the market asks. */
  public static ProductPrice marketBased(ProductPrice price) {
    return with(
        price, PriceScenario.MARKET_BASED, price.reason(), price.components(), price.corrects());
  }

  /** The same price, as a fact or a sample. */
  public static ProductPrice as(ProductPrice price, PriceStatus status) {
    return new ProductPrice(
        price.product(),
        price.customerClass(),
        price.from(),
        price.until(),
        price.price(),
        price.supplier(),
        price.scenario(),
        price.reason(),
        price.components(),
        status,
        price.source(),
        price.corrects(),
        price.origin());
  }

  /** The same price, with parts of its own. */
  public static UnaryOperator<ProductPrice> madeOf(RateComponent... parts) {
    return price ->
        with(
            price, price.scenario(), price.reason(), Optional.of(List.of(parts)), price.corrects());
  }

  /** The same price, in the place of a wrong one. */
  public static UnaryOperator<ProductPrice> correcting(String wrong, String date, String reason) {
    return price ->
        with(
            price,
            price.scenario(),
            price.reason(),
            price.components(),
            Optional.of(correction(wrong, date, reason)));
  }

  public static Correction correction(String wrong, String date, String reason) {
    return new Correction(
        Price.ofCents(wrong), Optional.empty(), Day.parse(date), prose(reason), Origin.none());
  }

  private static ProductPrice with(
      ProductPrice price,
      PriceScenario scenario,
      Optional<PriceReason> reason,
      Optional<List<RateComponent>> components,
      Optional<Correction> corrects) {
    return new ProductPrice(
        price.product(),
        price.customerClass(),
        price.from(),
        price.until(),
        price.price(),
        price.supplier(),
        scenario,
        reason,
        components,
        price.status(),
        price.source(),
        corrects,
        price.origin());
  }

  public void contract(String supplier, String from, String until, int months) {
    contracts.add(
        new Contract(
            Optional.of(supplier).filter(id -> !id.isEmpty()),
            read(from),
            read(until),
            Optional.of(months),
            Optional.empty(),
            PriceStatus.REAL,
            Origin.none()));
  }

  private static Optional<MeterRead> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = text.split("-", -1);
    if (parts.length == 1) {
      return Optional.of(MeterRead.inYear(Integer.parseInt(text)));
    }
    int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return Optional.of(new MeterRead(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), day));
  }

  public void basicService(String customers, String from, String to, String cents) {
    east.add(
        basic(
            customers,
            from,
            to,
            BasicServicePrice.Kind.FIXED,
            cents,
            BasicServicePrice.Status.APPROVED));
  }

  public static BasicServicePrice basic(
      String customers,
      String from,
      String to,
      BasicServicePrice.Kind kind,
      String cents,
      BasicServicePrice.Status status) {
    return basic("all", Optional.empty(), customers, from, to, kind, cents, status);
  }

  public static BasicServicePrice basic(
      String area,
      Optional<String> zone,
      String customers,
      String from,
      String to,
      BasicServicePrice.Kind kind,
      String cents,
      BasicServicePrice.Status status) {
    return new BasicServicePrice(
        area,
        customers,
        zone,
        Day.parse(from),
        Day.parse(to),
        kind,
        Price.ofCents(cents),
        status,
        "rate sheet",
        TODAY,
        Optional.empty(),
        Optional.empty(),
        Origin.none());
  }

  public void supplier(String name, Optional<String> onBill) {
    suppliers.add(
        new Supplier(
            "supplier",
            name,
            onBill,
            Optional.of("555-0110"),
            Optional.of("help@supplier.example.org"),
            Optional.empty(),
            Optional.of("tax@supplier.example.org"),
            false,
            Origin.none()));
  }

  public void everythingElse() {
    supplier("Bright Supplier", Optional.of("BRIGHT SUPPLY"));
    consultant =
        Optional.of(
            new Consultant(
                "Good Counsel",
                Optional.of("555-0111"),
                Optional.of("help@counsel.example.org"),
                Optional.empty(),
                false,
                Origin.none()));
    contacts.add(
        new Contact(
            prose("Town Hall"),
            Optional.of(prose("Answers questions.")),
            Optional.of("555-0112 ext. 4"),
            Optional.of("hall@ashby.example.org"),
            Optional.of("https://ashby.example.org/"),
            Optional.of("1 Main Street"),
            Optional.of(TODAY),
            false,
            Origin.none()));
    Ways all =
        new Ways(
            List.of(Way.values()), Optional.of("https://forms.example.org/ashby"), Origin.none());
    leave = all;
    change = all;
    join = all;
  }

  public void content(String product, int voluntary) {
    content(product, 2025, voluntary);
  }

  public void content(String product, int year, int voluntary) {
    renewable.add(
        new RenewableContent(
            product, year, Optional.of(Percent.of(voluntary)), Optional.empty(), Origin.none()));
  }

  public void contentFilledTo(String product, int total) {
    contentFilledTo(product, 2025, total);
  }

  public void contentFilledTo(String product, int year, int total) {
    renewable.add(
        new RenewableContent(
            product, year, Optional.empty(), Optional.of(Percent.of(total)), Origin.none()));
  }

  public void minimum(int year, int classOne, int other) {
    minimums.add(
        new StateMinimum(
            year,
            Percent.of(classOne),
            Optional.of(Percent.of(other)),
            "a program page",
            Origin.none()));
  }

  public void text(String id, String title, String html) {
    texts.add(new PageText(id, Optional.empty(), prose(title), 0, List.of(), html, Origin.none()));
  }

  public static Prose prose(String english) {
    return new Prose(english, Place.startOf("sketch"));
  }

  /** The facts, for a site in these languages. */
  public Facts facts(String... languages) {
    Corrected.Split<ProductPrice> split =
        Corrected.split(prices, ProductPrice::corrects, ProductPrice::isCorrectedBy);
    Program program =
        new Program(
            "ashby",
            new LocalName("Ashby Power", Map.of()),
            state,
            Optional.empty(),
            stateSince,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            municipalities,
            classes,
            suppliers,
            consultant,
            contacts,
            List.of(),
            leave,
            change,
            join,
            rules,
            List.of(),
            List.of(),
            optInProductChanges,
            optInProductDiscontinued,
            waiver,
            milestones,
            List.of(),
            looks,
            basis,
            products,
            scenarios,
            contracts,
            split.standing(),
            split.corrected(),
            credits,
            renewable,
            labels,
            tables,
            new Publicity(promises, postings),
            notices,
            new Annual(annual),
            Origin.none());
    List<SiteConfig.LanguageChoice> choices = new ArrayList<>();
    for (String tag : languages) {
      choices.add(new SiteConfig.LanguageChoice(tag, List.of(), Origin.none()));
    }
    return new Facts(
        new SiteConfig(
            "Sketches",
            "https://example.org/",
            choices,
            List.of(
                new SiteConfig.ProgramChoice(
                    "ashby", "https://ashby.example.org/", Optional.of(TODAY), Origin.none())),
            Origin.none()),
        List.of(program),
        List.of(
            utility("east-power", "East Power", east, eastCodes),
            utility("west-power", "West Power", west, Map.of())),
        minimums,
        texts);
  }

  private Utility utility(
      String id, String name, List<BasicServicePrice> prices, Map<String, List<RateCode>> codes) {
    Corrected.Split<BasicServicePrice> split =
        Corrected.split(prices, BasicServicePrice::corrects, BasicServicePrice::isCorrectedBy);
    return new Utility(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(
            new ServiceArea("all", "All", Origin.none()),
            new ServiceArea("hills", "The hills", Origin.none())),
        List.of(
            new ServiceArea("NEMA", "North", Origin.none()),
            new ServiceArea("SEMA", "South", Origin.none())),
        classes.stream()
            .map(
                one ->
                    new UtilityClass(
                        one.id(),
                        one.name(),
                        !withoutFixedPrice.contains(one.id()),
                        codes.getOrDefault(one.id(), List.of()),
                        billShares.getOrDefault(one.id(), BillShares.NONE),
                        Origin.none()))
            .toList(),
        split.standing(),
        split.corrected(),
        Origin.none());
  }
}
