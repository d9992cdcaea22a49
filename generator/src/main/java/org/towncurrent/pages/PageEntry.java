package org.towncurrent.pages;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.ProgramState;

/**
 * One entry of the table of pages, as it is written down in {@link Page}; what is not said is that
 * the page stands under home, is not made yet, and may be a long read.
 */
final class PageEntry {

  final String id;
  final Scope scope;
  final String folder;
  final Map<ProgramState, Prominence> prominence = new EnumMap<>(ProgramState.class);
  final Set<Reader> readers = EnumSet.noneOf(Reader.class);
  String question = "";
  Optional<String> template = Optional.empty();
  Optional<Page> parent = Optional.empty();
  Optional<Page> whole = Optional.empty();
  Optional<Group> group = Optional.empty();
  Weight weight = Weight.REFERENCE;

  private PageEntry(String id, Scope scope, String folder) {
    this.id = id;
    this.scope = scope;
    this.folder = folder;
    inEveryState(Prominence.QUIET);
  }

  /** A page whose address ends with its id. */
  static PageEntry page(String id) {
    return new PageEntry(id, Scope.MUNICIPALITY, id + "/");
  }

  /** A page whose id does not stand in its address. */
  static PageEntry page(String id, Scope scope, String folder) {
    return new PageEntry(id, scope, folder);
  }

  /** The question to which it is the answer, in the words of those who ask it. */
  PageEntry answers(String question) {
    this.question = question;
    return this;
  }

  PageEntry readBy(Reader... readers) {
    this.readers.addAll(List.of(readers));
    return this;
  }

  /** It is made today, with this template. */
  PageEntry madeWith(String template) {
    this.template = Optional.of(template);
    return this;
  }

  /** It stands under another page than home. */
  PageEntry under(Page parent) {
    this.parent = Optional.of(parent);
    return this;
  }

  /** It shows what this page says, within pages of other sites. */
  PageEntry shows(Page whole) {
    this.whole = Optional.of(whole);
    return this;
  }

  PageEntry in(Group group) {
    this.group = Optional.of(group);
    return this;
  }

  PageEntry weighs(Weight weight) {
    this.weight = weight;
    return this;
  }

  PageEntry inEveryState(Prominence one) {
    return byState(one, one, one, one, one, one);
  }

  PageEntry byState(
      Prominence planning,
      Prominence underReview,
      Prominence approved,
      Prominence launched,
      Prominence betweenContracts,
      Prominence terminated) {
    prominence.put(ProgramState.PLANNING, planning);
    prominence.put(ProgramState.UNDER_REVIEW, underReview);
    prominence.put(ProgramState.APPROVED, approved);
    prominence.put(ProgramState.LAUNCHED, launched);
    prominence.put(ProgramState.BETWEEN_CONTRACTS, betweenContracts);
    prominence.put(ProgramState.TERMINATED, terminated);
    return this;
  }
}
