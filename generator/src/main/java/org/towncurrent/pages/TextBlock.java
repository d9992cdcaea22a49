package org.towncurrent.pages;

import org.towncurrent.words.Markup;
import org.towncurrent.words.Word;

/**
 * A Markdown text on a page.
 *
 * @param id where links can point to
 * @param anchor the link to it from the same page
 * @param headed whether it needs a heading: all but the text that gives the page its own
 */
public record TextBlock(String id, String anchor, Word title, boolean headed, Markup body) {}
