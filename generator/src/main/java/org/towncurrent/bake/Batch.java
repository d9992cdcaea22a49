package org.towncurrent.bake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.towncurrent.catalog.ProgramWords;
import org.towncurrent.catalog.Texts;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Folding;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Passage;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Redirects;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.facts.Snapshots;
import org.towncurrent.pages.Badge;
import org.towncurrent.pages.FeedFile;
import org.towncurrent.pages.Page;
import org.towncurrent.pages.PageMaker;
import org.towncurrent.pages.PageNames;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.pages.Proofreading;
import org.towncurrent.pages.SitePlan;
import org.towncurrent.pages.TownFile;
import org.towncurrent.paper.Sheet;
import org.towncurrent.paper.Shelf;
import org.towncurrent.publish.HostFiles;
import org.towncurrent.publish.HostedFolder;
import org.towncurrent.publish.Manifest;
import org.towncurrent.publish.Policy;
import org.towncurrent.publish.PublicationException;
import org.towncurrent.publish.PublicationException.Reason;
import org.towncurrent.publish.Published;
import org.towncurrent.rates.Day;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.MarkdownReader;
import org.towncurrent.read.PageReading;
import org.towncurrent.read.ProjectFiles;
import org.towncurrent.read.Reading;
import org.towncurrent.read.SnapshotFile;
import org.towncurrent.render.Renderer;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.report.Checked;
import org.towncurrent.rules.Addresses;
import org.towncurrent.rules.Rules;
import org.towncurrent.rules.SiteTexts;
import org.towncurrent.rules.Verdict;
import org.towncurrent.skin.Scheme;
import org.towncurrent.skin.StyleSheet;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Segment;
import org.towncurrent.words.Template;

/** One bake: the sequence of the house, inside JBake's shell. */
final class Batch {

  private static final String CONTENT = "content";

  /** Folders of a program that hold texts which stand on no page yet. */
  private static final Pattern UNPUBLISHED =
      Pattern.compile("programs/[^/]+/notices/(?!README\\.md$).*\\.md");

  private final Bakery.Order order;
  private final LastPublication last;
  private final Progress progress;
  private final Rendering.Sink sink;
  private final Sources sources;
  private final MarkdownReader markdown = new MarkdownReader();
  private final List<Finding> findings = new ArrayList<>();

  /** What was thrown on the way. */
  private final List<Throwable> thrown = new ArrayList<>();

  /** Told after the texts were read: what is wrong with them may be why addresses vanish. */
  private final List<Finding> vanished = new ArrayList<>();

  private final Map<String, Snapshot> snapshots = new TreeMap<>();
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private Optional<Checked.RulesRun> rules = Optional.empty();
  private List<Checked.Program> programs = List.of();
  private Policy policy = Policy.withoutForms();
  private List<Sheet> printable = List.of();
  private boolean compress;

  Batch(Bakery.Order order, LastPublication last, Progress progress, Rendering.Sink sink) {
    this.order = order;
    this.last = last;
    this.progress = progress;
    this.sink =
        (path, bytes) -> {
          sink.put(path, bytes);
          written.add(path);
        };
    this.sources = new Sources(order.root());
  }

  /**
   * Runs it.
   *
   * @param assets an empty folder in which the assets are prepared
   * @param destination where the shell copies them
   */
  Batch run(Path assets, Path destination) {
    progress.phase("reading", 0);
    findings.addAll(ProjectFiles.lookOver(order.root()));
    if (!noErrors()) {
      return this;
    }
    Path content = order.root().resolve(CONTENT);
    List<Problem> problems =
        Shell.<PageReading>bake(
            content,
            assets,
            destination,
            file -> markdown.read(file, name(file)),
            pages -> bake(pages, assets));
    for (Problem problem : problems) {
      thrown.addAll(problem.cause().stream().toList());
      findings.add(finding(problem));
    }
    return this;
  }

  /** The facts of each program whose pages were made. */
  Map<String, Snapshot> snapshots() {
    return snapshots;
  }

  /**
   * What the disk refused, as one sentence: that is nothing which a publisher could mend in a file.
   *
   * @param doing what was done when it refused
   */
  Optional<PublicationException> refused(String doing) {
    return thrown.stream()
        .flatMap(one -> one instanceof IOException refused ? Stream.of(refused) : Stream.empty())
        .map(refused -> PublicationException.of(doing, refused))
        .filter(refused -> Set.of(Reason.DISK_FULL, Reason.NOT_WRITABLE).contains(refused.reason()))
        .findFirst();
  }

  boolean noErrors() {
    return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  /** Whether text files are to have a compressed copy: a preview compresses nothing. */
  boolean compresses() {
    return compress;
  }

  Bakery.Baked baked(Optional<Published> published) {
    Checked checked = new Checked(order.day(), programs, Folding.fold(findings), rules);
    return new Bakery.Baked(checked, policy, published, printable);
  }

  private void bake(SortedMap<String, PageReading> pages, Path assets) throws IOException {
    Reading reading =
        ContentReader.read(
            order.root(),
            order.config(),
            Set.copyOf(order.programs()),
            (file, name) -> crawled(pages, file, name));
    findings.addAll(reading.findings());
    Optional<TemplateFiles> templates = templates();
    if (reading.facts().isEmpty()) {
      return;
    }
    Facts facts =
        order.everyProgram() ? reading.facts().get().pinnedTo(order.day()) : reading.facts().get();
    programs = facts.programs().stream().map(program -> judged(facts.config(), program)).toList();
    Optional<StyleSheet> style = StyleFiles.read(order.root(), findings);
    Facts told = facts.toldOn(order.day());
    Set<String> planned = planned(told);
    SiteWords words = SiteWords.read(order.root(), facts, findings);
    SiteTexts texts =
        new SiteTexts(unpublished(pages), sentences(templates), shown(facts, templates, words));
    judge(facts, planned, style.map(StyleSheet::scheme), texts);
    findings.addAll(sources.missing("assets", SiteAssets.NAMES));
    if (!noErrors() || templates.isEmpty() || style.isEmpty()) {
      findings.addAll(vanished);
    } else {
      Facts placed = order.servedAt().map(told::movedTo).orElse(told);
      render(placed, Redirects.of(told, planned), words, templates.get(), style.get(), assets);
    }
  }

  /** What the crawl made of a page; it has seen every Markdown file there is. */
  private PageReading crawled(SortedMap<String, PageReading> pages, Path file, String name) {
    PageReading page = pages.get(name.substring(CONTENT.length() + 1));
    return page == null ? markdown.read(file, name) : page;
  }

  private Optional<TemplateFiles> templates() {
    List<Finding> unreadable = sources.unreadable("templates");
    findings.addAll(unreadable);
    if (!unreadable.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TemplateFiles.in(order.root().resolve("templates"), "templates"));
    } catch (FlawedText flawed) {
      findings.addAll(SiteWords.findings("template", flawed.flaws()));
      return Optional.empty();
    }
  }

  /** Every address that will be published. */
  private Set<String> planned(Facts facts) {
    Set<String> planned = new TreeSet<>(SitePlan.of(facts).addresses());
    if (order.programs().isEmpty()) {
      planned.add(""); // the list of programs
    }
    return planned;
  }

  /** Texts of folders that no page is made of yet; what is wrong with them is told all the same. */
  private List<PageText> unpublished(SortedMap<String, PageReading> pages) {
    List<PageText> texts = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          if (UNPUBLISHED.matcher(name).matches() && chosen(name)) {
            findings.addAll(page.findings());
            page.page().ifPresent(texts::add);
          }
        });
    return texts;
  }

  /** Whether this file belongs to a program that is built. */
  private boolean chosen(String name) {
    return order.programs().isEmpty()
        || order.programs().stream().anyMatch(id -> name.startsWith("programs/" + id + "/"));
  }

  /** The translations of sentences that there still are; the others are on no page. */
  private static List<SiteTexts.Translated> shown(
      Facts facts, Optional<TemplateFiles> templates, SiteWords words) {
    if (templates.isEmpty() || !facts.incomplete().isEmpty()) {
      return words.shown();
    }
    try {
      Set<String> used = Texts.english(facts, templates.get().all());
      return words.shown().stream().filter(one -> used.contains(one.english())).toList();
    } catch (FlawedText flawed) {
      return words.shown(); // what is flawed is told of where it is made into pages
    }
  }

  /** The sentences of the templates that pages are made of. */
  private static List<Passage> sentences(Optional<TemplateFiles> templates) {
    List<Passage> sentences = new ArrayList<>();
    for (Template template : templates.map(TemplateFiles::all).orElse(List.of())) {
      for (Segment.Use use : template.uses()) {
        sentences.add(
            Passage.at(
                use.segment().english().reading(),
                new Place(
                    use.place().file(),
                    Math.max(1, use.place().line()),
                    Math.max(1, use.place().column()))));
      }
    }
    return sentences;
  }

  private void judge(Facts facts, Set<String> planned, Optional<Scheme> scheme, SiteTexts texts) {
    progress.phase("checking", 0);
    Verdict verdict =
        Rules.check(
            facts,
            order.day(),
            new Addresses(planned, last.addresses(), last.unknown(), order.servedAt().isPresent()),
            last.past(),
            scheme,
            texts);
    for (Finding finding : verdict.findings()) {
      (finding.code().equals(Rules.VANISHED) ? vanished : findings).add(finding);
    }
    rules =
        Optional.of(
            new Checked.RulesRun(
                verdict.ran(),
                verdict.notRun().stream()
                    .map(one -> new Checked.CouldNot(one.rule(), one.because()))
                    .toList(),
                verdict.summary()));
  }

  /** A program as a report names it: its day, and the utilities that serve its towns. */
  private Checked.Program judged(SiteConfig config, Program program) {
    Set<String> utilities = new TreeSet<>();
    program.municipalities().forEach(town -> town.utility().ifPresent(utilities::add));
    Day day =
        config.programs().stream()
            .filter(choice -> choice.id().equals(program.id()))
            .findFirst()
            .flatMap(SiteConfig.ProgramChoice::today)
            .orElse(order.day());
    return new Checked.Program(program.id(), day, utilities);
  }

  private void render(
      Facts facts,
      Redirects redirects,
      SiteWords words,
      TemplateFiles templates,
      StyleSheet style,
      Path assetFolder)
      throws IOException {
    compress = facts.config().compress() && order.servedAt().isEmpty();
    SitePlan plan = SitePlan.of(facts);
    findings.addAll(
        Proofreading.of(facts, plan, order.day(), order.programs().isEmpty(), sources::place));
    facts.programs().forEach(program -> findings.addAll(ProgramWords.unfilled(program)));
    facts.texts().forEach(text -> ProgramWords.unfilled(text.title()).ifPresent(findings::add));
    findings.addAll(vanished);
    findings.addAll(sources.missing("templates", PageMaker.templates()));
    findings.addAll(PageNames.check(sources::text));
    if (!noErrors()) {
      return;
    }
    SiteAssets assets = SiteAssets.read(order.root(), style, facts);
    Map<String, String> bases = MovedPages.bases(facts.config(), redirects);
    MovedPages moved = new MovedPages(redirects, bases, last);
    policy = policy(facts).redirecting(moved.redirections());
    Renderer renderer = new Renderer(templates, words.translations());
    PageMaker maker =
        new PageMaker(
            facts,
            plan,
            words.voices(),
            assets::files,
            forms -> new Policy(Map.of("", addresses(forms))).meta(""),
            renderer::part,
            order.day());
    List<PlannedPage> pages = plan.pages();
    progress.phase("rendering", pages.size());
    Sheets sheets = new Sheets(new Shelf(order.root()), facts, order.day());
    Rendering rendering = new Rendering(maker, renderer, sheets, sink, progress);
    findings.addAll(rendering.render(pages, order.threads()));
    findings.addAll(sheets.stale());
    printable = sheets.all();
    if (!noErrors()) {
      return;
    }
    for (Program program : facts.programs()) {
      assets.prepare(program, assetFolder.resolve(program.id()));
      new Signposts(facts, plan, program).write(sink);
      writeTownFiles(plan, maker, program);
      Snapshot snapshot = Snapshots.of(facts, program);
      snapshots.put(program.id(), snapshot);
      sink.put(program.id() + "/" + SnapshotFile.NAME, SnapshotFile.bytes(snapshot));
    }
    writeFeedsAndBadges(plan, maker);
    if (pages.isEmpty()) {
      return;
    }
    moved.render(rendering, pages.get(0), words, Policy.withoutForms().meta(""));
    Set<String> folders = new TreeSet<>();
    for (Program program : facts.programs()) {
      folders.add(program.id() + "/");
      assets.paths(program).forEach(path -> written.add(program.id() + "/" + path));
    }
    if (order.programs().isEmpty()) {
      written.addAll(assets.prepareList(assetFolder));
      rendering.put("index.html", maker.programs(pages.get(0)));
      folders.add("");
      folders.addAll(moved.foldersWithout(facts.programs().stream().map(Program::id).toList()));
    }
    for (String folder : folders) {
      writeHostFiles(folder, bases);
    }
  }

  /** Writes what town websites refer to or take besides pages. */
  private void writeTownFiles(SitePlan plan, PageMaker maker, Program program) throws IOException {
    if (plan.has(program, TownFile.HEIGHT_LOADER)) {
      sink.put(TownFile.HEIGHT_LOADER.path(program), SiteAssets.heightLoader(order.root()));
    }
    if (plan.has(program, TownFile.QR_CODE)) {
      sink.put(TownFile.QR_CODE.path(program), maker.qrCode(program).svg().getBytes(UTF_8));
    }
    for (TownFile file : TownFile.values()) {
      if (file.data() && plan.has(program, file)) {
        sink.put(file.path(program), maker.data(program, file).getBytes(UTF_8));
      }
    }
  }

  /** Writes a feed for each page of news, and a badge for each language. */
  private void writeFeedsAndBadges(SitePlan plan, PageMaker maker) throws IOException {
    for (PlannedPage page : plan.pages()) {
      if (page.is(Page.NEWS)) {
        sink.put(FeedFile.path(page), maker.feed(page).getBytes(UTF_8));
      } else if (page.is(Page.FOR_TOWNS)) {
        String badge = Badge.path(page.program(), page.language());
        if (!written.contains(badge)) { // the municipalities of a program share it
          sink.put(badge, maker.badge(page).svg().getBytes(UTF_8));
        }
      }
    }
  }

  /** Writes down for hosts how a folder wants to be served. */
  private void writeHostFiles(String folder, Map<String, String> bases) throws IOException {
    Set<String> files = new TreeSet<>();
    for (String path : written) {
      if (folder.isEmpty() ? isOfTheList(path) : path.startsWith(folder)) {
        files.add(path.substring(folder.length()));
      }
    }
    if (folder.isEmpty()) {
      files.add(Manifest.NAME);
    }
    for (Map.Entry<String, byte[]> file :
        HostFiles.of(new HostedFolder(policy, folder, bases, files, compress)).entrySet()) {
      sink.put(folder + file.getKey(), file.getValue());
    }
  }

  private static boolean isOfTheList(String path) {
    return path.indexOf('/') < 0 || path.startsWith("assets/");
  }

  private static Policy policy(Facts facts) {
    Map<String, List<URI>> forms = new TreeMap<>();
    for (Program program : facts.programs()) {
      forms.put(program.id() + "/", addresses(PageMaker.formAddresses(program)));
    }
    return new Policy(forms);
  }

  private static List<URI> addresses(List<String> forms) {
    return forms.stream().map(URI::create).toList();
  }

  private String name(Path file) {
    return order
        .root()
        .toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  private Finding finding(Problem problem) {
    Path root = order.root().toAbsolutePath().normalize();
    String file =
        problem
            .file()
            .map(path -> path.toAbsolutePath().normalize())
            .map(path -> path.startsWith(root) ? name(path) : path.toString())
            .orElse(CONTENT);
    return Finding.error(
        "bake",
        Place.startOf(file.isEmpty() || !Files.exists(root.resolve(file)) ? CONTENT : file),
        problem.message(),
        "Mend what the message names; nothing was published.");
  }
}
