package org.towncurrent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final String CSP = "Content-Security-Policy";

  @Test
  void allows_the_site_itself_and_nothing_else() {
    assertThat(Policy.withoutForms().headers("pepperell/en/index.html"))
        .containsEntry(
            CSP,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "strict-origin")
        .containsEntry("Cache-Control", "public, max-age=300")
        .containsKey("Permissions-Policy");
  }

  @Test
  void the_meta_element_does_not_speak_of_frames() {
    Policy policy = Policy.withoutForms();
    assertThat(policy.meta("index.html"))
        .isEqualTo(
            policy
                .headers("index.html")
                .getOrDefault(CSP, "")
                .replace(" frame-ancestors 'none';", ""));
  }

  @Test
  void a_form_may_post_only_to_the_addresses_of_its_program() {
    Policy policy =
        new Policy(
            Map.of(
                "a/", List.of(URI.create("https://supplier.example/opt;out?x=1#y")),
                "a/embed/", List.of(),
                "b/", List.of(URI.create("https://b.example:444"))));
    assertThat(policy.meta("a/en/index.html"))
        .contains("; form-action https://supplier.example/opt%3Bout; ");
    assertThat(policy.meta("a/embed/v1/")).contains("form-action 'none'");
    assertThat(policy.meta("b/en/")).contains("form-action https://b.example:444;");
    assertThat(policy.meta("c/en/")).contains("form-action 'none'");
  }

  @Test
  void any_site_may_frame_an_embed_and_no_other_page() {
    Policy policy = new Policy(Map.of("a/", List.of(URI.create("https://a.example/join"))));
    Map<String, String> embed = policy.headers("a/embed/v1/en/prices/index.html");
    assertThat(embed.get(CSP)).contains("; frame-ancestors *; ", "; form-action 'none'; ");
    assertThat(embed)
        .containsEntry("Cross-Origin-Resource-Policy", "cross-origin")
        .doesNotContainKey("Cross-Origin-Opener-Policy");
    for (String path : List.of("a/en/embed/index.html", "a/embed", "embed/index.html")) {
      assertThat(policy.headers(path).get(CSP)).as(path).contains("; frame-ancestors 'none'; ");
    }
  }

  @Test
  void the_height_loader_may_be_loaded_by_any_site_and_is_asked_for_again_soon() {
    assertThat(Policy.withoutForms().headers("a/embed/v1/height.js"))
        .containsEntry("Cross-Origin-Resource-Policy", "cross-origin")
        .containsEntry("Cache-Control", "public, max-age=300")
        .containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void scripts_of_any_site_may_read_open_data_and_nothing_else() {
    Policy policy = Policy.withoutForms();
    assertThat(policy.headers("a/data/v1/prices.json"))
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("Cross-Origin-Resource-Policy", "cross-origin")
        .containsEntry("Cache-Control", "public, max-age=300");
    assertThat(policy.headers("a/en/data/index.html"))
        .doesNotContainKey("Access-Control-Allow-Origin")
        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/",
        "mailto:a@a.example",
        "https:///x",
        "//a.example",
        "https://u@a.example/"
      })
  void only_https_addresses_of_a_host_are_accepted(String address) {
    assertThatThrownBy(() -> new Policy(Map.of("a/", List.of(URI.create(address)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
  }

  @Test
  void assets_named_by_their_content_are_kept_for_a_year() {
    HashedAsset sheet = HashedAsset.of("town.css", new byte[0]);
    assertThat(sheet.fileName()).isEqualTo("town.e3b0c442.css");
    assertThat(sheet.integrity())
        .isEqualTo("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    assertThat(Policy.withoutForms().headers("assets/" + sheet.fileName()))
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(Policy.withoutForms().headers("assets/town.css"))
        .containsEntry("Cache-Control", "public, max-age=300");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "town", ".css", "a/b.css", "../b.css", "a b.css"})
  void an_asset_has_a_plain_name(String name) {
    assertThatThrownBy(() -> HashedAsset.of(name, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
