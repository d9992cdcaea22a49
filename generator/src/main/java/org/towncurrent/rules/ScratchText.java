package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Hole;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.Scratch;
import org.towncurrent.facts.Seal;
import org.towncurrent.facts.Utility;

/**
 * A text among the facts holds a placeholder or another mark of a draft.
 *
 * <p>Square brackets, "TBD" and the like are left over from a template or a first version. A hole
 * for a fact is a name in braces, such as {@code {program}}. Quotations of a plan are left as the
 * plan has them. Take the mark away, or leave the line out while its words are not known.
 */
final class ScratchText implements Rule {

  private record Said(String text, Place place) {}

  @Override
  public String code() {
    return "scratch-text";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: raw [program] placeholders and scratch pages published";
  }

  @Override
  public void check(Ground ground, Report report) {
    List<Said> said = new ArrayList<>();
    said.add(
        new Said(ground.facts().config().title(), ground.facts().config().origin().at("title")));
    ground.facts().programs().forEach(program -> program(program, said));
    ground.facts().utilities().forEach(utility -> utility(utility, said));
    for (Said text : said) {
      Scratch.first(text.text())
          .ifPresent(
              mark ->
                  report.add(
                      text.place(),
                      Words.quoted(mark.words()) + " looks like text that is not finished.",
                      "Write the words themselves, or leave the line out while they are not"
                          + " known."));
      Hole.firstMalformed(text.text())
          .ifPresent(
              malformed ->
                  report.add(
                      text.place(),
                      Words.quoted(malformed.words()) + " is no hole for a fact.",
                      "Write a name in braces, like `{program}`; braces stand for nothing else."));
    }
  }

  private static void program(Program program, List<Said> said) {
    name(program.name(), program.origin(), said);
    prose(program.stateNote(), said);
    prose(program.sampleNote(), said);
    prose(program.introduction(), said);
    prose(program.looks().seal().map(Seal::alt), said);
    program.municipalities().forEach(m -> said.add(new Said(m.name(), m.origin().at("name"))));
    for (var customerClass : program.classes()) {
      prose(Optional.of(customerClass.name()), said);
      prose(customerClass.explanation(), said);
    }
    program.suppliers().forEach(s -> said.add(new Said(s.name(), s.origin().at("name"))));
    program
        .suppliers()
        .forEach(
            s ->
                s.nameOnBill()
                    .ifPresent(n -> said.add(new Said(n, s.origin().at("name-on-bill")))));
    program.consultant().ifPresent(c -> said.add(new Said(c.name(), c.origin().at("name"))));
    for (var contact : program.contacts()) {
      prose(Optional.of(contact.role()), said);
      prose(contact.purpose(), said);
      contact.address().ifPresent(a -> said.add(new Said(a, contact.origin().at("address"))));
    }
    program.milestones().forEach(milestone -> prose(Optional.of(milestone.event()), said));
    for (var document : program.documents()) {
      prose(Optional.of(document.title()), said);
      prose(document.note(), said);
    }
    for (var product : program.products()) {
      name(product.name(), product.origin(), said);
      prose(product.summary(), said);
      product.components().forEach(component -> prose(component.name(), said));
    }
    program.prices().forEach(price -> price(price, said));
    program.corrected().forEach(corrected -> price(corrected.wrong(), said));
    program.scenarios().forEach(scenario -> prose(Optional.of(scenario.name()), said));
    program.credits().forEach(credit -> prose(Optional.of(credit.name()), said));
  }

  private static void price(ProductPrice price, List<Said> said) {
    price
        .components()
        .ifPresent(parts -> parts.forEach(component -> prose(component.name(), said)));
    prose(price.corrects().map(Correction::reason), said);
  }

  private static void utility(Utility utility, List<Said> said) {
    said.add(new Said(utility.name(), utility.origin().at("name")));
    utility.areas().forEach(area -> said.add(new Said(area.name(), area.origin().at("name"))));
    utility.classes().forEach(found -> prose(Optional.of(found.name()), said));
    utility.zones().forEach(zone -> said.add(new Said(zone.name(), zone.origin().at("name"))));
    for (var price : utility.prices()) {
      prose(price.corrects().map(Correction::reason), said);
      price.note().ifPresent(note -> said.add(new Said(note, price.origin().at("note"))));
    }
  }

  private static void name(LocalName name, Origin origin, List<Said> said) {
    said.add(new Said(name.english(), origin.at("name")));
    name.others().values().stream()
        .sorted()
        .forEach(other -> said.add(new Said(other, origin.at("name"))));
  }

  private static void prose(Optional<Prose> prose, List<Said> said) {
    prose.ifPresent(text -> said.add(new Said(text.english(), text.place())));
  }
}
