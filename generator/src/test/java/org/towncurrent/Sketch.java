package org.towncurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Contact;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Looks;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Prose;
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
  public final List<ProductPrice> prices = new ArrayList<>();
  public final List<RenewableContent> renewable = new ArrayList<>();
  public final List<BasicServicePrice> east = new ArrayList<>();
  public final List<BasicServicePrice> west = new ArrayList<>();
  public final List<PageText> texts = new ArrayList<>();

  private Sketch() {
    town("Ashby", "east-power");
    customers("residential", "Residential", 300, 600, 900);
    product("standard", "Ashby Standard", true);
    basicService("residential", "2025-08-01", "2026-01-31", "16.050");
    text("how-it-works", "How it works", "<p>The {municipality} buys for all.</p>");
    text("your-bill", "Your bill", "<p>{utility} sends it.</p>");
    text("accessibility", "Accessibility", "<p>Tell us.</p>");
    text("questions/fee", "Is there a fee?", "<p>No. See <a href=\"page:prices\">prices</a>.</p>");
  }

  /** The least that can be known of a program, and what a test adds. */
  public static Sketch of(Consumer<Sketch> more) {
    Sketch sketch = new Sketch();
    more.accept(sketch);
    return sketch;
  }

  public void town(String name, String utility) {
    municipalities.add(
        new Municipality(
            name.toLowerCase(java.util.Locale.ROOT),
            name,
            MunicipalityKind.TOWN,
            Optional.empty(),
            utility,
            "all",
            Optional.empty(),
            Origin.none()));
  }

  public void customers(String id, String name, Integer... uses) {
    classes.add(
        new ProgramClass(
            id, prose(name), Optional.empty(), Optional.of(id), List.of(uses), Origin.none()));
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
            PriceStatus.REAL,
            Optional.empty(),
            Origin.none()));
  }

  private static Optional<MeterRead> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = text.split("-", -1);
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
    return new BasicServicePrice(
        "all",
        customers,
        Day.parse(from),
        Day.parse(to),
        kind,
        Price.ofCents(cents),
        status,
        "rate sheet",
        TODAY,
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
    renewable.add(
        new RenewableContent(
            product, 2025, Optional.of(Percent.of(voluntary)), Optional.empty(), Origin.none()));
  }

  public void contentFilledTo(String product, int total) {
    renewable.add(
        new RenewableContent(
            product, 2025, Optional.empty(), Optional.of(Percent.of(total)), Origin.none()));
  }

  public void text(String id, String title, String html) {
    texts.add(new PageText(id, Optional.empty(), prose(title), 0, List.of(), html, Origin.none()));
  }

  private static Prose prose(String english) {
    return new Prose(english, Place.startOf("sketch"));
  }

  /** The facts, for a site in these languages. */
  public Facts facts(String... languages) {
    Program program =
        new Program(
            "ashby",
            new LocalName("Ashby Power", Map.of()),
            state,
            Optional.empty(),
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
            leave,
            change,
            join,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new Waiver(Waiver.State.NONE, Optional.empty()),
            List.of(),
            List.of(),
            looks,
            basis,
            products,
            prices,
            renewable,
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
            utility("east-power", "East Power", east), utility("west-power", "West Power", west)),
        List.of(
            new StateMinimum(
                2025,
                Percent.of(27),
                Optional.of(Percent.of(36)),
                "a program page",
                Origin.none())),
        texts);
  }

  private Utility utility(String id, String name, List<BasicServicePrice> prices) {
    return new Utility(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(new ServiceArea("all", "All", Origin.none())),
        classes.stream()
            .map(one -> new UtilityClass(one.id(), one.name(), List.of(), Origin.none()))
            .toList(),
        prices,
        Origin.none());
  }
}
