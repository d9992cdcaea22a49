package org.towncurrent.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.AccessMessage;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Holiday;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.News;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.Redirect;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.facts.Utility;

/**
 * Reads everything that a publisher writes: {@code site-config.yml} and {@code content/}. One
 * broken file hides nothing of the others.
 */
public final class ContentReader {

  private static final String CONTENT = "content";
  private static final String PROGRAM = "program.yml";
  private static final String PRICES = "prices.yml";
  private static final String TRANSLATIONS = "translations";
  private static final String INFORMATION = "information.yml";
  private static final String POSTINGS = "postings.yml";
  private static final String LABELS = "labels";
  private static final String NOTICES = "notices";
  private static final Pattern LETTER =
      Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.([A-Za-z0-9-]+(?:\\.[a-z0-9-]+)?)\\.letter");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i)<\\s*/?\\s*(?:script|style|iframe|object|embed|link|meta|base|form|input|img|main"
              + "|article|body|html)\\b|\\son[a-z]+\\s*=|javascript:|<!--");
  private static final Pattern NOTICE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.yml");
  private static final String NEWS = "news";
  private static final String ANNUAL = "annual";
  private static final String REDIRECTS = "redirects.yml";
  private static final String MINIMUM = "renewable-minimum.yml";
  private static final String HOLIDAYS = "holidays.yml";
  private static final String MESSAGES = "language-access.yml";

  /** Folders within folders of pages: a link to a folder above would have no end. */
  private static final int DEEPEST = 6;

  private static final Set<String> CONTENT_FOLDERS =
      Set.of("programs", "utilities", "state", "pages", TRANSLATIONS, REDIRECTS, "README.md");
  private static final Set<String> PROGRAM_FILES =
      Set.of(
          PROGRAM,
          PRICES,
          INFORMATION,
          POSTINGS,
          REDIRECTS,
          "pages",
          TRANSLATIONS,
          LABELS,
          NOTICES,
          ANNUAL,
          NEWS,
          "documents",
          "README.md");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}\\.yml");

  /** PO, the template that tools begin with, and what Poedit makes of a PO when it saves one. */
  private static final Pattern TRANSLATION =
      Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*\\.(po|mo)|messages\\.pot|README\\.md");

  private final Path root;
  private final Problems problems = new Problems();
  private final PageSource markdown;

  private ContentReader(Path root, PageSource markdown) {
    this.root = root;
    this.markdown = markdown;
  }

  /** Where Markdown pages come from: read here and now, or already read by somebody else. */
  @FunctionalInterface
  public interface PageSource {
    /**
     * What one file says.
     *
     * @param name the path relative to the project, with forward slashes
     */
    PageReading read(Path file, String name);
  }

  /**
   * Reads all programs of the site.
   *
   * @param root the folder that holds {@code content/}
   * @param siteConfig the file that names the programs
   */
  public static Reading read(Path root, Path siteConfig) {
    return read(root, siteConfig, Set.of());
  }

  /**
   * Reads only some programs of the site.
   *
   * @param programs ids of programs that site-config.yml lists; empty for all
   */
  public static Reading read(Path root, Path siteConfig, Set<String> programs) {
    return read(root, siteConfig, programs, new MarkdownReader()::read);
  }

  /**
   * Reads only some programs of the site, with pages from this source.
   *
   * @param programs ids of programs that site-config.yml lists; empty for all
   */
  public static Reading read(Path root, Path siteConfig, Set<String> programs, PageSource pages) {
    return new ContentReader(root, pages).everything(siteConfig, programs);
  }

  private Reading everything(Path siteConfig, Set<String> only) {
    String configName = name(siteConfig);
    Optional<SiteConfig> config =
        node(siteConfig, configName).flatMap(node -> SiteConfigReader.read(node, problems));
    Folder content = new Folder(root, CONTENT);
    content.only(
        CONTENT_FOLDERS,
        "Here stand the folders programs, utilities, state, pages and translations, and"
            + " redirects.yml.",
        problems);

    translations(content);
    List<Program> programs = new ArrayList<>();
    List<PageText> texts = new ArrayList<>(pages(content.in("pages")));
    List<Redirect> redirects = new ArrayList<>();
    for (String id : programIds(config, content.in("programs"), only)) {
      Folder folder = content.in("programs").in(id);
      Optional<Program> program = program(id, folder);
      program.ifPresent(programs::add);
      if (folder.exists("pages")) {
        texts.addAll(pages(folder.in("pages")));
      }
      if (folder.exists(NEWS)) {
        texts.addAll(news(folder.in(NEWS), program));
      }
      if (folder.exists(REDIRECTS)) {
        node(folder, REDIRECTS)
            .ifPresent(node -> redirects.addAll(RedirectsReader.ofProgram(id, node, problems)));
      }
    }
    List<Redirect> ofPrograms =
        content.exists(REDIRECTS)
            ? node(content, REDIRECTS)
                .map(node -> RedirectsReader.ofPrograms(node, problems))
                .orElse(List.of())
            : List.of();
    if (only.isEmpty()) {
      redirects.addAll(ofPrograms); // building some programs leaves those that are gone as they are
    }
    List<Utility> utilities = utilities(content.in("utilities"));
    Folder state = content.in("state");
    List<StateMinimum> minimums = minimums(state);
    List<Holiday> holidays = holidays(state, programs);
    return new Reading(
        config.map(
            found ->
                new Facts(
                    narrowed(found, only),
                    programs,
                    utilities,
                    minimums,
                    holidays,
                    messages(state),
                    texts,
                    redirects,
                    problems.files())),
        problems.sorted());
  }

  /** The path as the publisher knows it. */
  private String name(Path file) {
    Path inRoot = root.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(inRoot) ? inRoot.relativize(absolute) : file;
    return shown.toString().replace('\\', '/');
  }

  private Optional<Node> node(Path path, String name) {
    return SourceFile.read(path, name, problems).flatMap(source -> Yaml.parse(source, problems));
  }

  private Optional<Node> node(Folder folder, String child) {
    return node(folder.path().resolve(child), folder.name() + "/" + child);
  }

  /**
   * The programs to read: those that are named, or those of the site. Where site-config.yml cannot
   * be read it is every folder, so that one broken file hides nothing of the others.
   */
  private Set<String> programIds(Optional<SiteConfig> config, Folder folder, Set<String> only) {
    Set<String> ids = new LinkedHashSet<>();
    if (config.isEmpty()) {
      folder.names(problems).stream()
          .filter(folder::isFolder)
          .filter(id -> only.isEmpty() || only.contains(id))
          .forEach(ids::add);
      return ids;
    }
    for (SiteConfig.ProgramChoice choice : config.get().programs()) {
      if (!only.isEmpty() && !only.contains(choice.id())) {
        continue;
      }
      if (folder.isFolder(choice.id())) {
        ids.add(choice.id());
      } else {
        missingProgram(choice, folder);
      }
    }
    List<String> listed =
        config.get().programs().stream().map(SiteConfig.ProgramChoice::id).toList();
    for (String id : new TreeSet<>(only)) {
      if (!listed.contains(id)) {
        problems.add(
            "unknown-program",
            config.get().origin().at("programs"),
            "The program " + Quoted.words(id) + " was asked for and is not listed here.",
            "The programs are " + Quoted.choices(listed) + ".");
      }
    }
    return ids;
  }

  private void missingProgram(SiteConfig.ProgramChoice choice, Folder folder) {
    List<String> there = folder.names(new Problems()).stream().filter(folder::isFolder).toList();
    problems.add(
        "missing-file",
        choice.origin().at("id"),
        "The program "
            + Quoted.words(choice.id())
            + " has no folder "
            + folder.name()
            + "/"
            + choice.id()
            + "/.",
        Nearest.to(choice.id(), there).map(near -> "Did you mean `" + near + "`? ").orElse("")
            + "Make the folder with a file program.yml in it, or delete the program here.");
  }

  private Optional<Program> program(String id, Folder folder) {
    Optional<Node> facts = node(folder, PROGRAM);
    Set<String> expected = new TreeSet<>(PROGRAM_FILES);
    expected.addAll(LooksReader.sealFiles(facts, folder.names(new Problems())));
    folder.only(
        expected,
        "Here stand program.yml, prices.yml, information.yml, postings.yml, redirects.yml, the"
            + " drawing that `seal:` names, and the folders pages, translations, labels, notices, annual, news and documents.",
        problems);
    translations(folder);
    Optional<Node> prices =
        Files.exists(folder.path().resolve(PRICES)) ? node(folder, PRICES) : Optional.empty();
    Map<Quarter, Node> labels = labels(folder);
    Optional<Node> information =
        folder.exists(INFORMATION) ? node(folder, INFORMATION) : Optional.empty();
    Optional<Node> postings = folder.exists(POSTINGS) ? node(folder, POSTINGS) : Optional.empty();
    ProgramReader.OtherFiles files =
        new ProgramReader.OtherFiles(
            prices, labels, information, postings, notices(folder), annual(folder));
    Optional<Program> program =
        facts.flatMap(node -> ProgramReader.read(id, node, files, folder, problems));
    if (program.isPresent()
        && program.get().state() == ProgramState.LAUNCHED
        && !Files.exists(folder.path().resolve(PRICES))) {
      problems.add(
          "missing-file",
          Place.startOf(folder.name() + "/" + PRICES),
          "The program is launched, and this file with its products and prices is missing.",
          "Put it back: a past price is never removed.");
    }
    if (program.isEmpty()) {
      // Without the program its classes are not known; the form of its prices can be told still.
      prices.ifPresent(
          node -> PricesReader.read(node, new LocalName(id, Map.of()), List.of(), problems));
    }
    return program;
  }

  /** The files of disclosure labels, by their quarters. */
  private Map<Quarter, Node> labels(Folder folder) {
    Map<Quarter, Node> labels = new TreeMap<>();
    if (folder.exists(LABELS)) {
      Folder files = folder.in(LABELS);
      for (String child : files.names(problems)) {
        Optional<Quarter> quarter =
            child.endsWith(".yml")
                ? Quarter.parse(child.substring(0, child.length() - ".yml".length()))
                : Optional.empty();
        if (quarter.isPresent() && child.equals(quarter.get().id() + ".yml")) {
          node(files, child).ifPresent(node -> labels.put(quarter.get(), node));
        } else if (!child.equals("README.md")) {
          files.unexpected(
              child,
              "Here stands one file a quarter, named by its year and number, like 2025-q3.yml.",
              problems);
        }
      }
    }
    return labels;
  }

  /** The files of notices, by their ids, with the letters that are kept of each. */
  private Map<String, ProgramReader.NoticeFile> notices(Folder folder) {
    Map<String, ProgramReader.NoticeFile> notices = new TreeMap<>();
    if (!folder.exists(NOTICES)) {
      return notices;
    }
    Folder files = folder.in(NOTICES);
    Map<String, Map<String, String>> letters = new TreeMap<>();
    List<String> names = files.names(problems);
    for (String child : names) {
      Matcher letter = LETTER.matcher(child);
      if (letter.matches() && names.contains(letter.group(1) + ".yml")) {
        letter(files, child)
            .ifPresent(
                html ->
                    letters
                        .computeIfAbsent(letter.group(1), key -> new TreeMap<>())
                        .put(letter.group(2), html));
      } else if (!NOTICE.matcher(child).matches() && !child.equals("README.md")) {
        files.unexpected(
            child,
            "Here stands one file for each notice, named by lower-case letters, digits and"
                + " hyphens, like 2025-11-opt-out.yml, and the letters that `./site freeze` keeps"
                + " of it.",
            problems);
      }
    }
    for (String child : names) {
      if (NOTICE.matcher(child).matches()) {
        String id = child.substring(0, child.length() - ".yml".length());
        node(files, child)
            .ifPresent(
                node ->
                    notices.put(
                        id,
                        new ProgramReader.NoticeFile(node, letters.getOrDefault(id, Map.of()))));
      }
    }
    return notices;
  }

  /** A letter as it was mailed; nothing in it runs or reaches beyond the page. */
  private Optional<String> letter(Folder files, String child) {
    String name = files.name() + "/" + child;
    Optional<SourceText> letter = SourceFile.read(files.path().resolve(child), name, problems);
    if (letter.isPresent() && ACTIVE.matcher(letter.get().text()).find()) {
      problems.add(
          "changed-letter",
          Place.startOf(name),
          "This letter holds more than `./site freeze` writes.",
          "Take it back as it was written: a letter that was mailed is not edited.");
      return Optional.empty();
    }
    return letter.map(SourceText::text);
  }

  /** The files of annual information, by their years. */
  private Map<Integer, Node> annual(Folder folder) {
    Map<Integer, Node> annual = new TreeMap<>();
    if (folder.exists(ANNUAL)) {
      Folder files = folder.in(ANNUAL);
      for (String child : files.names(problems)) {
        if (YEAR.matcher(child).matches()) {
          int year = Integer.parseInt(child.substring(0, child.length() - ".yml".length()));
          node(files, child).ifPresent(node -> annual.put(year, node));
        } else if (!child.equals("README.md")) {
          files.unexpected(
              child, "Here stands one file a year, named by it, like 2025.yml.", problems);
        }
      }
    }
    return annual;
  }

  /** What a file of translations says is read elsewhere; here nothing else may lie among them. */
  private void translations(Folder folder) {
    if (!folder.exists(TRANSLATIONS)) {
      return;
    }
    Folder files = folder.in(TRANSLATIONS);
    for (String child : files.names(problems)) {
      if (files.isFolder(child) || !TRANSLATION.matcher(child).matches()) {
        files.unexpected(
            child,
            "Here stands one file a language, like es.po, and messages.pot with the English.",
            problems);
      }
    }
  }

  private List<Utility> utilities(Folder folder) {
    List<Utility> utilities = new ArrayList<>();
    for (String child : folder.names(problems)) {
      String id = child.replaceAll("\\.yml$", "");
      if (child.equals("README.md")) {
        continue;
      }
      if (!child.endsWith(".yml") || !Values.isId(id)) {
        folder.unexpected(
            child,
            "Here stands one file a utility, named in lower-case letters, digits and hyphens, like"
                + " national-grid.yml.",
            problems);
        continue;
      }
      node(folder, child)
          .flatMap(node -> UtilityReader.read(id, node, problems))
          .ifPresent(utilities::add);
    }
    return utilities;
  }

  /** The legal holidays; only a program whose plan counts business days needs them. */
  private List<Holiday> holidays(Folder folder, List<Program> programs) {
    boolean needed =
        programs.stream()
            .flatMap(program -> program.rules().stream())
            .anyMatch(PlanRule::countsBusinessDays);
    return needed || folder.exists(HOLIDAYS)
        ? node(folder, HOLIDAYS).map(node -> HolidaysReader.read(node, problems)).orElse(List.of())
        : List.of();
  }

  /** The language-access sheet, where there is one. */
  private List<AccessMessage> messages(Folder folder) {
    return folder.exists(MESSAGES)
        ? node(folder, MESSAGES)
            .map(node -> LanguageAccessReader.read(node, problems))
            .orElse(List.of())
        : List.of();
  }

  private List<StateMinimum> minimums(Folder folder) {
    folder.only(
        Set.of(MINIMUM, HOLIDAYS, MESSAGES, "README.md"),
        "Here stand " + MINIMUM + ", " + HOLIDAYS + " and " + MESSAGES + ".",
        problems);
    return node(folder, MINIMUM).map(node -> StateReader.read(node, problems)).orElse(List.of());
  }

  private List<PageText> pages(Folder folder) {
    List<PageText> pages = new ArrayList<>();
    for (String child : folder.names(problems)) {
      if (folder.isFolder(child) && Values.isId(child) && folder.depth() < DEEPEST) {
        pages.addAll(pages(folder.in(child)));
      } else if (child.endsWith(".md") && Values.isId(child.substring(0, child.length() - 3))) {
        PageReading reading =
            markdown.read(folder.path().resolve(child), folder.name() + "/" + child);
        problems.addAll(reading.findings());
        reading.page().ifPresent(pages::add);
      } else {
        folder.unexpected(
            child,
            "Here stand pages in Markdown, named in lower-case letters, digits and hyphens, like"
                + " how-it-works.md.",
            problems);
      }
    }
    return pages;
  }

  /** The news of a program, each told from its day on. */
  private List<PageText> news(Folder folder, Optional<Program> program) {
    List<PageText> news = new ArrayList<>();
    for (String child : folder.names(problems)) {
      if (child.endsWith(".md") && Values.isId(child.substring(0, child.length() - 3))) {
        PageReading reading =
            markdown.read(folder.path().resolve(child), folder.name() + "/" + child);
        problems.addAll(reading.findings());
        reading.page().ifPresent(news::add);
      } else if (!child.equals("README.md")) {
        folder.unexpected(
            child,
            "Here stands one file for each piece of news, named in lower-case letters, digits and"
                + " hyphens, like 2026-01-new-prices.md; its name is the end of its address.",
            problems);
      }
    }
    program.ifPresent(one -> news.forEach(text -> municipality(text, one)));
    return news;
  }

  /** News of one municipality names one that there is. */
  private void municipality(PageText text, Program program) {
    List<String> towns = program.municipalities().stream().map(Municipality::id).toList();
    text.news()
        .flatMap(News::municipality)
        .filter(town -> !towns.contains(town))
        .ifPresent(
            town ->
                problems.add(
                    "unknown-municipality",
                    text.origin().at("municipality"),
                    "The program "
                        + Quoted.words(program.id())
                        + " has no municipality "
                        + Quoted.words(town)
                        + ".",
                    towns.isEmpty()
                        ? "Leave the line out: the news is then that of the whole program."
                        : "The municipalities are "
                            + Quoted.choices(towns)
                            + "; or leave the line out, and it is news for all of them."));
  }

  private static SiteConfig narrowed(SiteConfig config, Set<String> only) {
    return only.isEmpty()
        ? config
        : new SiteConfig(
            config.title(),
            config.base(),
            config.languages(),
            config.programs().stream().filter(choice -> only.contains(choice.id())).toList(),
            config.sourcesOldAfter(),
            config.compress(),
            config.origin());
  }
}
