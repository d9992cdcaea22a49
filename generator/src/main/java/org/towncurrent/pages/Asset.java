package org.towncurrent.pages;

import java.util.Optional;

/**
 * A style sheet, script or picture as a page refers to it.
 *
 * @param href the link from the page
 * @param integrity its SHA-384, for the browser to check
 */
public record Asset(String href, Optional<String> integrity) {}
