package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.words.Word;

/**
 * A page of prose.
 *
 * @param blocks the text, and what belongs to it
 * @param reviewed the day on which the text was last held against what it tells
 */
public record TextPage(Word heading, List<TextBlock> blocks, Optional<String> reviewed) {}
