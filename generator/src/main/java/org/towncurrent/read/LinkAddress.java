package org.towncurrent.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link of a page may lead: https, mailto, tel, or another page of the program. */
final class LinkAddress {

  private static final Pattern PAGE =
      Pattern.compile("page:[a-z0-9]+(?:[-/][a-z0-9]+)*(?:#[A-Za-z0-9._-]+)?");
  private static final Pattern MAIL =
      Pattern.compile("mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9][0-9-]{1,18}[0-9]");

  private LinkAddress() {}

  /** Why a link may not lead there, as the end of a sentence; empty when it may. */
  static Optional<String> problem(String address) {
    if (address.contains("{") || address.contains("}")) {
      return Optional.of("has a hole in its address");
    }
    if (address.startsWith("https:")) {
      return web(address);
    }
    if (address.startsWith("page:")) {
      return form(PAGE, address, "does not name a page");
    }
    if (address.startsWith("mailto:")) {
      return form(MAIL, address, "is no mail address");
    }
    if (address.startsWith("tel:")) {
      return form(PHONE, address, "is no phone number");
    }
    return Optional.of(
        address.startsWith("http:") ? "is not encrypted (http)" : "is of a kind not allowed");
  }

  private static Optional<String> form(Pattern form, String address, String why) {
    return form.matcher(address).matches() ? Optional.empty() : Optional.of(why);
  }

  private static Optional<String> web(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null) {
        return Optional.of("names no site");
      }
      return uri.getRawUserInfo() == null
          ? Optional.empty()
          : Optional.of("has a user name in its address");
    } catch (URISyntaxException e) {
      return Optional.of("is no web address");
    }
  }
}
