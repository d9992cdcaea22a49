package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Contact;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Document;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;

/**
 * What is known of a program apart from its prices, for programs to read, {@code program.json}: who
 * it is for, what it offers, who runs it, and where its pages stand. What is not known is not
 * there.
 */
final class ProgramFile {

  private final Facts facts;
  private final SitePlan plan;
  private final Program program;
  private final String base;
  private final Day asOf;

  private ProgramFile(Facts facts, SitePlan plan, Program program, String base, Day asOf) {
    this.facts = facts;
    this.plan = plan;
    this.program = program;
    this.base = base;
    this.asOf = asOf;
  }

  static String of(Facts facts, SitePlan plan, Program program, String base, Day asOf) {
    return new ProgramFile(facts, plan, program, base, asOf).json();
  }

  private String json() {
    Map<String, Object> values = DataFiles.head(program, "program.schema.json", asOf);
    say(values, "sample-note", program.sampleNote());
    values.put("name", name(program.name()));
    values.put("state", PriceRows.word(program.state()));
    put(values, "state-since", program.stateSince().map(Day::iso));
    say(values, "state-note", program.stateNote());
    put(values, "docket", program.docket());
    values.put("site", base);
    put(values, "website", program.website());
    values.put("municipalities", program.municipalities().stream().map(this::town).toList());
    values.put("classes", program.classes().stream().map(ProgramFile::customers).toList());
    put(values, "renewable-basis", program.basis().map(PriceRows::word));
    values.put("products", program.products().stream().map(this::product).toList());
    values.put("suppliers", program.suppliers().stream().map(ProgramFile::supplier).toList());
    values.put("contracts", program.contracts().stream().map(ProgramFile::contract).toList());
    put(values, "consultant", program.consultant().map(ProgramFile::consultant));
    values.put("contacts", program.contacts().stream().map(ProgramFile::contact).toList());
    values.put("documents", program.documents().stream().map(ProgramFile::document).toList());
    values.put("languages", plan.languages().stream().map(LanguageChoice::tag).toList());
    values.put("pages", pages());
    values.put("files", files());
    return Json.lines(values);
  }

  private Map<String, Object> town(Municipality town) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", town.id());
    values.put("name", town.name());
    values.put("kind", PriceRows.word(town.kind()));
    put(values, "county", town.county());
    Optional<Utility> utility = town.utility().flatMap(facts::utility);
    put(values, "utility", town.utility());
    put(values, "utility-name", utility.map(Utility::name));
    put(values, "area", utility.flatMap(its -> its.areaOf(town)));
    put(values, "load-zone", town.loadZone());
    put(values, "website", town.website());
    return values;
  }

  private static Map<String, Object> customers(ProgramClass one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", one.id());
    values.put("name", one.name().english());
    put(values, "basic-service-class", one.basicService().everywhere());
    if (!one.basicService().byUtility().isEmpty()) {
      values.put("basic-service-class-by-utility", new TreeMap<>(one.basicService().byUtility()));
    }
    return values;
  }

  private Map<String, Object> product(Product product) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", product.id());
    values.put("name", name(product.name()));
    values.put("default", product.defaultProduct());
    say(values, "summary", product.summary());
    values.put("renewable", renewable(product));
    return values;
  }

  /** Percentages of each year of which anything is known, on the program's basis. */
  private List<Map<String, Object>> renewable(Product product) {
    ProgramPrices prices = new ProgramPrices(facts, program, program.places().get(0), asOf);
    NavigableSet<Integer> years = new TreeSet<>(prices.renewableYears());
    program.renewable().stream().map(RenewableContent::year).forEach(years::add);
    List<Map<String, Object>> all = new ArrayList<>();
    for (int year : years) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("year", year);
      put(values, "required", prices.required(year).map(ProgramFile::percent));
      put(values, "voluntary", prices.voluntary(product, year).map(ProgramFile::percent));
      put(values, "total", prices.total(product, year).map(ProgramFile::percent));
      put(values, "other-required", prices.otherRequired(year).map(ProgramFile::percent));
      if (values.size() > 1) {
        all.add(values);
      }
    }
    return all;
  }

  private static Map<String, Object> supplier(Supplier supplier) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", supplier.id());
    values.put("name", supplier.name());
    put(values, "name-on-bill", supplier.nameOnBill());
    put(values, "phone", supplier.phone());
    put(values, "email", supplier.email());
    put(values, "website", supplier.website());
    values.put("sample", supplier.sample());
    return values;
  }

  private static Map<String, Object> contract(Contract contract) {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "supplier", contract.supplier());
    put(values, "from", contract.from().map(PriceRows::read));
    put(values, "until", contract.until().map(PriceRows::read));
    put(values, "term-months", contract.term());
    put(values, "source", contract.source());
    values.put("status", PriceRows.word(contract.status()));
    return values;
  }

  private static Map<String, Object> consultant(Consultant consultant) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", consultant.name());
    put(values, "phone", consultant.phone());
    put(values, "email", consultant.email());
    put(values, "website", consultant.website());
    values.put("sample", consultant.sample());
    return values;
  }

  private static Map<String, Object> contact(Contact contact) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("role", contact.role().english());
    say(values, "purpose", contact.purpose());
    put(values, "phone", contact.phone());
    put(values, "email", contact.email());
    put(values, "website", contact.website());
    put(values, "address", contact.address());
    put(values, "as-of", contact.asOf().map(Day::iso));
    values.put("sample", contact.sample());
    return values;
  }

  private static Map<String, Object> document(Document document) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", document.title().english());
    values.put("kind", PriceRows.word(document.kind()));
    put(values, "date", document.date().map(Day::iso));
    put(values, "url", document.url());
    return values;
  }

  /** Where readers find the pages that stand by themselves. */
  private List<Map<String, Object>> pages() {
    List<Map<String, Object>> pages = new ArrayList<>();
    for (PlannedPage page : plan.pages()) {
      Optional<Page> kind = page.page().filter(one -> one.scope() == Scope.MUNICIPALITY);
      if (page.program().id().equals(program.id())
          && kind.isPresent()
          && page.which().isEmpty()
          && page.findable()) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("page", page.id());
        values.put("language", page.language());
        page.municipality()
            .filter(town -> program.joint())
            .ifPresent(town -> values.put("municipality", town.id()));
        values.put("url", Outlook.published(base, page.address()));
        pages.add(values);
      }
    }
    return pages;
  }

  private List<String> files() {
    List<String> files = new ArrayList<>();
    for (TownFile file : TownFile.values()) {
      if (plan.has(program, file)) {
        files.add(base + file.within());
      }
    }
    return files;
  }

  private static Map<String, Object> name(LocalName name) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("en", name.english());
    values.putAll(new TreeMap<>(name.others()));
    return values;
  }

  private static String percent(Percent share) {
    return share.tenths() / 10 + "." + share.tenths() % 10;
  }

  private static void say(Map<String, Object> values, String key, Optional<Prose> prose) {
    put(values, key, prose.map(Prose::english));
  }

  private static void put(Map<String, Object> values, String key, Optional<?> value) {
    value.ifPresent(known -> values.put(key, known));
  }
}
