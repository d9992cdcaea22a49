package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * nginx or Apache as Debian packages it, a child of this process, on a free port of this machine
 * alone, with the recipe of {@code docs/hosting.md} for each host.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.Kind.NGINX.start(folder, Map.of("town.example.org", site))) {
 *   server.get("town.example.org", "/en/prices/", "gzip").status();
 * }
 * }</pre>
 */
final class WebServer implements AutoCloseable {

  /** The two kinds. */
  enum Kind {
    NGINX("nginx", "/usr/sbin/nginx"),
    APACHE("apache", "/usr/sbin/apache2");

    private final String language;
    private final Path program;

    Kind(String language, String program) {
      this.language = language;
      this.program = Path.of(program);
    }

    /**
     * Starts it.
     *
     * @param room where its files may lie, readable by everybody
     * @param sites the folder of each host
     */
    WebServer start(Path room, Map<String, Path> sites) throws IOException, InterruptedException {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      StringBuilder text = new StringBuilder();
      String recipe = recipe();
      sites.forEach((host, folder) -> text.append(adapted(recipe, host, folder, port)));
      Path config = room.resolve(language + ".conf");
      Files.writeString(config, this == NGINX ? nginx(text) : apache(room, text, port));
      List<String> command =
          this == NGINX
              ? List.of(program.toString(), "-c", config.toString(), "-p", room.toString())
              : List.of(program.toString(), "-DFOREGROUND", "-f", config.toString());
      Path log = room.resolve(language + ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      WebServer server = new WebServer(process, port, log);
      server.awaitStart();
      return server;
    }

    /** The recipe as a newcomer reads it. */
    private String recipe() throws IOException {
      String docs = Files.readString(BuiltSite.project().resolve("docs/hosting.md"));
      String fence = "```" + language + "\n";
      int from = docs.indexOf(fence);
      if (from < 0 || docs.indexOf(fence, from + 1) >= 0) {
        throw new IllegalStateException("docs/hosting.md has not one recipe for " + language);
      }
      return docs.substring(from + fence.length(), docs.indexOf("```", from + fence.length()));
    }

    /** The recipe with what it says is to be replaced: name, folder, certificate, port. */
    private static String adapted(String recipe, String host, Path folder, int port) {
      for (String own : List.of("pepperell.example.org", "/srv/pepperell", "443")) {
        if (!recipe.contains(own)) {
          throw new IllegalStateException("the recipe names no " + own + ":\n" + recipe);
        }
      }
      return recipe
          .replace("pepperell.example.org", host)
          .replace("/srv/pepperell", folder.toString())
          .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
          .replace("*:443", "127.0.0.1:" + port)
          .replaceAll("(?m)^ *(?:ssl_certificate|SSLEngine|SSLCertificate).*\n", "");
    }

    private static String nginx(CharSequence sites) {
      return "daemon off;\npid nginx.pid;\nerror_log stderr warn;\n"
          + (isRoot() ? "user www-data;\n" : "")
          + "events {}\nhttp {\n  include /etc/nginx/mime.types;\n  access_log off;\n"
          + "  client_body_temp_path body;\n  proxy_temp_path proxy;\n  fastcgi_temp_path fast;\n"
          + "  uwsgi_temp_path uwsgi;\n  scgi_temp_path scgi;\n"
          + sites
          + "}\n";
    }

    private static String apache(Path room, CharSequence sites, int port) {
      StringBuilder text = new StringBuilder("ServerRoot " + room + "\n");
      for (String module :
          List.of(
              "mpm_event",
              "authz_core",
              "dir",
              "mime",
              "setenvif",
              "alias",
              "env",
              "filter",
              "deflate",
              "headers",
              "rewrite",
              "autoindex")) {
        text.append("LoadModule ").append(module).append("_module /usr/lib/apache2/modules/mod_");
        text.append(module).append(".so\n");
      }
      text.append("Include /etc/apache2/mods-available/mime.conf\n")
          .append("Include /etc/apache2/mods-available/dir.conf\n")
          .append("Include /etc/apache2/mods-available/deflate.conf\n")
          .append("Listen 127.0.0.1:")
          .append(port)
          .append("\nServerName localhost\n")
          .append("PidFile apache.pid\nDefaultRuntimeDir .\nErrorLog /dev/stderr\n")
          .append(isRoot() ? "User www-data\nGroup www-data\n" : "")
          .append("<Directory />\n  AllowOverride None\n  Require all denied\n</Directory>\n")
          .append("<FilesMatch \"^\\.ht\">\n  Require all denied\n</FilesMatch>\n");
      return text.append(sites).toString();
    }

    private static boolean isRoot() {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  /**
   * An answer.
   *
   * @param headers by their names in lower case
   * @param letters the content as it was sent, without the marks of its pieces, a letter a byte
   */
  record Answer(int status, Map<String, String> headers, String letters) {

    /** The content as it was sent. */
    byte[] sent() {
      return letters.getBytes(ISO_8859_1);
    }

    /** The content as a browser sees it. */
    byte[] content() throws IOException {
      if (!"gzip".equals(headers.get("content-encoding"))) {
        return sent();
      }
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent()))) {
        return in.readAllBytes();
      }
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
  }

  private final Process process;
  private final int port;
  private final Path log;

  private WebServer(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  private void awaitStart() throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("it did not start: " + complaints());
      }
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    close();
    throw new IllegalStateException("it answers nothing: " + complaints());
  }

  /** Where the first of its hosts answers a browser: {@code http://127.0.0.1:40123/}. */
  String address() {
    return "http://127.0.0.1:" + port + "/";
  }

  /** What the server had to say, besides that it starts and stops. */
  List<String> complaints() throws IOException {
    return Files.readAllLines(log).stream().filter(line -> !line.contains("notice]")).toList();
  }

  /**
   * Asks for a path as it stands, not made tidy as clients do.
   *
   * @param encoding what the reader takes; null to say nothing of it
   */
  Answer get(String host, String path, @Nullable String encoding) throws IOException {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\n"
            + (encoding == null ? "" : "Accept-Encoding: " + encoding + "\r\n")
            + "\r\n";
    byte[] all;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      all = socket.getInputStream().readAllBytes();
    }
    String text = new String(all, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer to " + path + ": " + text);
    }
    List<String> lines = new ArrayList<>(text.substring(0, end).lines().toList());
    int status = Integer.parseInt(lines.remove(0).split(" ", 3)[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, two) -> one + ", " + two);
    }
    byte[] sent = text.substring(end + 4).getBytes(ISO_8859_1);
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      sent = joined(sent);
    } else if (headers.containsKey("content-length")
        && !String.valueOf(sent.length).equals(headers.get("content-length"))) {
      throw new IOException(path + " came only in part");
    }
    return new Answer(status, headers, new String(sent, ISO_8859_1));
  }

  private static byte[] joined(byte[] pieces) throws IOException {
    String text = new String(pieces, ISO_8859_1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int line = text.indexOf("\r\n", at);
      if (line < 0) {
        throw new IOException("it came only in part");
      }
      int size = Integer.parseInt(text.substring(at, line), 16);
      if (size == 0) {
        return all.toByteArray();
      }
      all.write(pieces, line + 2, size);
      at = line + 2 + size + 2;
    }
  }

  /** Ends the server and its own children. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
