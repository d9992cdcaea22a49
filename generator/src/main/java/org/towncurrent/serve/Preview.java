package org.towncurrent.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.towncurrent.publish.MediaTypes;
import org.towncurrent.publish.Policy;

/**
 * The site on this machine, for the publisher's own eyes.
 *
 * <pre>{@code
 * try (Preview preview = Preview.start(8080, out, () -> policy, () -> findings)) {
 *   System.out.println(preview.address()); // http://localhost:8080/
 *   ...
 * }
 * }</pre>
 *
 * <p>Every request is answered from what is published at that moment, with exactly the headers of
 * the {@link Policy} and its redirections; {@link Policy#alwaysFresh} lets a reload show the last
 * build. What a server would not show, because its name begins with a dot, is not shown here
 * either. While there are findings every page shows them instead. Nothing is put into a page: the
 * strict policy holds here, too.
 */
public final class Preview implements AutoCloseable {

  private static final int THREADS = 8;

  /** Where the addresses begin that are the preview's own: no page is ever published there. */
  private static final List<String> BACKSTAGE =
      List.of("/_parts/", "/_check/", "/_on/", "/_bar.css");

  private static final String STYLE =
      "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
          + "li{font-family:ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;"
          + "margin:.75rem 0}";
  private static final String OWN_PAGE_POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(sha256(STYLE.getBytes(UTF_8)))
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path out;
  private final Supplier<Policy> policy;
  private final Supplier<List<String>> findings;
  private final Backstage backstage;

  /**
   * What only the preview shows: it is not published, and is there whether or not the last build
   * was.
   */
  @FunctionalInterface
  public interface Backstage {

    /**
     * What is at this address.
     *
     * @param address decoded, without a slash at its beginning
     * @param query what stands behind the question mark, as it was sent; often empty
     */
    Optional<Reply> at(String address, String query) throws IOException;

    /** What to show in place of every page while there are findings; empty for a bare list. */
    default Optional<byte[]> report() {
      return Optional.empty();
    }
  }

  /** An answer of the backstage. */
  public sealed interface Reply {}

  /** A file or page. */
  public static final class Page implements Reply {

    /** The headers of pages that refer to nothing but style sheets and pictures of the preview. */
    public static final Map<String, String> BACKSTAGE =
        Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store");

    private final int status;
    private final String name;
    private final byte[] body;
    private final Map<String, String> headers;

    /**
     * @param name its name or path; the ending tells what it is
     * @param body not changed any more
     */
    public Page(int status, String name, byte[] body, Map<String, String> headers) {
      this.status = status;
      this.name = name;
      this.body = body;
      this.headers = headers;
    }

    /** A page, or file, of the backstage itself. */
    public static Page backstage(String address, byte[] body) {
      String name = address.endsWith("/") ? address + "index.html" : address;
      return new Page(200, name, body, BACKSTAGE);
    }
  }

  /** Another address: a path that begins with one slash, or an https address. */
  public record Elsewhere(String address) implements Reply {}

  /** A page that says why there is none, line by line. */
  public record Refusal(int status, String title, List<String> lines) implements Reply {}

  /** The port is taken by another program, or may not be used. */
  public static final class PortTakenException extends IOException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, BindException cause) {
      super(
          "Port "
              + port
              + " cannot be used ("
              + cause.getMessage()
              + "). Perhaps another preview is running. Stop it, or choose another port: --port "
              + (port < 65_535 ? port + 1 : 8080),
          cause);
    }
  }

  /**
   * Starts serving on the loopback address.
   *
   * @param port 0 for any that is free
   * @param out the published site; a symbolic link is followed anew for every request
   * @param policy the headers to serve with, asked for every request
   * @param findings what is wrong with the last build, line by line; empty when it was published
   * @throws PortTakenException when the port is not free
   */
  public static Preview start(
      int port, Path out, Supplier<Policy> policy, Supplier<List<String>> findings)
      throws IOException {
    return start(port, out, policy, findings, (address, query) -> Optional.empty());
  }

  /** The same, with pages that only the preview shows. */
  public static Preview start(
      int port,
      Path out,
      Supplier<Policy> policy,
      Supplier<List<String>> findings,
      Backstage backstage)
      throws IOException {
    // Without it every small page waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    } catch (BindException e) {
      throw new PortTakenException(port, e);
    }
    return new Preview(server, out, policy, findings, backstage);
  }

  private Preview(
      HttpServer server,
      Path out,
      Supplier<Policy> policy,
      Supplier<List<String>> findings,
      Backstage backstage) {
    this.server = server;
    this.out = out;
    this.policy = policy;
    this.findings = findings;
    this.backstage = backstage;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where a browser on this machine finds the site. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        dispatch(exchange);
      } catch (RuntimeException e) {
        ownPage(exchange, 500, "The preview failed", List.of(e.toString()));
      }
    }
  }

  private void dispatch(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      ownPage(exchange, 405, "The preview only shows pages", List.of());
      return;
    }
    String address = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
    if (BACKSTAGE.stream().anyMatch(address::startsWith)) {
      backstage(exchange, address.substring(1));
      return;
    }
    if (BACKSTAGE.contains(address + "/")) {
      redirect(exchange);
      return;
    }
    List<String> wrong = isPage(address) ? findings.get() : List.of();
    if (!wrong.isEmpty()) {
      Optional<byte[]> report = report();
      if (report.isPresent()) {
        page(exchange, new Page(503, "index.html", report.get(), Page.BACKSTAGE));
      } else {
        ownPage(exchange, 503, "The site was not published: this must be put right first", wrong);
      }
      return;
    }
    Optional<ServedFolder> folder = ServedFolder.behind(out);
    if (folder.isEmpty()) {
      ownPage(exchange, 503, "Nothing is published yet. Reload in a moment", List.of());
      return;
    }
    Optional<String> moved =
        ServedFolder.isFit(address)
            ? policy.get().redirected(address.substring(1))
            : Optional.empty();
    if (moved.isPresent()) {
      moved(exchange, moved.get());
      return;
    }
    ServedFolder.Target target = folder.get().find(address);
    if (target instanceof ServedFolder.Found found) {
      file(exchange, 200, found);
    } else if (target instanceof ServedFolder.WithoutSlash) {
      redirect(exchange);
    } else {
      Optional<ServedFolder.Found> page = folder.get().notFound(address);
      if (page.isPresent()) {
        file(exchange, 404, page.get());
      } else {
        ownPage(exchange, 404, "There is no such page", List.of(address));
      }
    }
  }

  private void backstage(HttpExchange exchange, String address) throws IOException {
    Optional<Reply> reply;
    try {
      String query = exchange.getRequestURI().getRawQuery();
      reply = backstage.at(address, query == null ? "" : query);
    } catch (IOException | RuntimeException e) {
      ownPage(
          exchange, 503, "This must be put right first", List.of(String.valueOf(e.getMessage())));
      return;
    }
    if (reply.isEmpty()) {
      ownPage(exchange, 404, "There is no such page", List.of(address));
    } else if (reply.get() instanceof Page page) {
      page(exchange, page);
    } else if (reply.get() instanceof Elsewhere elsewhere) {
      exchange.getResponseHeaders().set("Location", elsewhere.address());
      ownPage(exchange, 302, "The page is elsewhere", List.of(elsewhere.address()));
    } else if (reply.get() instanceof Refusal refusal) {
      ownPage(exchange, refusal.status(), refusal.title(), refusal.lines());
    }
  }

  /** The report, unless it cannot be made of what is wrong. */
  private Optional<byte[]> report() {
    try {
      return backstage.report();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void page(HttpExchange exchange, Page page) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    page.headers.forEach(headers::set);
    headers.set("Content-Type", MediaTypes.of(page.name));
    send(exchange, page.status, page.body);
  }

  private void file(HttpExchange exchange, int status, ServedFolder.Found found)
      throws IOException {
    byte[] body = Files.readAllBytes(found.file());
    Headers headers = exchange.getResponseHeaders();
    policy.get().headers(found.path()).forEach(headers::set);
    String type = MediaTypes.of(found.path());
    headers.set("Content-Type", type);
    if (status != 200) {
      send(exchange, status, body);
      return;
    }
    String tag = '"' + HexFormat.of().formatHex(sha256(body), 0, 16) + '"';
    headers.set("ETag", tag);
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (known != null && matches(known, tag)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(exchange, status, body);
  }

  private static void moved(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to.startsWith("https://") ? to : "/" + to);
    ownPage(exchange, 301, "This page has moved", List.of(to));
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    exchange.getResponseHeaders().set("Location", asked.getRawPath() + "/" + query);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    ownPage(exchange, 302, "The address ends with a slash", List.of());
  }

  /** A page of the preview itself, with all texts escaped. */
  private static void ownPage(HttpExchange exchange, int status, String title, List<String> lines)
      throws IOException {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .append(escaped(title))
            .append("</title>\n<style>")
            .append(STYLE)
            .append("</style>\n</head>\n<body>\n<main>\n<h1>")
            .append(escaped(title))
            .append("</h1>\n");
    if (!lines.isEmpty()) {
      html.append("<ol>\n");
      lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
      html.append("</ol>\n");
    }
    html.append("</main>\n</body>\n</html>\n");
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set("Content-Security-Policy", OWN_PAGE_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "no-store");
    send(exchange, status, html.toString().getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Whether an address is one of a page, and not of a picture or style sheet. */
  private static boolean isPage(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    return name.indexOf('.') < 0 || name.endsWith(".html");
  }

  private static boolean matches(String known, String tag) {
    return Arrays.stream(known.split(",", -1))
        .map(String::strip)
        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
        .anyMatch(each -> each.equals(tag) || each.equals("*"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
