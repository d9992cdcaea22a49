package org.towncurrent.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address that a page links or posts to. */
final class WebAddress {

  private WebAddress() {}

  /** Why this is no safe https address, as the end of a sentence; empty when it is one. */
  static Optional<String> problem(String address) {
    if (address.startsWith("http:")) {
      return Optional.of("is not encrypted (http)");
    }
    if (!address.startsWith("https://")) {
      return Optional.of("does not begin with https://");
    }
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null) {
        return Optional.of("names no site");
      }
      if (uri.getRawUserInfo() != null) {
        return Optional.of("has a user name in it");
      }
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("is no web address");
    }
  }

  /** The same, and without a fragment ({@code #part}). */
  static Optional<String> problemWithFragment(String address) {
    return problem(address)
        .or(
            () ->
                address.contains("#")
                    ? Optional.of("has a fragment (#...) in it")
                    : Optional.empty());
  }
}
