package org.towncurrent.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.ProgramChoice;
import org.towncurrent.pages.Instance;
import org.towncurrent.pages.Page;
import org.towncurrent.pages.PdfLink;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.paper.Pdf;
import org.towncurrent.paper.Sheet;
import org.towncurrent.paper.Shelf;
import org.towncurrent.rates.Day;

/** Which pages are meant for paper, and which of them have a PDF that still says the same. */
final class Sheets {

  /** An Opt-Out Notice goes on two pages: both sides of one sheet. */
  private static final int OPT_OUT_PAGES = 2;

  /** So many names are told. */
  private static final int NAMED = 5;

  private final Shelf shelf;
  private final Facts facts;
  private final Day buildDay;
  private final Map<String, Sheet> met = new ConcurrentSkipListMap<>();
  private final Set<String> fitting = ConcurrentHashMap.newKeySet();

  Sheets(Shelf shelf, Facts facts, Day buildDay) {
    this.shelf = shelf;
    this.facts = facts;
    this.buildDay = buildDay;
  }

  /** A PDF on its way to being published beside its page. */
  record Found(String path, Pdf pdf, PdfLink link) {}

  /** The PDF that was made of exactly this page; empty, too, for pages that nobody prints. */
  Optional<Found> of(PlannedPage page, String html) throws IOException {
    Optional<Sheet> sheet = sheet(page);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    met.put(sheet.get().address(), sheet.get());
    Optional<Shelf.Copy> copy = shelf.fitting(sheet.get(), html);
    copy.ifPresent(one -> fitting.add(Shelf.name(sheet.get())));
    return copy.map(
        one ->
            new Found(
                sheet.get().published(),
                one.pdf(),
                PdfLink.of(sheet.get().file(), one.pdf().pages(), one.pdf().bytes().length)));
  }

  /** The pages that were made and are meant for paper, by address. */
  List<Sheet> all() {
    return List.copyOf(met.values());
  }

  /** The PDFs that are not published, because they are not what the pages say now. */
  List<Finding> stale() throws IOException {
    List<Finding> findings = new ArrayList<>();
    Set<String> wanted = met.values().stream().map(Shelf::name).collect(Collectors.toSet());
    for (Program program : facts.programs()) {
      Set<String> changed = new TreeSet<>(shelf.names(program.id()));
      changed.removeAll(fitting);
      Map<Boolean, List<String>> ofPages =
          new TreeMap<>(changed.stream().collect(Collectors.partitioningBy(wanted::contains)));
      List<String> old = ofPages.getOrDefault(true, List.of());
      if (!old.isEmpty()) {
        findings.add(
            warning(
                "stale-pdf",
                old,
                old.size() == 1
                    ? "This PDF is not of the page as it is now, and is not published."
                    : old.size()
                        + " PDFs are not of their pages as they are now, and are not published: "
                        + named(old)
                        + ".",
                "Print anew: ./site pdf --program " + program.id() + ", then build again."));
      }
      List<String> lost = ofPages.getOrDefault(false, List.of());
      if (!lost.isEmpty()) {
        findings.add(
            warning(
                "pdf-without-page",
                lost,
                lost.size() == 1
                    ? "This PDF belongs to no page, and is not published."
                    : lost.size()
                        + " PDFs belong to no page, and are not published: "
                        + named(lost)
                        + ".",
                "Delete it with its .printed file, if its page is gone for good."));
      }
    }
    return findings;
  }

  private static Finding warning(String code, List<String> files, String message, String hint) {
    return new Finding(
        Finding.Severity.WARNING,
        code,
        Place.startOf(files.get(0)),
        message,
        Optional.empty(),
        hint);
  }

  private static String named(List<String> files) {
    String names =
        files.stream()
            .limit(NAMED)
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .collect(Collectors.joining(", "));
    return files.size() > NAMED ? names + " and " + (files.size() - NAMED) + " more" : names;
  }

  private Optional<Sheet> sheet(PlannedPage page) {
    boolean letter = page.is(Page.NOTICE);
    boolean mailed = letter || page.is(Page.NOTICE_ENCLOSURES);
    if (!mailed
        && !page.is(Page.PRODUCT_SUMMARY)
        && !page.is(Page.DISCLOSURE_SHEET)
        && !page.is(Page.PRICE_POSTER)
        && !page.is(Page.FLYER)) {
      return Optional.empty();
    }
    ProgramChoice choice =
        facts.config().programs().stream()
            .filter(one -> one.id().equals(page.program().id()))
            .findFirst()
            .orElseThrow();
    Optional<String> notice = page.which().map(Instance::value).filter(value -> mailed);
    boolean optOut =
        letter
            && page.program().notices().stream()
                .anyMatch(
                    one ->
                        notice.equals(Optional.of(one.id())) && one.kind() == Notice.Kind.OPT_OUT);
    return Optional.of(
        new Sheet(
            page.program().id(),
            page.address().path(),
            choice.base(),
            notice,
            optOut ? Optional.of(OPT_OUT_PAGES) : Optional.empty(),
            choice.today().orElse(buildDay)));
  }
}
