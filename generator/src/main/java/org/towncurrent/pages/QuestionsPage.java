package org.towncurrent.pages;

import java.util.List;

/** Questions people ask, with their answers. */
public record QuestionsPage(List<TextBlock> questions) {}
