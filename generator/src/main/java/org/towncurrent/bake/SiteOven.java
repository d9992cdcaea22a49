package org.towncurrent.bake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** JBake's oven without its database, its parsers and its template engines. */
final class SiteOven<D> extends Oven {

  /** Where in JBake's model of a document lies what our parser made of the file. */
  private static final String PARSED = "parsed";

  private static final String MARKDOWN = "md";

  /** The facts, which are another room's business. */
  private static final String FACTS = "yml";

  /** Extensions that somebody who writes a page might use, in vain. */
  private static final Set<String> LOOKS_LIKE_CONTENT =
      Set.of(
          "md",
          "markdown",
          "mdown",
          "mkd",
          "html",
          "htm",
          "xhtml",
          "adoc",
          "asciidoc",
          "ad",
          "yml",
          "yaml");

  private final Path content;
  private final Path assets;
  private final Path destination;
  private final Shell.Parser<D> parser;
  private final List<Problem> problems;

  /** Bakes these folders (absolute paths) and tells what went wrong. */
  static <D> List<Problem> bake(
      Path content,
      Path assets,
      Path destination,
      Shell.Parser<D> parser,
      Shell.Renderer<D> renderer)
      throws IOException {
    JBakeConfiguration configuration = configuration(content, assets, destination);
    DocumentStore store =
        new DocumentStore(
            documents -> {
              SortedMap<String, D> parsed = parsed(content, documents);
              renderer.render(parsed);
              return parsed.size();
            });
    Utensils utensils = new Utensils();
    utensils.setConfiguration(configuration);
    utensils.setContentStore(store);
    utensils.setCrawler(new Crawler(store, configuration));
    utensils.setAsset(new Asset(configuration));
    SiteOven<D> oven = new SiteOven<>(utensils, content, assets, destination, parser);
    oven.bake();
    return oven.problems;
  }

  private SiteOven(
      Utensils utensils, Path content, Path assets, Path destination, Shell.Parser<D> parser) {
    super(utensils);
    this.content = content;
    this.assets = assets;
    this.destination = destination;
    this.parser = parser;
    this.problems = new ArrayList<>();
  }

  /**
   * JBake's sequence, stopping where going on would only make more trouble: crawl, render, assets.
   * Its way of setting the JVM's locale and of keeping the documents of the last time is left out.
   */
  @Override
  public void bake() {
    registerEngines();
    DocumentTypes.resetDocumentTypes();
    SortedSet<Path> expected = markdownFiles();
    if (!problems.isEmpty()) {
      return;
    }
    try {
      getUtensils().getCrawler().crawl();
      checkCrawl(expected);
      if (problems.isEmpty()) {
        render();
        copyAssets();
      }
    } finally {
      getUtensils().getContentStore().close();
    }
  }

  @Override
  public void bake(File fileToBake) {
    bake();
  }

  /** Takes the place of JBake's own parsers for every extension it knows. */
  private void registerEngines() {
    FileEngine refuse = this::refuse;
    for (String extension : List.copyOf(Engines.getRecognizedExtensions())) {
      Engines.register(extension, refuse);
    }
    FileEngine leave = file -> Optional.empty();
    Engines.register(FACTS, leave);
    FileEngine read = this::read;
    Engines.register(MARKDOWN, read);
  }

  private Optional<DocumentModel> read(Path file) {
    if (isHidden(file)) {
      return Optional.empty();
    }
    try {
      DocumentModel document = DocumentModel.createDefaultDocumentModel();
      document.put(PARSED, Objects.requireNonNull(parser.parse(file), "parsed to nothing"));
      document.setType("page");
      document.setStatus(ModelAttributes.Status.PUBLISHED);
      return Optional.of(document);
    } catch (Exception | StackOverflowError e) {
      problems.add(Problem.in(file, Problem.said(e), e));
      return Optional.empty();
    }
  }

  private Optional<DocumentModel> refuse(Path file) {
    if (!isHidden(file)) {
      problems.add(stray(file));
    }
    return Optional.empty();
  }

  private static Problem stray(Path file) {
    return Problem.in(
        file,
        "This file would never be published: text is written in .md files and facts in .yml files."
            + " Rename it, or move it out of the content folder.");
  }

  /** The Markdown there is, found without JBake; tells of files that JBake would pass over. */
  private SortedSet<Path> markdownFiles() {
    SortedSet<Path> found = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(content, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
        String extension = extension(file);
        if (Files.isDirectory(file) || isHidden(file)) {
          continue;
        }
        if (extension.equals(MARKDOWN)) {
          if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            problems.add(Problem.in(file, "This file cannot be read."));
          }
          found.add(file);
        } else if (LOOKS_LIKE_CONTENT.contains(extension.toLowerCase(Locale.ROOT))
            && !Engines.getRecognizedExtensions().contains(extension)) {
          problems.add(stray(file));
        }
      }
    } catch (UncheckedIOException | IOException e) {
      problems.add(unwalked(e));
    }
    return found;
  }

  private Problem unwalked(Exception e) {
    String why =
        e.getCause() instanceof FileSystemLoopException loop
            ? "A link in it leads back to a folder above: " + loop.getFile()
            : Problem.said(e);
    return Problem.in(content, "The content folder cannot be read. " + why, e);
  }

  /** JBake passes over files with no more than a word in its log. */
  private void checkCrawl(SortedSet<Path> expected) {
    Set<Path> seen = new TreeSet<>();
    for (DocumentModel document : getUtensils().getContentStore().getPublishedPages()) {
      seen.add(Path.of(document.getFile()));
    }
    problems.forEach(problem -> problem.file().ifPresent(seen::add));
    for (Path file : expected) {
      if (!seen.remove(file)) {
        problems.add(Problem.in(file, "This file was passed over by the crawl."));
      }
    }
    for (Path file : seen) {
      if (problems.stream().noneMatch(problem -> problem.file().equals(Optional.of(file)))) {
        problems.add(Problem.in(file, "This file appeared during the build. Build again."));
      }
    }
  }

  private void render() {
    List<RenderingTool> ours =
        ServiceLoader.load(RenderingTool.class, SiteOven.class.getClassLoader()).stream()
            .filter(provider -> provider.type().equals(RenderingStep.class))
            .<RenderingTool>map(ServiceLoader.Provider::get)
            .toList();
    if (ours.size() != 1) {
      problems.add(Problem.of("The rendering step was found " + ours.size() + " times, not once."));
      return;
    }
    try {
      for (RenderingTool tool : ours) {
        Utensils utensils = getUtensils();
        tool.render(
            utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
      }
    } catch (RenderingException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      problems.add(Problem.of("Rendering failed: " + Problem.said(cause), cause));
    }
  }

  private void copyAssets() {
    Asset asset = getUtensils().getAsset();
    asset.copy();
    for (Throwable error : asset.getErrors()) {
      problems.add(Problem.of("An asset was not copied: " + Problem.said(error), error));
    }
    try (Stream<Path> walk = Files.walk(assets, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile).sorted()::iterator) {
        Path copy = destination.resolve(assets.relativize(file));
        if (!Files.isRegularFile(copy) || Files.mismatch(file, copy) != -1) {
          problems.add(Problem.in(file, "This asset was not copied as it is."));
        }
      }
    } catch (UncheckedIOException | IOException e) {
      problems.add(Problem.in(assets, "The assets cannot be read: " + Problem.said(e), e));
    }
  }

  private static <D> SortedMap<String, D> parsed(
      Path content, Collection<DocumentModel> documents) {
    SortedMap<String, D> parsed = new TreeMap<>();
    for (DocumentModel document : documents) {
      @SuppressWarnings("unchecked") // read() put it there
      D value = (D) document.get(PARSED);
      Path path = content.relativize(Path.of(document.getFile()));
      parsed.put(path.toString().replace(File.separatorChar, '/'), value);
    }
    return parsed;
  }

  /**
   * JBake's own defaults under what we say: made in a millisecond, where its factory takes half a
   * second.
   */
  private static JBakeConfiguration configuration(Path content, Path assets, Path destination)
      throws IOException {
    Properties defaults = new Properties();
    try (InputStream in = JBakeConfiguration.class.getResourceAsStream("/default.properties")) {
      if (in == null) {
        throw new IOException("jbake-core is not on the class path");
      }
      defaults.load(in);
    }
    Map<String, Object> ours = new HashMap<>();
    ours.put("ignore.file", ""); // no file makes JBake pass over its folder
    ours.put("asset.ignore", "false");
    ours.put("img.path.update", "false");
    CompositeConfiguration all = new CompositeConfiguration();
    all.addConfiguration(new MapConfiguration(ours));
    all.addConfiguration(new MapConfiguration(defaults));
    DefaultJBakeConfiguration configuration = new DefaultJBakeConfiguration(content.toFile(), all);
    configuration.setContentFolder(content.toFile());
    configuration.setTemplateFolder(content.toFile()); // it must exist; nothing is read from it
    configuration.setDataFolder(content.toFile());
    configuration.setAssetFolder(assets.toFile());
    configuration.setDestinationFolder(destination.toFile());
    return configuration;
  }

  private boolean isHidden(Path file) {
    for (Path part : content.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1) : "";
  }
}
