package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.ServiceArea;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/** Reads a file of {@code content/utilities/}: an electric distribution company. */
final class UtilityReader {

  private UtilityReader() {}

  static Optional<Utility> read(String id, Node node, Problems problems) {
    return Fields.of(node, "a utility", problems).flatMap(fields -> utility(id, fields));
  }

  private static Optional<Utility> utility(String id, Fields fields) {
    Optional<String> name = fields.must("name", Values::text);
    Optional<String> phone = fields.may("phone", Values::text);
    Optional<String> website = fields.may("website", Values::text);
    List<ServiceArea> areas = fields.someFacts("areas", "a service area", UtilityReader::area);
    List<ServiceArea> zones = fields.facts("load-zones", "a load zone", UtilityReader::area);
    List<UtilityClass> classes =
        fields.someFacts("classes", "a Basic Service class", UtilityReader::customerClass);
    List<BasicServicePrice> prices =
        fields.facts("basic-service", "a Basic Service price", UtilityReader::price);
    Corrected.Split<BasicServicePrice> split =
        Corrected.split(prices, BasicServicePrice::corrects, BasicServicePrice::isCorrectedBy);
    return fields.make(
        () ->
            new Utility(
                id,
                name.orElseThrow(),
                phone,
                website,
                areas,
                zones,
                classes,
                split.standing(),
                split.corrected(),
                fields.origin()));
  }

  private static Optional<ServiceArea> area(Fields fields) {
    Optional<String> id = fields.must("id", Values::code);
    Optional<String> name = fields.must("name", Values::text);
    return fields.make(
        () -> new ServiceArea(id.orElseThrow(), name.orElseThrow(), fields.origin()));
  }

  private static Optional<UtilityClass> customerClass(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    var name = fields.must("name", Values::prose);
    boolean fixedPrice = fields.may("fixed-price", Values::yesNo).orElse(true);
    List<RateCode> codes =
        fields.valuesAndGroups(
            "rate-codes",
            UtilityReader::everywhere,
            "rate codes of an area",
            UtilityReader::codesOfArea);
    BillShares shares = BillSharesReader.read(fields, true);
    return fields.make(
        () ->
            new UtilityClass(
                id.orElseThrow(), name.orElseThrow(), fixedPrice, codes, shares, fields.origin()));
  }

  private static Optional<RateCode> everywhere(Node.Scalar typed, Problems problems) {
    return Values.text(typed, problems)
        .map(code -> new RateCode(code, Optional.empty(), typed.place()));
  }

  /** Codes that mean the class in one area; without the area nothing is known of them. */
  private static List<RateCode> codesOfArea(Fields fields) {
    Optional<String> area = fields.must("area", Values::code);
    List<RateCode> codes =
        fields.values(
            "codes",
            (typed, problems) ->
                Values.text(typed, problems).map(code -> new RateCode(code, area, typed.place())));
    return fields.make(() -> codes).filter(found -> area.isPresent()).orElse(List.of());
  }

  private static Optional<BasicServicePrice> price(Fields fields) {
    Optional<String> area = fields.must("area", Values::code);
    Optional<String> customerClass = fields.must("class", Values::id);
    Optional<String> zone = fields.may("zone", Values::code);
    Optional<Day> from = fields.must("from", DayText::day);
    Optional<Day> to = fields.must("to", DayText::day);
    fields.exactlyOne("fixed", "variable");
    Optional<Price> fixed = fields.may("fixed", PriceText::cents);
    Optional<Price> variable = fields.may("variable", PriceText::cents);
    Optional<Price> price = fixed.or(() -> variable);
    var status = fields.must("status", Values.word(BasicServicePrice.Status.class));
    Optional<String> source = fields.must("source", Values::text);
    Optional<Day> lookedUp = fields.must("looked-up", DayText::day);
    Optional<String> note = fields.may("note", Values::text);
    Optional<Correction> corrects = PriceRowReader.correction(fields);
    if (price.isEmpty()) {
      fields.spoiled();
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      fields.spoiled();
      fields
          .problems()
          .add(
              "backwards-period",
              fields.at("to"),
              "This period ends on " + to.get() + ", before it begins on " + from.get() + ".",
              "Write the first day under `from` and the last day under `to`.");
    }
    return fields.make(
        () ->
            new BasicServicePrice(
                area.orElseThrow(),
                customerClass.orElseThrow(),
                zone,
                from.orElseThrow(),
                to.orElseThrow(),
                fields.has("fixed")
                    ? BasicServicePrice.Kind.FIXED
                    : BasicServicePrice.Kind.VARIABLE,
                price.orElseThrow(),
                status.orElseThrow(),
                source.orElseThrow(),
                lookedUp.orElseThrow(),
                note,
                corrects,
                fields.origin()));
  }
}
