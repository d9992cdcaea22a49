package org.towncurrent.bake;

import java.util.ArrayList;
import java.util.List;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;

/** The words for readers that stand among a program's facts. */
final class ProgramWords {

  private ProgramWords() {}

  static List<Prose> of(Program program) {
    List<Prose> words = new ArrayList<>();
    program.stateNote().ifPresent(words::add);
    program.sampleNote().ifPresent(words::add);
    program.introduction().ifPresent(words::add);
    program
        .classes()
        .forEach(
            one -> {
              words.add(one.name());
              one.explanation().ifPresent(words::add);
            });
    program
        .contacts()
        .forEach(
            contact -> {
              words.add(contact.role());
              contact.purpose().ifPresent(words::add);
            });
    program.milestones().forEach(milestone -> words.add(milestone.event()));
    program
        .documents()
        .forEach(
            document -> {
              words.add(document.title());
              document.note().ifPresent(words::add);
            });
    program
        .products()
        .forEach(
            product -> {
              product.summary().ifPresent(words::add);
              product.components().forEach(part -> part.name().ifPresent(words::add));
            });
    return words;
  }
}
