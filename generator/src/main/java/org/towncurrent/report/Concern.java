package org.towncurrent.report;

import java.util.Optional;
import org.towncurrent.facts.Finding;

/** Which pages a finding is about: those made of the file it stands in. */
final class Concern {

  private static final String PROGRAMS = "content/programs/";
  private static final String UTILITIES = "content/utilities/";
  private static final String TEXTS = "content/pages/";
  private static final String TRANSLATIONS = "content/translations/";
  private static final String TEMPLATES = "templates/";

  private final Checked checked;

  Concern(Checked checked) {
    this.checked = checked;
  }

  /**
   * Whether the page at this path shows what the finding is about.
   *
   * @param path within the site: {@code pepperell/en/prices/}, or with its {@code index.html}
   */
  boolean isOf(Finding finding, String path) {
    String file = finding.place().file();
    Optional<Checked.Program> program = checked.program(path);
    if (file.startsWith(PROGRAMS)) {
      String inner = file.substring(PROGRAMS.length());
      return program.filter(one -> inner.startsWith(one.id() + "/")).isPresent()
          && isOfPart(inner.substring(inner.indexOf('/') + 1), path);
    }
    if (file.startsWith(UTILITIES)) {
      return program.filter(one -> one.isServedBy(bare(file))).isPresent();
    }
    if (file.startsWith(TEXTS)) {
      return bare(file).equals(page(path));
    }
    if (file.startsWith(TRANSLATIONS)) {
      return bare(file).equals(language(path));
    }
    if (file.startsWith(TEMPLATES) && file.indexOf('/', TEMPLATES.length()) < 0) {
      return bare(file).equals("layout") || bare(file).equals(page(path));
    }
    return true;
  }

  /** Within a program's folder, a text is on its page and a translation in its language. */
  private static boolean isOfPart(String file, String path) {
    if (file.startsWith("pages/")) {
      return bare(file).equals(page(path));
    }
    return !file.startsWith("translations/") || bare(file).equals(language(path));
  }

  /** The id of the page: {@code home} where the path names none. */
  private static String page(String path) {
    String[] parts = parts(path);
    return parts.length < 3 ? "home" : parts[parts.length - 1];
  }

  private static String language(String path) {
    String[] parts = parts(path);
    return parts.length < 2 ? "" : parts[1];
  }

  private static String[] parts(String path) {
    return path.replaceFirst("(^|/)index\\.html$", "").replaceFirst("/$", "").split("/", -1);
  }

  private static String bare(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
