package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Complaints;
import org.towncurrent.facts.AnnualInformation.Funding;
import org.towncurrent.facts.AnnualInformation.Notification;
import org.towncurrent.facts.AnnualInformation.OptedOut;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Money;

/** Reads a file of {@code annual/}: what is known of a year and stands nowhere else. */
final class AnnualReader {

  private static final Pattern MONTH = Pattern.compile("((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])");
  private static final Pattern DOLLARS = Pattern.compile("([0-9]{1,10})(?:\\.([0-9]{2}))?");

  private final int year;
  private final ProductOfRow products;
  private final Optional<String> source;
  private final PriceStatus status;

  private AnnualReader(
      int year, ProductOfRow products, Optional<String> source, PriceStatus status) {
    this.year = year;
    this.products = products;
    this.source = source;
    this.status = status;
  }

  /** What is told of a year. */
  static Optional<AnnualInformation> read(
      int year, Node node, List<Product> products, Problems problems) {
    return Fields.of(node, "annual information", problems)
        .flatMap(fields -> information(year, fields, ProductOfRow.among(products)));
  }

  private static Optional<AnnualInformation> information(
      int year, Fields fields, ProductOfRow products) {
    AnnualReader reader =
        new AnnualReader(
            year,
            products,
            fields.may("source", Values::text),
            fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL));
    var participation =
        list(fields, "participation", "a month of participation", reader::participation);
    var optedOut = list(fields, "opted-out", "a number of opt-outs", reader::optedOut);
    var complaints = list(fields, "complaints", "a number of complaints", reader::complaints);
    var funding = list(fields, "funding", "funding or a cost", reader::funding);
    var notifications = list(fields, "notifications", "a notification", reader::notification);
    var tables = list(fields, "tables", "a table of the plan", PlanTablesReader::table);
    return fields.make(
        () ->
            new AnnualInformation(
                year,
                participation,
                optedOut,
                complaints,
                funding,
                notifications,
                tables,
                fields.origin()));
  }

  /** A list; one that is not there is not known, an empty one says that there was nothing. */
  private static <T> Optional<List<T>> list(
      Fields fields, String key, String noun, Function<Fields, Optional<T>> reader) {
    List<T> read = fields.facts(key, noun, reader);
    return fields.has(key) ? Optional.of(read) : Optional.empty();
  }

  private Optional<Participation> participation(Fields fields) {
    Optional<Integer> month = fields.must("month", this::month);
    Optional<String> product = products.in(fields);
    Optional<String> customerClass = fields.must("class", Values::id);
    Optional<String> municipality = fields.may("municipality", Values::id);
    Optional<Integer> accounts = fields.must("accounts", Values::whole);
    Optional<Integer> kwh = fields.may("kwh", Values::whole);
    Optional<String> from = source(fields);
    PriceStatus as = status(fields);
    return fields.make(
        () ->
            new Participation(
                month.orElseThrow(),
                product.orElseThrow(),
                customerClass.orElseThrow(),
                municipality,
                accounts.orElseThrow(),
                kwh,
                from,
                as,
                fields.origin()));
  }

  private Optional<OptedOut> optedOut(Fields fields) {
    Optional<Integer> number = fields.must("number", Values::whole);
    Optional<Integer> of = fields.may("of", Values::whole);
    Optional<String> customerClass = fields.may("class", Values::id);
    OptedOut.When when =
        fields
            .may("when", Values.word(OptedOut.When.class))
            .orElse(OptedOut.When.BEFORE_ENROLLMENT);
    Optional<String> from = source(fields);
    PriceStatus as = status(fields);
    return fields.make(
        () ->
            new OptedOut(number.orElseThrow(), of, customerClass, when, from, as, fields.origin()));
  }

  private Optional<Complaints> complaints(Fields fields) {
    Optional<Complaints.About> about = fields.must("about", Values.word(Complaints.About.class));
    Optional<Integer> number = fields.must("number", Values::whole);
    Optional<String> from = source(fields);
    PriceStatus as = status(fields);
    return fields.make(
        () -> new Complaints(about.orElseThrow(), number.orElseThrow(), from, as, fields.origin()));
  }

  private Optional<Funding> funding(Fields fields) {
    var name = fields.must("name", Values::prose);
    Optional<Funding.Flow> flow = fields.must("kind", Values.word(Funding.Flow.class));
    Optional<Money> amount = fields.may("amount", AnnualReader::dollars);
    Optional<String> from = source(fields);
    PriceStatus as = status(fields);
    return fields.make(
        () ->
            new Funding(name.orElseThrow(), flow.orElseThrow(), amount, from, as, fields.origin()));
  }

  private Optional<Notification> notification(Fields fields) {
    var date = fields.must("date", this::day);
    Optional<Notification.Kind> kind = fields.must("kind", Values.word(Notification.Kind.class));
    Optional<Integer> copies = fields.may("copies", Values::whole);
    Optional<String> file = fields.may("file", Values::text);
    var note = fields.may("note", Values::prose);
    Optional<String> from = source(fields);
    PriceStatus as = status(fields);
    return fields.make(
        () ->
            new Notification(
                date.orElseThrow(),
                kind.orElseThrow(),
                copies,
                file,
                note,
                from,
                as,
                fields.origin()));
  }

  private Optional<String> source(Fields fields) {
    return fields.may("source", Values::text).or(() -> source);
  }

  private PriceStatus status(Fields fields) {
    return fields.may("status", Values.word(PriceStatus.class)).orElse(status);
  }

  /** A month of the year that the file is about. */
  private Optional<Integer> month(Node.Scalar typed, Problems problems) {
    Matcher month = MONTH.matcher(typed.text());
    if (month.matches()) {
      return ofYear(Integer.parseInt(month.group(1)), typed, problems)
          ? Optional.of(Integer.valueOf(month.group(2)))
          : Optional.empty();
    }
    problems.add(
        "bad-month",
        typed.place(),
        Quoted.words(typed.text()) + " is no month.",
        LooseMonth.in(typed.text()).map(like -> "Did you mean `" + like + "`? ").orElse("")
            + "Write year and month, like `"
            + year
            + "-03`.");
    return Optional.empty();
  }

  /** A day of the year that the file is about. */
  private Optional<Day> day(Node.Scalar typed, Problems problems) {
    return DayText.day(typed, problems).filter(day -> ofYear(day.year(), typed, problems));
  }

  private boolean ofYear(int other, Node.Scalar typed, Problems problems) {
    if (other == year) {
      return true;
    }
    problems.add(
        "other-year",
        typed.place(),
        Quoted.words(typed.text()) + " does not lie in " + year + ", which this file is about.",
        "Correct the year, or move the row to the file " + other + ".yml.");
    return false;
  }

  private static Optional<Money> dollars(Node.Scalar typed, Problems problems) {
    Matcher amount = DOLLARS.matcher(typed.text());
    if (amount.matches()) {
      String cents = amount.group(2) == null ? "00" : amount.group(2);
      return Optional.of(new Money(Double.parseDouble(amount.group(1) + cents)));
    }
    problems.add(
        "bad-amount",
        typed.place(),
        Quoted.words(typed.text()) + " is not an amount of dollars.",
        "Write dollars with two decimals or none, without a sign or commas, like `12500.00`.");
    return Optional.empty();
  }
}
