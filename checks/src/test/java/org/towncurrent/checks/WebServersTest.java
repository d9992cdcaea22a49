package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.towncurrent.publish.HostFiles;
import org.towncurrent.publish.MediaTypes;

/** nginx and Apache serve the samples as the policy asks, by the recipes of the documentation. */
@Tag("deep")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebServersTest {

  private static final String PLAIN = "plain.example.org";
  private static final String TAKES_GZIP = "deflate, gzip;q=1.0, *;q=0.5";
  private static final int SWAPS = 100;

  private final Map<String, Path> sites = new TreeMap<>();
  private Path room = Path.of("");
  private BuiltSite site = BuiltSite.samples();

  /** The samples with copies and old addresses; and one as it is built without copies. */
  @BeforeAll
  void publish() throws IOException {
    Path project = ProjectCopy.named("web-servers");
    Files.writeString(
        project.resolve("site-config.yml"),
        "compress: true\n"
            + Files.readString(BuiltSite.project().resolve("site-config.yml"))
                .replaceFirst("(?m)^compress:.*\n", ""));
    Files.writeString(
        project.resolve("content/programs/pepperell/redirects.yml"),
        """
        redirects:
          - from: "*/rates/"
            to: "*/prices/"
          - from: fr/*
            to: en/*
          - from: old plan.pdf
            to: https://town.example.org/a%20b/?c=d&e=f
        """
            .replace("old plan", "old-plan"));
    site = BuiltSite.build(project, BuiltSite.room().resolve("web-servers-site"), List.of());
    room = Files.createTempDirectory("town-current-servers-");
    sites.put("list.example.org", ServedCopy.of(site.folder(), room.resolve("list")));
    for (String program : site.programs()) {
      sites.put(program + ".example.org", ServedCopy.of(site.folder(), program, room));
    }
    sites.put(
        PLAIN,
        ServedCopy.of(BuiltSite.samples().folder().resolve("rutland"), room.resolve("plain")));
  }

  @AfterAll
  void remove() throws IOException {
    ServedCopy.remove(room);
  }

  @ParameterizedTest
  @EnumSource
  void everyFileIsServedAsThePolicyAsks(WebServer.Kind kind) throws Exception {
    List<String> wrong = new ArrayList<>();
    int copies = 0;
    int pages = 0;
    try (WebServer server = kind.start(room, sites)) {
      for (String program : site.programs()) {
        for (String path : files(program)) {
          Path file = site.folder().resolve(program).resolve(path);
          boolean hidden = HostFiles.isOne(path) || isCopy(file);
          boolean moved = path.matches("(?:[a-z]+/rates|fr/.*)/index.html|fr/index.html");
          for (String encoding : List.of("identity", TAKES_GZIP)) {
            for (String address : addresses(path)) {
              WebServer.Answer answer = server.get(program + ".example.org", address, encoding);
              if (hidden) {
                if (answer.status() != 404 && answer.status() != 403) {
                  wrong.add(address + " is seen: " + answer.status());
                }
              } else if (moved) {
                if (answer.status() != 301) {
                  wrong.add(address + " does not lead on: " + answer.status());
                }
              } else {
                boolean zipped = encoding.equals(TAKES_GZIP);
                boolean copy = zipped && Files.exists(Path.of(file + ".gz"));
                wrong.addAll(faults(program, path, zipped, address, answer));
                copies += copy ? 1 : 0;
                pages += path.endsWith(".html") ? 1 : 0;
              }
            }
          }
        }
      }
      assertThat(server.complaints())
          .allMatch(line -> line.contains("client denied") && line.contains(".htaccess"));
    }
    assertThat(wrong).isEmpty();
    assertThat(copies).isGreaterThan(300);
    assertThat(pages).isGreaterThan(600);
  }

  private List<String> faults(
      String program, String path, boolean zipped, String address, WebServer.Answer answer)
      throws IOException {
    Path file = site.folder().resolve(program).resolve(path);
    boolean copy = zipped && Files.exists(Path.of(file + ".gz"));
    List<String> wrong = new ArrayList<>();
    expect(wrong, address + " status", answer.status(), 200);
    expect(wrong, address + " type", type(answer), MediaTypes.of(path));
    for (Map.Entry<String, String> header :
        site.policy().headers(program + "/" + path).entrySet()) {
      expect(
          wrong,
          address + " " + header.getKey(),
          answer.header(header.getKey()).orElse(""),
          header.getValue());
    }
    if (!site.policy().headers(program + "/" + path).containsKey("Access-Control-Allow-Origin")) {
      expect(
          wrong, address + " CORS", answer.header("access-control-allow-origin").isEmpty(), true);
    }
    // What has no copy because it is small may be compressed in passing.
    boolean maybe = zipped && !copy && MediaTypes.of(path).contains("charset");
    String encoding = answer.header("content-encoding").orElse("none");
    if (!maybe) {
      expect(wrong, address + " encoding", encoding, copy ? "gzip" : "none");
    }
    Path sent = copy ? Path.of(file + ".gz") : file;
    byte[] found = maybe ? answer.content() : answer.sent();
    if (!Arrays.equals(found, Files.readAllBytes(sent))) {
      wrong.add(address + " is not " + sent.getFileName());
    }
    if (Files.exists(Path.of(file + ".gz"))) {
      String vary = answer.header("vary").orElse("").toLowerCase(Locale.ROOT);
      expect(wrong, address + " varies", vary, "accept-encoding");
    }
    return wrong;
  }

  @ParameterizedTest
  @EnumSource
  void anAddressThatLeadsNowhereShowsThePageOfItsProgram(WebServer.Kind kind) throws Exception {
    try (WebServer server = kind.start(room, sites)) {
      for (String program : site.programs()) {
        for (String encoding : List.of("identity", "gzip")) {
          for (String address :
              List.of("/en/nothing/here/", "/nothing.html", "/data/v1/none.json")) {
            WebServer.Answer answer = server.get(program + ".example.org", address, encoding);
            assertThat(answer.status()).as("%s of %s", address, program).isEqualTo(404);
            assertThat(answer.content()).isEqualTo(site.bytes(program + "/404.html"));
            assertThat(type(answer)).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.header("Content-Security-Policy")).isPresent();
            assertThat(answer.header("content-encoding").isPresent())
                .isEqualTo(encoding.equals("gzip"));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOutsideIsServed(WebServer.Kind kind) throws Exception {
    Files.writeString(room.resolve("secret.txt"), "secret");
    try (WebServer server = kind.start(room, sites)) {
      for (String address :
          List.of(
              "/../secret.txt",
              "/en/../../secret.txt",
              "/%2e%2e/secret.txt",
              "/en/..%2f..%2fsecret.txt",
              "/assets/../../secret.txt",
              "//../secret.txt",
              "/.htaccess",
              "/en/../.htaccess",
              "/%2ehtaccess",
              "/nginx.conf",
              "/_headers",
              "/_redirects",
              "/assets/",
              "/en/prices/index.html.gz")) {
        WebServer.Answer answer = server.get("pepperell.example.org", address, "gzip");
        assertThat(answer.status()).as(address).isIn(400, 403, 404);
        assertThat(new String(answer.content(), UTF_8))
            .doesNotContain("secret")
            .doesNotContain("RewriteRule");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void oldAddressesAndFoldersLeadOn(WebServer.Kind kind) throws Exception {
    Map<String, String> ways = new TreeMap<>();
    ways.put("/en/rates/", "/en/prices/");
    ways.put("/es/rates", "/es/prices/");
    ways.put("/fr/contact/", "/en/contact/");
    ways.put("/old-plan.pdf", "https://town.example.org/a%20b/?c=d&e=f");
    ways.put("/en/prices", "/en/prices/");
    try (WebServer server = kind.start(room, sites)) {
      for (Map.Entry<String, String> way : ways.entrySet()) {
        for (String encoding : List.of("identity", "gzip")) {
          WebServer.Answer answer = server.get("pepperell.example.org", way.getKey(), encoding);
          assertThat(answer.status()).as(way.getKey()).isEqualTo(301);
          assertThat(
                  answer
                      .header("location")
                      .orElse("")
                      .replaceFirst("^https?://pepperell\\.example\\.org(?::[0-9]+)?", ""))
              .as(way.getKey())
              .isEqualTo(way.getValue());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutCopiesTheServerCompressesByItself(WebServer.Kind kind) throws Exception {
    try (WebServer server = kind.start(room, sites)) {
      for (String path : List.of("en/index.html", "en/prices/index.html", "facts.json")) {
        byte[] expected = BuiltSite.samples().bytes("rutland/" + path);
        for (String address : addresses(path)) {
          WebServer.Answer zipped = server.get(PLAIN, address, "gzip");
          assertThat(zipped.content()).as(address).isEqualTo(expected);
          assertThat(zipped.header("content-encoding").isPresent()).as(address).isTrue();
          WebServer.Answer plain = server.get(PLAIN, address, null);
          assertThat(plain.sent()).as(address).isEqualTo(expected);
          assertThat(plain.header("content-encoding")).as(address).isEmpty();
        }
      }
      WebServer.Answer refusing = server.get("rutland.example.org", "/en/", "gzip;q=0");
      assertThat(refusing.header("content-encoding")).isEmpty();
    }
  }

  /** As the documentation says: a link is made beside, and takes the place of the one in force. */
  @ParameterizedTest
  @EnumSource
  void readersNoticeNothingWhileASiteIsPublished(WebServer.Kind kind) throws Exception {
    Path link = room.resolve("live");
    Files.deleteIfExists(link);
    Path one = site("pepperell");
    Path two = ServedCopy.of(one, room.resolve("next-version"));
    Files.createSymbolicLink(link, one);
    Map<String, Path> live = Map.of("pepperell.example.org", link);
    byte[] page = site.bytes("pepperell/en/prices/index.html");
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(4);
    try (WebServer server = kind.start(room, live)) {
      List<Future<Integer>> reading = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String encoding = i % 2 == 0 ? "gzip" : "identity";
        reading.add(
            readers.submit(
                (Callable<Integer>)
                    () -> {
                      int read = 0;
                      while (!over.get()) {
                        WebServer.Answer answer =
                            server.get("pepperell.example.org", "/en/prices/", encoding);
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.content()).isEqualTo(page);
                        read++;
                      }
                      return read;
                    }));
      }
      for (int i = 0; i < SWAPS; i++) {
        Path next = room.resolve("next");
        Files.createSymbolicLink(next, i % 2 == 0 ? two : one);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        Thread.sleep(10);
      }
      over.set(true);
      for (Future<Integer> each : reading) {
        assertThat(each.get()).isGreaterThan(10);
      }
      assertThat(server.complaints()).isEmpty();
    } finally {
      over.set(true);
      readers.shutdownNow();
    }
  }

  private Path site(String program) {
    return room.resolve(program);
  }

  private List<String> files(String program) throws IOException {
    Path folder = site.folder().toRealPath().resolve(program);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** A folder's page is asked for by both of its names. */
  private static List<String> addresses(String path) {
    return path.endsWith("index.html")
        ? List.of("/" + path, "/" + path.substring(0, path.length() - "index.html".length()))
        : List.of("/" + path);
  }

  private static boolean isCopy(Path file) {
    String name = file.toString();
    return name.endsWith(".gz")
        && Files.exists(Path.of(name.substring(0, name.length() - ".gz".length())));
  }

  private static String type(WebServer.Answer answer) {
    return answer
        .header("content-type")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .replace(";charset", "; charset");
  }

  private static void expect(
      List<String> wrong, String what, @Nullable Object found, Object wanted) {
    if (!wanted.equals(found)) {
      wrong.add(what + ": " + found + " and not " + wanted);
    }
  }
}
