package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;

/**
 * A page that will be published, with its address.
 *
 * @param language the tag of its language
 * @param municipality the city or town it is made for; empty where the page asks which
 * @param page its entry in the table of pages; empty for a text of the program's own
 * @param title its own title, where the table has none for it
 * @param which the one of several that it is, where the table's entry stands for several
 * @param folder the last part of its address, which it has in common with the same page in other
 *     languages and municipalities
 */
public record PlannedPage(
    Program program,
    String language,
    Optional<Municipality> municipality,
    Optional<Page> page,
    Optional<Prose> title,
    Optional<Instance> which,
    String folder,
    Address address) {

  /** The id of the page: one of the table, or a text's of the program's own. */
  String id() {
    return page.map(Page::id)
        .orElse(folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder);
  }

  /** Where its address begins. */
  Scope scope() {
    return page.map(Page::scope).orElse(Scope.MUNICIPALITY);
  }

  /** What it may weigh; a text of a program's own may be a long read. */
  Weight weight() {
    return page.map(Page::weight).orElse(Weight.REFERENCE);
  }

  /** Whether it is this page of the table. */
  public boolean is(Page other) {
    return page.filter(other::equals).isPresent();
  }

  /** Whether search engines may list it. */
  public boolean findable() {
    return page.map(Page::findable).orElse(true);
  }

  /** Whether it is known whose municipality it is for. */
  boolean placed() {
    return municipality.isPresent() || !program.joint();
  }
}
