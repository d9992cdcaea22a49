package org.towncurrent.facts;

/**
 * What the language-access sheet says in one language: that the notice is important and should be
 * translated.
 *
 * @param language its tag
 * @param name as the language calls itself
 * @param rightToLeft whether it is written so
 * @param reviewed whether a person who speaks it has checked it
 */
public record AccessMessage(
    String language,
    String name,
    boolean rightToLeft,
    String text,
    boolean reviewed,
    Origin origin) {}
