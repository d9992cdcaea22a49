package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Price;

/** Reads what is agreed besides prices: Electric Supply Agreements, and one-time credits. */
final class ContractReader {

  private ContractReader() {}

  static Optional<Contract> contract(Fields fields) {
    Optional<String> supplier = fields.may("supplier", Values::id);
    Optional<MeterRead> from = fields.may("from", DayText::meterRead);
    Optional<MeterRead> until = fields.may("until", DayText::meterRead);
    Optional<Integer> term = fields.may("term", Values::whole);
    Optional<String> source = fields.may("source", Values::text);
    PriceStatus status = status(fields);
    return fields.make(
        () -> new Contract(supplier, from, until, term, source, status, fields.origin()));
  }

  static Optional<Credit> credit(Fields fields) {
    var name = fields.must("name", Values::prose);
    Optional<String> product = fields.may("product", Values::id);
    List<String> classes = fields.oneOrMoreValues("class", Values::id);
    fields.exactlyOne("per-kwh", "per-account");
    Optional<Price> perKwh = fields.may("per-kwh", PriceText::cents);
    Optional<Money> perAccount = fields.may("per-account", PriceText::dollars);
    Optional<MeterRead> from = fields.may("from", DayText::meterRead);
    Optional<MeterRead> until = fields.may("until", DayText::meterRead);
    Optional<String> source = fields.may("source", Values::text);
    PriceStatus status = status(fields);
    if (perKwh.isEmpty() && perAccount.isEmpty()) {
      fields.spoiled();
    }
    return fields.make(
        () ->
            new Credit(
                name.orElseThrow(),
                product,
                classes.contains(PricesReader.ALL) ? List.of() : classes,
                perKwh,
                perAccount,
                from,
                until,
                status,
                source,
                fields.origin()));
  }

  private static PriceStatus status(Fields fields) {
    return fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL);
  }
}
