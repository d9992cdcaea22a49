package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Means;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Promise;
import org.towncurrent.facts.Quarter;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Markup;

/**
 * What a program posts, ready to be copied or printed: for the newest disclosure labels and for
 * each change of price that is ahead or has just begun, at the places that its own plan names, and
 * at no others.
 *
 * @param occasions what is posted now, the labels first
 * @param promised whether the plan names any place at all
 */
public record PostingKit(List<Occasion> occasions, boolean promised) {

  /** Where the texts are written; each is a fragment of it. */
  static final String TEMPLATE = "posting-texts";

  /** How long after a price began it is still announced. */
  private static final int DAYS = 60;

  private static final int LINE = 60;

  private static final List<Means> TEXTS =
      List.of(
          Means.PROGRAM_WEBSITE,
          Means.MUNICIPAL_WEBSITE,
          Means.RELEASE,
          Means.SOCIAL_MEDIA,
          Means.CABLE);

  /**
   * Something to post.
   *
   * @param labels whether it is disclosure labels
   * @param from the first day of the quarter, or the day of the change
   * @param until the last day of the quarter
   * @param read the meter read of the change, where it is one of a month
   * @param poster the sheet for the City Hall or Town Hall
   */
  public record Occasion(
      String id,
      boolean labels,
      boolean sample,
      String from,
      Optional<String> until,
      Optional<String> read,
      List<String> places,
      Optional<Link> poster,
      List<Text> texts) {}

  /** A text to copy. */
  public record Text(
      String id, String place, String text, String rows, String language, String direction) {}

  static PostingKit of(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice, Fragments fragments) {
    Program program = outlook.program();
    Maker maker = new Maker(plan, page, outlook, voice, fragments);
    List<Occasion> occasions = new ArrayList<>();
    List<Means> forLabels = program.publicity().where(Promise.What.DISCLOSURE_LABELS);
    if (!forLabels.isEmpty()) {
      DisclosurePage.quarters(program).stream()
          .findFirst()
          .ifPresent(quarter -> occasions.add(maker.labels(quarter, forLabels)));
    }
    List<Means> forPrices = forPrices(program);
    if (!forPrices.isEmpty()) {
      List<Day> days = new ArrayList<>(PriceChange.days(program));
      Collections.reverse(days);
      for (Day day : days) {
        if (!day.isBefore(outlook.asOf().plusDays(-DAYS))) {
          occasions.add(maker.prices(day, forPrices));
        }
      }
    }
    return new PostingKit(occasions, !forLabels.isEmpty() || !forPrices.isEmpty());
  }

  /** The places where a change of price is announced. */
  static List<Means> forPrices(Program program) {
    Set<Means> places = new LinkedHashSet<>();
    program
        .rule(PlanRule.Kind.PRICE_CHANGE_PARTICIPANTS)
        .ifPresent(rule -> places.addAll(rule.how()));
    places.addAll(program.publicity().where(Promise.What.ANNOUNCEMENTS));
    return List.copyOf(places);
  }

  private record Maker(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice, Fragments fragments) {

    private Occasion labels(Quarter quarter, List<Means> places) {
      Map<String, Object> names = names(Page.DISCLOSURE);
      names.put("from", voice.day(quarter.first()));
      names.put("until", voice.day(quarter.last()));
      return new Occasion(
          "labels-" + quarter.id(),
          true,
          outlook.program().labels().stream()
              .anyMatch(label -> label.quarter().equals(quarter) && !label.real()),
          voice.day(quarter.first()),
          Optional.of(voice.day(quarter.last())),
          Optional.empty(),
          typed(places),
          Links.find(plan, page, outlook, Page.DISCLOSURE_SHEET, quarter.id())
              .filter(link -> places.contains(Means.MUNICIPAL_BUILDING)),
          texts("labels", "labels-" + quarter.id(), places, names));
    }

    private Occasion prices(Day day, List<Means> places) {
      PriceChange change = PriceChange.of(outlook, day, voice);
      Map<String, Object> names = names(Page.PRICES);
      names.put("day", change.day());
      names.put("read", change.read());
      names.put("prices", change.prices());
      names.put("basic", change.basic());
      names.put("first", change.prices().stream().findFirst());
      names.put("leaveAt", address(Page.CHANGE_OR_LEAVE));
      return new Occasion(
          "prices-" + day.iso(),
          false,
          outlook.program().sample(),
          change.day(),
          Optional.empty(),
          change.read(),
          typed(places),
          Links.find(plan, page, outlook, Page.PRICE_POSTER, day.iso())
              .filter(link -> places.contains(Means.MUNICIPAL_BUILDING)),
          texts("prices", "prices-" + day.iso(), places, names));
    }

    private Map<String, Object> names(Page about) {
      Map<String, Object> names = new HashMap<>();
      Names.HOLES.forEach(hole -> names.put(hole, Optional.empty()));
      names.putAll(Names.of(outlook, voice));
      names.put("address", address(about));
      return names;
    }

    private String address(Page about) {
      return plan.nearest(outlook.program(), voice.language().tag(), outlook.municipality(), about)
          .map(outlook::published)
          .orElse(outlook.choice().base());
    }

    private List<Text> texts(
        String occasion, String id, List<Means> places, Map<String, Object> names) {
      List<Text> texts = new ArrayList<>();
      for (Means place : TEXTS) {
        if (places.contains(place)) {
          texts.add(text(occasion, id, place, names));
        }
      }
      return texts;
    }

    private Text text(String occasion, String id, Means place, Map<String, Object> names) {
      String fragment =
          switch (place) {
            case RELEASE -> "release";
            case SOCIAL_MEDIA -> "social";
            case CABLE -> "cable";
            default -> "website";
          };
      Markup made = fragments.of(TEMPLATE, occasion + "-" + fragment, voice.language(), names);
      String text = String.join("\n\n", made.paragraphs());
      int lines = 0;
      for (String line : text.split("\n", -1)) {
        lines += line.length() / LINE + 1;
      }
      return new Text(
          id + "-" + place.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          place.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          text,
          Integer.toString(lines),
          voice.language().tag(),
          voice.language().direction().attribute());
    }

    private static List<String> typed(List<Means> places) {
      return places.stream()
          .map(place -> place.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();
    }
  }
}
