package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * The website of somebody else: one page at an origin of its own, under its own policy.
 *
 * <pre>{@code
 * try (HostPage town = HostPage.of(block, "default-src 'none'; frame-src http://...")) {
 *   page.navigate(town.address());
 * }
 * }</pre>
 */
final class HostPage implements AutoCloseable {

  private final HttpServer server;

  private HostPage(HttpServer server) {
    this.server = server;
  }

  /** A page with this in its body, served with this policy. */
  static HostPage of(String body, String policy) {
    return serving(page(body), policy);
  }

  /** A page without any policy that runs this script. */
  static HostPage running(String script) {
    return serving(page("<script>" + script + "</script>"), "");
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<title>Town</title><link rel=\"icon\" href=\"data:,\"></head><body>\n"
        + body
        + "\n</body></html>";
  }

  private static HostPage serving(String text, String policy) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] bytes = text.getBytes(UTF_8);
            exchange.getResponseHeaders().put("Content-Type", List.of("text/html; charset=utf-8"));
            if (!policy.isEmpty()) {
              exchange.getResponseHeaders().put("Content-Security-Policy", List.of(policy));
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return new HostPage(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, which is also its origin with a slash. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
