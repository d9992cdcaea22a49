package org.towncurrent.gallery;

import java.util.List;

/**
 * A part of a page: a folder under {@code templates/parts/} with its template, its style and its
 * examples.
 *
 * @param name the folder's
 * @param about what it is for, in a sentence
 * @param wholePage whether it stands around the page's main content and not in it
 */
public record Part(String name, String about, boolean wholePage, List<Example> examples) {

  public Part {
    examples = List.copyOf(examples);
  }

  /** The template it is rendered with. */
  public String template() {
    return "parts/" + name;
  }
}
