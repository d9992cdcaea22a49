package org.towncurrent.bake;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;

/** What JBake is to do with the files of an extension, as a function. */
@FunctionalInterface
interface FileEngine extends ParserEngine {

  /** The document in this file, when there is one for JBake. */
  Optional<DocumentModel> document(Path file);

  @Override
  @SuppressWarnings("NullAway") // JBake's contract: null means that the file is no document
  default DocumentModel parse(JBakeConfiguration config, File file) {
    return document(file.toPath()).orElse(null);
  }

  @Override
  @Deprecated
  default Map<String, Object> parse(Configuration config, File file, String contentPath) {
    throw new UnsupportedOperationException("superseded by the method with a JBakeConfiguration");
  }
}
