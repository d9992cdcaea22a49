package org.towncurrent.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.publish.Policy;
import org.towncurrent.publish.Publication;
import org.towncurrent.publish.Redirection;

@Timeout(60)
class PreviewTest {

  private static final Policy POLICY =
      new Policy(Map.of("a/", List.of(URI.create("https://a.example/join"))))
          .redirecting(List.of(new Redirection("a/old/", false, "a/en/", false)))
          .alwaysFresh();

  @TempDir Path temp;
  Path out = Path.of("unset");
  volatile List<String> findings = List.of();
  final HttpClient client = HttpClient.newHttpClient();
  Preview preview;

  PreviewTest() throws IOException {
    preview = Preview.start(0, Path.of("unset"), () -> POLICY, List::of);
  }

  @BeforeEach
  void start() throws IOException {
    preview.close();
    out = temp.resolve("site");
    Files.writeString(temp.resolve("secret.txt"), "secret");
    preview = Preview.start(0, out, () -> POLICY, () -> findings);
    publish(
        Map.of(
            "index.html", "root",
            "404.html", "site 404",
            "a/index.html", "a",
            "a/404.html", "a 404",
            "a/en/index.html", "<p>\u00e9",
            "b/en/x.txt", "x",
            "empty.txt", "",
            "assets/town.0123abcd.css", "body{}"));
  }

  @AfterEach
  void stop() {
    preview.close();
  }

  private void publish(Map<String, String> files) throws IOException {
    try (Publication publication = Publication.open(out, List.of())) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        publication.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      publication.publish();
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(preview.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The status line for a request line that no client would send. */
  private String raw(String requestTarget) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + requestTarget + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      StringBuilder all = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        all.append(line).append('\n');
      }
      return all.toString();
    }
  }

  @Test
  void serves_pages_with_the_headers_of_the_policy() throws Exception {
    HttpResponse<String> page = get("/a/en/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("<p>\u00e9");
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    POLICY
        .headers("a/en/index.html")
        .forEach((name, value) -> assertThat(header(page, name)).isEqualTo(value));
    assertThat(header(page, "Content-Security-Policy")).contains("https://a.example/join");
    assertThat(header(get("/"), "Content-Security-Policy")).contains("form-action 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/town.0123abcd.css, text/css; charset=utf-8",
    "/b/en/x.txt, text/plain; charset=utf-8",
    "/, text/html; charset=utf-8",
    "/manifest.json, application/json; charset=utf-8"
  })
  void tells_what_a_file_is(String path, String type) throws Exception {
    assertThat(header(get(path), "Content-Type")).isEqualTo(type);
  }

  @Test
  void assets_named_by_their_content_may_be_kept() throws Exception {
    assertThat(header(get("/assets/town.0123abcd.css"), "Cache-Control")).contains("immutable");
  }

  @Test
  void an_empty_file_is_served() throws Exception {
    HttpResponse<String> empty = get("/empty.txt");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
  }

  @Test
  void an_address_that_has_moved_leads_on() throws Exception {
    HttpResponse<String> moved = get("/a/old/");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo("/a/en/");
  }

  @Test
  void what_a_server_would_not_show_is_not_shown() throws Exception {
    publish(Map.of("a/index.html", "a", "a/.htaccess", "secret", "a/_headers", "shown"));
    assertThat(get("/a/.htaccess").statusCode()).isEqualTo(404);
    assertThat(get("/a/_headers").body()).isEqualTo("shown");
  }

  @Test
  void a_folder_is_found_without_its_slash() throws Exception {
    HttpResponse<String> redirect = get("/a/en?x=1");
    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(header(redirect, "Location")).isEqualTo("/a/en/?x=1");
    assertThat(get("/b/en").statusCode()).as("no page in it").isEqualTo(404);
  }

  @Test
  void a_missing_page_shows_the_programs_own_404() throws Exception {
    HttpResponse<String> own = get("/a/en/none/");
    assertThat(own.statusCode()).isEqualTo(404);
    assertThat(own.body()).isEqualTo("a 404");
    assertThat(header(own, "Content-Security-Policy")).contains("https://a.example/join");
    assertThat(get("/b/none").body()).isEqualTo("site 404");
    assertThat(get("/none").body()).isEqualTo("site 404");
    publish(Map.of("index.html", "root"));
    HttpResponse<String> plain = get("/%3Cscript%3E");
    assertThat(plain.statusCode()).isEqualTo(404);
    assertThat(plain.body()).contains("There is no such page", "/&lt;script&gt;");
  }

  @Test
  void head_tells_the_same_without_the_body() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(preview.address().resolve("/a/"))
            .method("HEAD", BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = client.send(head, BodyHandlers.ofString());
    HttpResponse<String> page = get("/a/");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Content-Length")).isEqualTo(header(page, "Content-Length"));
    assertThat(header(response, "ETag")).isEqualTo(header(page, "ETag"));
  }

  @Test
  void nothing_is_sent_twice() throws Exception {
    String tag = header(get("/a/"), "ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    HttpResponse<String> known = get("/a/", "If-None-Match", "\"x\", W/" + tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(get("/a/", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    publish(Map.of("a/index.html", "changed"));
    assertThat(get("/a/", "If-None-Match", tag).body()).isEqualTo("changed");
  }

  @Test
  void other_methods_are_refused() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(preview.address().resolve("/a/"))
            .POST(BodyPublishers.ofString("x"))
            .build();
    HttpResponse<String> response = client.send(post, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/../../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/a/%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.txt",
        "/a/./index.html",
        "//etc/passwd",
        "/a//index.html",
        "/%00/etc/passwd",
        "/a/index.html%00.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%2fetc%2fpasswd",
        "/a%0d%0aX-Evil:%201",
        "http://localhost/../secret.txt",
        "secret.txt",
        "*"
      })
  void nothing_outside_the_site_is_served(String target) throws Exception {
    String answer = raw(target);
    assertThat(answer).doesNotContain("secret\n").doesNotContain("root:");
    assertThat(answer).doesNotContain("\nX-Evil");
    assertThat(answer).matches("(?s)(HTTP/1.1 40[04].*)?");
  }

  @Test
  void a_redirect_never_leaves_the_preview() throws Exception {
    assertThat(raw("//evil.example/a")).doesNotContain("evil.example/");
    assertThat(raw("/a//evil.example")).startsWith("HTTP/1.1 404");
    assertThat(raw("//a//en")).startsWith("HTTP/1.1 404");
  }

  @Test
  void a_link_out_of_the_site_is_not_followed() throws Exception {
    Files.createSymbolicLink(out.resolve("leak.txt"), temp.resolve("secret.txt"));
    assertThat(get("/leak.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void a_rebuild_shows_at_once() throws Exception {
    publish(Map.of("a/index.html", "second"));
    assertThat(get("/a/").body()).isEqualTo("second");
    assertThat(get("/b/en/x.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void findings_take_the_place_of_every_page() throws Exception {
    findings = List.of("prices.yml line 14: <b>\"12\" & '13'</b>", "second");
    for (String path : List.of("/", "/a/", "/a/en", "/none", "/404.html")) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(503);
      assertThat(page.body())
          .contains(
              "<li>prices.yml line 14: &lt;b&gt;&quot;12&quot; &amp; &#39;13&#39;&lt;/b&gt;</li>",
              "<li>second</li>")
          .doesNotContain("<b>");
      assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(page, "Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'sha256-");
    }
    assertThat(get("/assets/town.0123abcd.css").statusCode()).isEqualTo(200);
    findings = List.of();
    assertThat(get("/a/").body()).isEqualTo("a");
  }

  @Test
  void before_the_first_build_a_page_says_so() throws Exception {
    try (Preview early = Preview.start(0, temp.resolve("none"), () -> POLICY, List::of)) {
      HttpResponse<String> page =
          client.send(HttpRequest.newBuilder(early.address()).build(), BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Nothing is published yet");
    }
  }

  @Test
  void a_taken_port_is_told_with_a_way_out() {
    int port = preview.address().getPort();
    assertThatThrownBy(() -> Preview.start(port, out, () -> POLICY, List::of))
        .isInstanceOf(Preview.PortTakenException.class)
        .hasMessageContaining("Port " + port + " cannot be used")
        .hasMessageContaining("--port");
  }

  @Test
  void is_heard_on_this_machine_only() {
    assertThat(preview.address().getHost()).isEqualTo("localhost");
    assertThat(preview.address().getPort()).isPositive();
  }

  @Test
  void a_small_page_takes_no_forty_milliseconds() throws Exception {
    for (int i = 0; i < 20; i++) {
      get("/a/");
    }
    long start = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      get("/a/");
    }
    assertThat((System.nanoTime() - start) / 50e6).as("milliseconds a page").isLessThan(20);
  }
}
