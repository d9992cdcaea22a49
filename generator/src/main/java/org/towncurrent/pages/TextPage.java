package org.towncurrent.pages;

import java.util.List;
import org.towncurrent.words.Word;

/**
 * A page of prose.
 *
 * @param blocks the text, and what belongs to it
 */
public record TextPage(Word heading, List<TextBlock> blocks) {}
