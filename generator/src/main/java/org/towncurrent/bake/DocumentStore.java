package org.towncurrent.bake;

import java.io.File;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * The documents of one bake, in a sorted map, where JBake has a database.
 *
 * <p>Every method that would touch the database is overridden, so that its classes are never looked
 * for. There are no tags, no drafts and no pages by number: all documents are published, in the
 * order of their addresses.
 */
final class DocumentStore extends ContentStore {

  /** What this store does when JBake asks its rendering tools to render. */
  interface Rendering {
    int render(Collection<DocumentModel> documents) throws Exception;
  }

  private final Map<String, DocumentModel> documents = new TreeMap<>();
  private final Rendering rendering;

  DocumentStore(Rendering rendering) {
    super("none", "none");
    this.rendering = rendering;
  }

  int render() throws Exception {
    return rendering.render(documents.values());
  }

  @Override
  public void addDocument(DocumentModel document) {
    if (documents.putIfAbsent(document.getSourceuri(), document) != null) {
      throw new IllegalStateException("two documents have the address " + document.getSourceuri());
    }
  }

  @Override
  public void deleteContent(String uri) {
    documents.remove(uri);
  }

  @Override
  public void deleteAllByDocType(String type) {
    documents.values().removeIf(document -> document.getType().equals(type));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return where(document -> uri.equals(document.getSourceuri()));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public long getDocumentCount(String type) {
    return getAllContent(type).size();
  }

  @Override
  public long getPublishedCount(String type) {
    return getDocumentCount(type);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return where(document -> document.getType().equals(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
    return getAllContent(type);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return getAllContent(type);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getAllContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getAllContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return getPublishedPosts();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public Set<String> getTags() {
    return Set.of();
  }

  @Override
  public Set<String> getAllTags() {
    return Set.of();
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return where(document -> !document.getRendered());
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    document.setRendered(true);
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {
    documents.clear();
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  private DocumentList<DocumentModel> where(Predicate<DocumentModel> condition) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    documents.values().stream().filter(condition).forEach(list::add);
    return list;
  }
}
