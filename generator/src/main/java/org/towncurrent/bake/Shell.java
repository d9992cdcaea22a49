package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One bake: crawl the content, parse every Markdown file, render, copy the assets.
 *
 * <pre>{@code
 * List<Problem> problems =
 *     Shell.bake(
 *         Path.of("content"),
 *         preparedAssets,
 *         publication.incoming(),
 *         file -> markdown.read(file),
 *         documents -> documents.forEach((path, document) -> ...));
 * }</pre>
 *
 * <p>When the list is empty everything was read, rendered and copied; otherwise the output must not
 * be published. JBake keeps state for the whole JVM, so bakes of several threads wait for each
 * other.
 */
public final class Shell {

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private Shell() {}

  /**
   * Reads one Markdown file.
   *
   * @param <D> what a file becomes
   */
  @FunctionalInterface
  public interface Parser<D> {
    /** What this file says; whatever is thrown becomes a {@link Problem} of the file. */
    D parse(Path file) throws Exception;
  }

  /**
   * Renders the site.
   *
   * @param <D> what a Markdown file became
   */
  @FunctionalInterface
  public interface Renderer<D> {
    /**
     * Renders all pages.
     *
     * @param documents by their path in the content folder, with {@code /}, sorted
     */
    void render(SortedMap<String, D> documents) throws Exception;
  }

  /**
   * Bakes. The renderer is called only when every file was read.
   *
   * @param content where the Markdown lies, among facts, tables and translations, which are left
   *     alone
   * @param assets every file in it is copied
   * @param destination the folder to copy the assets to
   * @return what went wrong, in the order of its finding
   */
  public static <D> List<Problem> bake(
      Path content, Path assets, Path destination, Parser<D> parser, Renderer<D> renderer) {
    if (ONE_AT_A_TIME.isHeldByCurrentThread()) {
      throw new IllegalStateException("a bake cannot be started from within a bake");
    }
    ONE_AT_A_TIME.lock();
    try {
      return new ArrayList<>(
          alone(
              content.toAbsolutePath().normalize(),
              assets.toAbsolutePath().normalize(),
              destination.toAbsolutePath().normalize(),
              parser,
              renderer));
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static <D> List<Problem> alone(
      Path content, Path assets, Path destination, Parser<D> parser, Renderer<D> renderer) {
    for (Path folder : List.of(content, assets)) {
      if (!Files.isDirectory(folder)) {
        return List.of(Problem.in(folder, "There is no folder " + folder + "."));
      }
    }
    try {
      Files.createDirectories(destination);
      return SiteOven.bake(content, assets, destination, parser, renderer);
    } catch (IOException | RuntimeException | LinkageError e) {
      return List.of(Problem.of("The build broke off: " + Problem.said(e), e));
    }
  }
}
