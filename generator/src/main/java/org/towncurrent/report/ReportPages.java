package org.towncurrent.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.render.Renderer;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;

/**
 * What a check found, as a page for the publisher, and as the bar that the preview lays over each
 * page. Made from {@code templates/report.html} and the parts {@code finding} and {@code
 * preview-bar}; where those cannot be read, as a page without style.
 *
 * <pre>{@code
 * ReportPages pages = ReportPages.of(root, Map.of("town.css", sheet));
 * pages.file(checked); // one file that needs no other
 * pages.page(checked, "/_on/today/"); // the same, served with its style beside it
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class ReportPages {

  /** The folder of the report, without a slash before it. */
  public static final String FOLDER = "_check/";

  /** What the bar and the report look like, besides the site's own style. */
  public static final String BAR_STYLE = "_bar.css";

  private static final Map<String, String> TEMPLATES =
      Map.of(
          "report", "report.html",
          "parts/finding", "parts/finding/finding.html",
          "parts/preview-bar", "parts/preview-bar/preview-bar.html");

  private static final String SHARED = "Shared by all programs";

  private final Path root;
  private final Optional<Renderer> renderer;
  private final Map<String, byte[]> styles;

  private ReportPages(Path root, Optional<Renderer> renderer, Map<String, byte[]> styles) {
    this.root = root;
    this.renderer = renderer;
    this.styles = Map.copyOf(styles);
  }

  /**
   * The pages of a project.
   *
   * @param root its folder
   * @param styles style sheets by the address they are served at, in the order they apply: {@code
   *     _check/town.css}, {@code _check/print.css}, {@link #BAR_STYLE}; one that cannot be read is
   *     left out
   */
  public static ReportPages of(Path root, Map<String, byte[]> styles) {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (Map.Entry<String, String> each : TEMPLATES.entrySet()) {
        texts.put(
            each.getKey(), Files.readString(root.resolve("templates").resolve(each.getValue())));
      }
      Renderer renderer = new Renderer(TemplateFiles.of("templates", texts), Map.of());
      return new ReportPages(root, Optional.of(renderer), styles);
    } catch (IOException | FlawedText broken) {
      return new ReportPages(root, Optional.empty(), styles);
    }
  }

  /** A style sheet, by its address without a slash before it. */
  public Optional<byte[]> style(String address) {
    return Optional.ofNullable(styles.get(address));
  }

  /**
   * The report as it is served.
   *
   * @param sites where the sites can be looked at
   */
  public byte[] page(Checked checked, String sites) {
    Map<String, Object> view = view(checked);
    view.put("sites", Optional.of(sites));
    view.put("style", Optional.empty());
    view.put("printStyle", Optional.empty());
    return rendered(checked, view);
  }

  /** The report as one file that needs no other. */
  public byte[] file(Checked checked) {
    Map<String, Object> view = view(checked);
    view.put("sites", Optional.empty());
    view.put(
        "style", Optional.of(embedded(FOLDER + "town.css") + embedded(BAR_STYLE)).map(this::css));
    view.put("printStyle", Optional.of(embedded(FOLDER + "print.css")).map(this::css));
    return rendered(checked, view);
  }

  /**
   * The bar of a page.
   *
   * @param path of the page within the site
   * @param place where the version is looked at: {@code /_on/today/}, {@code /_on/2026-02-01/}
   * @param moved whether it is another day than that of the build
   * @param ofReport whether the page is the report itself, which tells all findings anyway
   * @return the part's HTML; empty where its template cannot be read
   */
  public Optional<String> bar(
      Checked checked, String path, String place, boolean moved, boolean ofReport) {
    Concern concern = new Concern(checked);
    List<Map<String, Object>> concerning = new ArrayList<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Finding finding = checked.findings().get(i);
      if (concern.isOf(finding, path)) {
        concerning.add(
            Map.of(
                "severity", name(finding.severity()),
                "message", finding.message(),
                "href", place + FOLDER + "#" + id(i)));
      }
    }
    Map<String, Object> bar = new LinkedHashMap<>();
    bar.put("day", checked.dayOf(path).iso());
    bar.put("page", path);
    bar.put("moved", moved);
    bar.put("ofReport", ofReport);
    bar.put("today", "/_on/today/" + path);
    bar.put("published", "/" + path);
    bar.put("report", place + FOLDER);
    bar.put("findings", concerning);
    bar.put("one", concerning.size() == 1);
    return part("preview-bar", Map.of("bar", bar));
  }

  private Optional<String> part(String name, Map<String, Object> view) {
    try {
      return renderer.map(
          one -> one.part("parts/" + name, name, Language.ENGLISH, view).html().strip());
    } catch (FlawedText broken) {
      return Optional.empty();
    }
  }

  private byte[] rendered(Checked checked, Map<String, Object> view) {
    try {
      return renderer
          .map(one -> one.render("report", Language.ENGLISH, view))
          .orElseGet(() -> BarePage.of(checked))
          .getBytes(UTF_8);
    } catch (FlawedText broken) {
      return BarePage.of(checked).getBytes(UTF_8);
    }
  }

  private Map<String, Object> view(Checked checked) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("days", String.join(", ", checked.days()));
    view.put("nothing", checked.findings().isEmpty());
    view.put("rules", checked.rules().map(Checked.RulesRun::summary));
    view.put("errors", checked.count(Severity.ERROR));
    view.put("overdue", checked.count(Severity.OVERDUE));
    view.put("warnings", checked.count(Severity.WARNING));
    view.put("stopped", checked.count(Severity.ERROR) > 0);
    List<Section> sections = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Group> groups = groups(checked, severity);
      if (!groups.isEmpty()) {
        sections.add(new Section(name(severity), groups));
      }
    }
    view.put("sections", sections);
    return view;
  }

  /** The findings of one severity. */
  record Section(String severity, List<Group> groups) {}

  /** Those about one program, or about what all share. */
  record Group(String name, List<InFile> files) {}

  /** Those in one file. */
  record InFile(String file, List<Shown> findings) {}

  /** A finding as the part shows it. */
  record Shown(
      String id,
      String severity,
      String code,
      String place,
      String message,
      List<Excerpt.Line> lines,
      Optional<String> authority,
      String hint) {}

  private List<Group> groups(Checked checked, Severity severity) {
    Excerpt excerpt = new Excerpt(root);
    Map<String, Map<String, List<Shown>>> byName = new TreeMap<>(ReportPages::sharedFirst);
    for (int i = 0; i < checked.findings().size(); i++) {
      Finding finding = checked.findings().get(i);
      if (finding.severity() == severity) {
        byName
            .computeIfAbsent(group(finding.place().file()), name -> new TreeMap<>())
            .computeIfAbsent(finding.place().file(), file -> new ArrayList<>())
            .add(shown(finding, id(i), excerpt));
      }
    }
    return byName.entrySet().stream()
        .map(group -> new Group(group.getKey(), files(group.getValue())))
        .toList();
  }

  private static List<InFile> files(Map<String, List<Shown>> byFile) {
    return byFile.entrySet().stream()
        .map(file -> new InFile(file.getKey(), file.getValue()))
        .toList();
  }

  private static Shown shown(Finding finding, String id, Excerpt excerpt) {
    return new Shown(
        id,
        name(finding.severity()),
        finding.code(),
        finding.place().toString(),
        finding.message(),
        excerpt.around(finding.place()),
        finding.authority(),
        finding.hint());
  }

  private static int sharedFirst(String one, String other) {
    int byShared = Boolean.compare(!one.equals(SHARED), !other.equals(SHARED));
    return byShared != 0 ? byShared : one.compareTo(other);
  }

  private static String group(String file) {
    String[] parts = file.split("/", -1);
    return parts.length > 3 && file.startsWith("content/programs/") ? parts[2] : SHARED;
  }

  private String embedded(String address) {
    byte[] bytes = styles.get(address);
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  /** A style sheet that cannot end the element it stands in. */
  private Markup css(String css) {
    return Markup.rendered(css.replace("</", "<\\/").replace("<!--", ""));
  }

  private static String id(int index) {
    return "finding-" + (index + 1);
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
