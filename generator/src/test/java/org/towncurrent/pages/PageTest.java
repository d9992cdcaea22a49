package org.towncurrent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.towncurrent.facts.ProgramState;

/** The table of pages keeps what it promises. */
class PageTest {

  @Test
  void noIdAndNoAddressIsGivenTwice() {
    Set<String> ids = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (Page page : Page.values()) {
      assertThat(ids.add(page.id())).as(page.id()).isTrue();
      // The home of a program that is not joint stands where a joint one asks for the town.
      assertThat(addresses.add(page.pattern())).as(page.pattern()).isTrue();
      assertThat(page.pattern()).matches("([a-z0-9{}\\[\\]-]+/)*[a-z0-9{}\\]-]*/?(404\\.html)?");
    }
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void anAddressOncePublishedNeverDies(Page page) {
    boolean published = false;
    for (ProgramState state : ProgramState.values()) {
      boolean present = page.in(state).present();
      assertThat(present || !published).as("%s when %s", page.id(), state).isTrue();
      published |= present;
    }
    // From between two contracts the program goes back to being launched.
    assertThat(page.in(ProgramState.LAUNCHED).present())
        .as(page.id())
        .isEqualTo(page.in(ProgramState.BETWEEN_CONTRACTS).present());
  }

  /** They were published before the table could leave a page out. */
  @ParameterizedTest
  @CsvSource({
    "home",
    "prices",
    "calculator",
    "change-or-leave",
    "how-it-works",
    "your-bill",
    "questions",
    "program-information",
    "documents",
    "contact",
    "accessibility"
  })
  void theFirstPagesAreThereInEveryState(String id) {
    Page page = Page.withId(id).orElseThrow();
    assertThat(page.made()).isTrue();
    assertThat(page.pattern())
        .isEqualTo("{lang}/[{municipality}/]" + (id.equals("home") ? "" : id + "/"));
    for (ProgramState state : ProgramState.values()) {
      assertThat(page.in(state).present()).as("%s when %s", id, state).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNING, how-it-works change-or-leave questions news documents",
    "UNDER_REVIEW, how-it-works change-or-leave questions news documents",
    "APPROVED, how-it-works prices change-or-leave questions news",
    "LAUNCHED, prices calculator change-or-leave questions",
    "BETWEEN_CONTRACTS, prices change-or-leave questions news contact",
    "TERMINATED, prices questions news documents contact"
  })
  void theMenuAnswersWhatIsAskedFirstInEachState(ProgramState state, String menu) {
    List<Page> all =
        Arrays.stream(Page.values()).filter(page -> page.in(state) == Prominence.MENU).toList();

    assertThat(all.stream().filter(Page::made).map(Page::id)).containsExactly(menu.split(" ", -1));
    assertThat(all).as("with those still to come").hasSizeBetween(3, 5);
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void aPageHasAPlaceInTheWhole(Page page) {
    assertThat(page.question()).endsWith(page.scope() == Scope.EMBED ? ")" : "?");
    assertThat(page.readers()).isNotEmpty();
    for (ProgramState state : ProgramState.values()) {
      if (page.in(state).offered()) {
        assertThat(page.group()).as("the foot lists it in a group").isPresent();
        assertThat(page.folder()).as("one page, not many").doesNotContain("{");
      }
      if (page.in(state).present() && page.parent().isPresent()) {
        assertThat(page.parent().get().in(state).present()).as("its parent is there").isTrue();
      }
    }
    if (page.made()) {
      assertThat(page.parent().map(Page::made).orElse(true)).isTrue();
    }
  }

  @Test
  void pagesUnderAnotherStandUnderItsAddressToo() {
    for (Page page : Page.values()) {
      String first = page.folder().substring(0, page.folder().indexOf('/') + 1);
      boolean within =
          !page.folder().equals(first)
              && Arrays.stream(Page.values()).anyMatch(other -> other.folder().equals(first));
      if (page.scope() == Scope.MUNICIPALITY && within) {
        assertThat(page.folder()).startsWith(page.parent().orElseThrow().folder());
      }
    }
    assertThat(new TreeSet<>(Page.namedIds()))
        .contains("home", "documents")
        .doesNotContain("translations");
  }
}
