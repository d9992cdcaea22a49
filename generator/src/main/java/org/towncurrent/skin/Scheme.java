package org.towncurrent.skin;

/** The colors of the style sheet, as they are by day and in the dark. */
public record Scheme(Tokens light, Tokens dark) {}
