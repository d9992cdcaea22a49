package org.towncurrent.render;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;
import org.towncurrent.words.Place;
import org.towncurrent.words.Template;
import org.towncurrent.words.Translations;

/**
 * Makes pages of views.
 *
 * <pre>{@code
 * Renderer renderer = new Renderer(TemplateFiles.in(folder, "templates"), translations);
 * renderer.render("prices", spanish, new PricesView(...), writer);
 * }</pre>
 *
 * <p>A template is localized once for each language, when it is first used; then all pages of that
 * language share it. Safe for use by many threads.
 */
public final class Renderer {

  private static final String HINT =
      "Correct the template, or let the page's view give what the template asks for.";

  private final TemplateFiles templates;
  private final Map<Language, Translations> translations;
  private final ConcurrentMap<String, Template.Localized> localized = new ConcurrentHashMap<>();
  private final TemplateEngine engine;

  /**
   * @param translations of every language that will be rendered; English needs none
   */
  public Renderer(TemplateFiles templates, Map<Language, Translations> translations) {
    this.templates = templates;
    this.translations = Map.copyOf(translations);
    this.engine = engine();
  }

  /**
   * Writes a page.
   *
   * @param template its name, like {@code prices}
   * @param view a record or map; its parts are the names that the template can use
   * @throws FlawedText when the template names what is not there, with its place
   */
  public void render(String template, Language language, Object view, Writer out) {
    try {
      Page page = new Page();
      process(template, Set.of(), language, view, page);
      page.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page as a string. */
  public String render(String template, Language language, Object view) {
    CharArrayWriter out = new CharArrayWriter(16_384);
    render(template, language, view, out);
    return out.toString();
  }

  /**
   * A part of a page by itself.
   *
   * @param template its name, like {@code parts/offer}
   * @param fragment the name its {@code th:fragment} gives it
   * @throws FlawedText when the part names what is not there, with its place
   */
  public Markup part(String template, String fragment, Language language, Object view) {
    CharArrayWriter out = new CharArrayWriter(1_024);
    try {
      Page page = new Page();
      process(template, Set.of(fragment), language, view, page);
      page.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Markup.rendered(out.toString());
  }

  private void process(
      String template, Set<String> fragments, Language language, Object view, Writer out) {
    try {
      engine.process(language.tag() + "/" + template, fragments, new View(view, language), out);
    } catch (TemplateEngineException e) {
      throw flawed(template, e);
    }
  }

  /** The engine's complaint, at its place in the template as it was written. */
  private FlawedText flawed(String template, TemplateEngineException thrown) {
    Place place = new Place(template, 0, 0);
    String message = String.valueOf(thrown.getMessage());
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof FlawedText already) {
        return already;
      }
      if (cause instanceof TemplateProcessingException here) {
        Place known = place(here);
        place = known == null ? place : known;
      }
      if (cause instanceof TemplateProcessingException && cause.getMessage() != null) {
        message = cause.getMessage();
      }
    }
    if (message.startsWith("Fragment inclusion depth")) {
      return new FlawedText(
          new Flaw(
              place,
              "this template takes in itself, directly or through another",
              "Name another template in th:replace or th:insert, or take it away."),
          thrown);
    }
    message = message.replaceFirst(" \\(template: \"[^\"]*\".*\\)$", "");
    return new FlawedText(new Flaw(place, message, HINT), thrown);
  }

  private @Nullable Place place(TemplateProcessingException thrown) {
    Template.Localized text =
        thrown.hasTemplateName() ? localized.get(thrown.getTemplateName()) : null;
    return text == null || !thrown.hasLineAndCol()
        ? null
        : text.origin(thrown.getLine(), thrown.getCol());
  }

  private Template.Localized localized(String name) {
    int slash = name.indexOf('/');
    Optional<Language> language =
        slash < 0 ? Optional.empty() : Language.of(name.substring(0, slash));
    Optional<Template> template = templates.named(name.substring(slash + 1));
    if (language.isEmpty() || template.isEmpty()) {
      throw new TemplateProcessingException(
          "there is no template " + name.substring(slash + 1) + "; there are " + templates.names());
    }
    return template.get().localized(language.get(), translations(language.get()));
  }

  private Translations translations(Language language) {
    Translations known = translations.get(language);
    if (known != null) {
      return known;
    }
    if (language.equals(Language.ENGLISH)) {
      return Translations.english();
    }
    throw new TemplateProcessingException("no translations were given for " + language.tag());
  }

  private TemplateEngine engine() {
    StandardCacheManager cache = new StandardCacheManager();
    cache.setTemplateCacheMaxSize(-1);
    cache.setTemplateCacheUseSoftReferences(false);
    TemplateEngine made = new TemplateEngine();
    made.setCacheManager(cache);
    StrictNames names = new StrictNames();
    made.setDialect(new TownDialect(names));
    made.addDialect(new SayingDialect(names));
    made.setTemplateResolver(new Resolver());
    return made;
  }

  /** Gives the engine localized templates by names like {@code es/parts/header}. */
  private final class Resolver extends AbstractTemplateResolver {

    @Override
    protected ITemplateResource computeTemplateResource(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String template,
        @Nullable Map<String, Object> attributes) {
      return new StringTemplateResource(
          localized.computeIfAbsent(template, Renderer.this::localized).html());
    }

    @Override
    protected TemplateMode computeTemplateMode(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String template,
        @Nullable Map<String, Object> attributes) {
      return TemplateMode.HTML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String template,
        @Nullable Map<String, Object> attributes) {
      return AlwaysValidCacheEntryValidity.INSTANCE;
    }
  }
}
