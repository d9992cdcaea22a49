package org.towncurrent.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.facts.Finding;
import org.towncurrent.gallery.Gallery;
import org.towncurrent.publish.Policy;
import org.towncurrent.rates.Day;
import org.towncurrent.report.Checked;
import org.towncurrent.report.ReportPages;
import org.towncurrent.serve.Preview;
import org.towncurrent.serve.ServedFolder;

/**
 * The preview of a project: the last build, and around it what only a publisher sees.
 *
 * <pre>{@code
 * Rehearsal rehearsal = new Rehearsal(order, out, published);
 * try (Preview preview =
 *     Preview.start(8080, out, rehearsal::policy, rehearsal::errors, rehearsal)) {
 *   rehearsal.build(preview.address().toString());
 *   ...
 * }
 * }</pre>
 *
 * <table>
 * <caption>Its addresses</caption>
 * <tr><td>{@code /_on/today/...}</td><td>every page with the bar, as it was built</td></tr>
 * <tr><td>{@code /_on/2026-02-01/...}</td><td>the same on another day, baked in memory</td></tr>
 * <tr><td>{@code /_check/}</td><td>the report on the last build</td></tr>
 * <tr><td>{@code /_on/2026-02-01/_check/}</td><td>the report for that day</td></tr>
 * <tr><td>{@code /_parts/}</td><td>the parts of a page</td></tr>
 * </table>
 *
 * <p>The plain addresses are not touched: there stands what is published, byte by byte. Safe for
 * use by many threads.
 */
public final class Rehearsal implements Preview.Backstage {

  /** The folder of every page with the bar, without a slash before it. */
  public static final String FOLDER = "_on/";

  /** How the day of the build is called in addresses. */
  static final String TODAY = "today";

  /** What can be an address of a page: nothing else is ever led to. */
  private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9_-]+(?:[A-Za-z0-9._/-]*)");

  private static final Pattern REPORT_STYLE = Pattern.compile("_check/[a-z]+\\.[a-z]+|_bar\\.css");

  private final Bakery.Order order;
  private final Path out;
  private final Path published;
  private final AtomicReference<@Nullable Built> last = new AtomicReference<>();
  private volatile Policy policy = Policy.withoutForms();

  /**
   * What came of a build.
   *
   * @param baked empty when it failed
   * @param failure why it failed
   */
  public record Outcome(Optional<Bakery.Baked> baked, Optional<String> failure) {}

  private record Built(
      Outcome outcome, ReportPages report, Days days, AtomicReference<@Nullable Gallery> gallery) {}

  /**
   * @param order what to bake
   * @param out where the preview keeps its sites
   * @param published where the site is published, or will be
   */
  public Rehearsal(Bakery.Order order, Path out, Path published) {
    this.order = order;
    this.out = out;
    this.published = published;
  }

  /**
   * Builds the sites from the files as they are now.
   *
   * @param address where the preview is heard, with a slash at its end
   */
  public Outcome build(String address) {
    Outcome outcome;
    try {
      Bakery.Baked baked =
          Bakery.preview(order.servedAt(address), out, published, Progress.silent());
      if (!baked.hasErrors()) {
        policy = baked.policy().alwaysFresh();
      }
      outcome = new Outcome(Optional.of(baked), Optional.empty());
    } catch (IOException | RuntimeException e) {
      outcome = new Outcome(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
    last.set(
        new Built(
            outcome,
            Bakery.reportPages(order),
            new Days(order, published, address),
            new AtomicReference<>()));
    return outcome;
  }

  /** The headers to serve the last good build with. */
  public Policy policy() {
    return policy;
  }

  /** What is wrong with the last build, line by line; empty when its pages are shown. */
  public List<String> errors() {
    Built built = last.get();
    if (built == null) {
      return List.of();
    }
    return built
        .outcome()
        .baked()
        .map(
            baked ->
                baked.findings().stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .map(Finding::toString)
                    .toList())
        .orElseGet(() -> List.of(built.outcome().failure().orElse("")));
  }

  @Override
  public Optional<byte[]> report() {
    Built built = last.get();
    return built == null
        ? Optional.empty()
        : built
            .outcome()
            .baked()
            .map(baked -> built.report().page(baked.checked(), "/" + FOLDER + TODAY + "/"));
  }

  @Override
  public Optional<Preview.Reply> at(String address, String query) throws IOException {
    if (address.equals(FOLDER)) {
      return Optional.of(chosen(query));
    }
    Built built = last.get();
    if (built == null) {
      return Optional.of(refused("Nothing is built yet. Reload in a moment", List.of()));
    }
    if (address.startsWith(Gallery.FOLDER)) {
      return gallery(built).at(address).map(body -> Preview.Page.backstage(address, body));
    }
    if (REPORT_STYLE.matcher(address).matches()) {
      return built.report().style(address).map(body -> Preview.Page.backstage(address, body));
    }
    if (built.outcome().baked().isEmpty()) {
      return Optional.of(refused("The build failed", errors()));
    }
    if (address.equals(ReportPages.FOLDER)) {
      return report().map(body -> Preview.Page.backstage(address, body));
    }
    return address.startsWith(FOLDER)
        ? onDay(built, built.outcome().baked().get(), address.substring(FOLDER.length()))
        : Optional.empty();
  }

  /** The parts as they are now: made when first asked for after a build. */
  private Gallery gallery(Built built) {
    Gallery made =
        built.gallery().updateAndGet(known -> known == null ? Bakery.gallery(order) : known);
    if (made == null) {
      throw new IllegalStateException("the parts were not made");
    }
    return made;
  }

  /** What the bar's form asks for: a page on a day. */
  private static Preview.Reply chosen(String query) {
    String day = field(query, "day");
    String page = field(query, "page");
    String name = TODAY;
    if (!day.isEmpty()) {
      try {
        name = Day.parse(day).iso();
      } catch (IllegalArgumentException e) {
        return new Preview.Refusal(
            400, "There is no such day", List.of(day, String.valueOf(e.getMessage())));
      }
    }
    boolean safe = PAGE.matcher(page).matches() && ServedFolder.isFit("/" + page);
    return new Preview.Elsewhere("/" + FOLDER + name + "/" + (safe ? page : ""));
  }

  private static String field(String query, String name) {
    for (String each : query.split("&", -1)) {
      if (each.startsWith(name + "=")) {
        try {
          return URLDecoder.decode(each.substring(name.length() + 1), UTF_8);
        } catch (IllegalArgumentException malformed) {
          return "";
        }
      }
    }
    return "";
  }

  private Optional<Preview.Reply> onDay(Built built, Bakery.Baked baked, String address)
      throws IOException {
    int slash = address.indexOf('/');
    String name = slash < 0 ? address : address.substring(0, slash);
    if (name.equals(TODAY)) {
      Version today = new Today(baked.checked(), policy, out);
      return Optional.of(reply(built, today, slash < 0 ? null : address.substring(slash + 1)));
    }
    Day day;
    try {
      day = Day.parse(name);
    } catch (IllegalArgumentException noDay) {
      return Optional.empty();
    }
    return Optional.of(
        reply(built, built.days().on(day), slash < 0 ? null : address.substring(slash + 1)));
  }

  private Preview.Reply reply(Built built, Version version, @Nullable String path)
      throws IOException {
    if (path == null) {
      return new Preview.Elsewhere(version.place());
    }
    if (path.equals(ReportPages.FOLDER)) {
      return report(built, version, path, 200);
    }
    boolean errors = version.checked().count(Finding.Severity.ERROR) > 0;
    if (errors && isPage(path)) {
      return report(built, version, path, 503);
    }
    if (!ServedFolder.isFit("/" + path)) {
      return new Preview.Refusal(404, "There is no such page", List.of(path));
    }
    Optional<String> moved = version.policy().redirected(path);
    if (moved.isPresent()) {
      return new Preview.Elsewhere(
          moved.get().startsWith("https://") ? moved.get() : version.place() + moved.get());
    }
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    Optional<byte[]> found = version.file(file);
    if (found.isPresent()) {
      return page(built, version, path, file, 200, found.get());
    }
    if (version.file(path + "/index.html").isPresent()) {
      return new Preview.Elsewhere(version.place() + path + "/");
    }
    for (String missing :
        List.of(path.substring(0, path.indexOf('/') + 1) + "404.html", "404.html")) {
      Optional<byte[]> own = version.file(missing);
      if (own.isPresent()) {
        return page(built, version, path, missing, 404, own.get());
      }
    }
    return new Preview.Refusal(404, "There is no such page", List.of(path));
  }

  private static Preview.Reply page(
      Built built, Version version, String path, String file, int status, byte[] body) {
    var headers = version.policy().alwaysFresh().headers(file);
    if (!file.endsWith(".html")) {
      return new Preview.Page(status, file, body, headers);
    }
    return new Preview.Page(
        status,
        file,
        barred(built, version, new String(body, UTF_8), path, false),
        BarredPage.headers(headers));
  }

  private static Preview.Reply report(Built built, Version version, String path, int status) {
    String report = new String(built.report().page(version.checked(), version.place()), UTF_8);
    return new Preview.Page(
        status,
        "index.html",
        barred(built, version, report, path, true),
        BarredPage.headers(Preview.Page.BACKSTAGE));
  }

  private static byte[] barred(
      Built built, Version version, String page, String path, boolean ofReport) {
    return built
        .report()
        .bar(version.checked(), path, version.place(), version.moved(), ofReport)
        .map(bar -> BarredPage.of(page, bar))
        .orElse(page)
        .getBytes(UTF_8);
  }

  private static Preview.Reply refused(String title, List<String> lines) {
    return new Preview.Refusal(503, title, lines);
  }

  private static boolean isPage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('.') < 0 || name.endsWith(".html");
  }

  /** The last build, as it is published for the preview. */
  private record Today(Checked checked, Policy policy, Path out) implements Version {

    @Override
    public String name() {
      return TODAY;
    }

    @Override
    public Optional<byte[]> file(String path) throws IOException {
      return ServedFolder.read(out, path);
    }
  }
}
