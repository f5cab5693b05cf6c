package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class EmbedScriptTest {

  private static final int SMALL_BYTES = 8_000;

  @Autowired Visitor visitor;

  @Test
  void the_script_is_kept_for_an_hour_and_open_to_every_site() {
    var script = visitor.get("/embed/v1.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body()).contains("medborgarlofte-kort");
    var headers = script.headers();
    assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
    assertThat(headers.firstValue("Cache-Control"))
        .hasValue("max-age=3600, public, stale-while-revalidate=86400");
    var eTag = headers.firstValue("ETag").orElseThrow();
    assertThat(visitor.get("/embed/v1.js", "If-None-Match", eTag).statusCode()).isEqualTo(304);
  }

  @Test
  void the_script_is_small_and_fetches_no_other() {
    assertThat(visitor.fetch("/embed/v1.js").body().length).isBetween(1, SMALL_BYTES);
    assertThat(visitor.get("/embed/v1.js").body()).doesNotContain("import(", "import\"", "from\"");
  }

  @Test
  void there_is_nothing_else_to_include() {
    assertThat(visitor.get("/embed/v2.js").statusCode()).isEqualTo(404);
  }
}
