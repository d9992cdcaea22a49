package org.towncurrent.bake;

import java.io.File;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;

/**
 * Our rendering, plugged into JBake.
 *
 * <p>Public only because {@code ServiceLoader} finds and makes it.
 */
public final class RenderingStep implements RenderingTool {

  /** For {@code ServiceLoader}. */
  public RenderingStep() {}

  @Override
  public int render(@Nullable Renderer renderer, ContentStore db, JBakeConfiguration config)
      throws RenderingException {
    if (!(db instanceof DocumentStore store)) {
      throw new RenderingException("this step renders only what our own oven has crawled");
    }
    try {
      return store.render();
    } catch (RenderingException e) {
      throw e;
    } catch (Exception e) {
      throw new RenderingException(Problem.said(e), e);
    }
  }

  @Override
  @Deprecated
  public int render(
      Renderer renderer,
      ContentStore db,
      File destination,
      File templatesPath,
      CompositeConfiguration config)
      throws RenderingException {
    throw new RenderingException("superseded by the method with a JBakeConfiguration");
  }
}
