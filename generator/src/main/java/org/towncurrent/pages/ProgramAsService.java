package org.towncurrent.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.words.Markup;

/**
 * The program as search engines and other programs know a service of a government, in JSON-LD by
 * the words of schema.org. It holds no price: a price changes, and copies of it do not. Nothing is
 * said of a sample.
 */
final class ProgramAsService {

  private ProgramAsService() {}

  /** The data block of a home page; empty for a sample. */
  static Optional<Markup> of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    if (program.sample()) {
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@context", "https://schema.org");
    values.put("@type", "GovernmentService");
    values.put("name", program.name().in(voice.language().tag()));
    values.put("serviceType", "Municipal electricity aggregation");
    values.put("url", outlook.published(page.address()));
    List<Municipality> towns = page.municipality().map(List::of).orElseGet(program::municipalities);
    if (!towns.isEmpty()) {
      values.put("areaServed", towns.stream().map(ProgramAsService::place).toList());
      if (!program.joint()) {
        values.put("provider", government(towns.get(0)));
      }
    }
    values.put("availableLanguage", plan.languages().stream().map(LanguageChoice::tag).toList());
    values.put("availableChannel", channel(plan, page, outlook));
    StringBuilder json = new StringBuilder();
    Json.value(json, values);
    return Optional.of(Markup.rendered(json.toString()));
  }

  private static Map<String, Object> place(Municipality town) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", "City");
    values.put("name", town.name());
    values.put("containedInPlace", typed("State", "name", "Massachusetts"));
    return values;
  }

  private static Map<String, Object> government(Municipality town) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", "GovernmentOrganization");
    values.put("name", Names.officialName(town));
    town.website().ifPresent(site -> values.put("url", site));
    return values;
  }

  private static Map<String, Object> channel(SitePlan plan, PlannedPage page, Outlook outlook) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", "ServiceChannel");
    plan.nearest(page.program(), page.language(), outlook.municipality(), Page.CHANGE_OR_LEAVE)
        .ifPresent(address -> values.put("serviceUrl", outlook.published(address)));
    outlook
        .program()
        .consultant()
        .flatMap(Consultant::phone)
        .ifPresent(phone -> values.put("servicePhone", typed("ContactPoint", "telephone", phone)));
    return values;
  }

  private static Map<String, Object> typed(String type, String key, String value) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", type);
    values.put(key, value);
    return values;
  }
}
