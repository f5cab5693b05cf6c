package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The walk logger as an app: what a phone fetches to install it, and the way in by a typed code.
@ServerTest
class WalkAppTest {

  private static final Pattern FILE = Pattern.compile("/assets/assets/[\\w-]+\\.(?:js|css)");

  @Autowired Visitor visitor;

  @Test
  void a_walk_names_itself_so_that_it_can_be_installed() {
    var page = visitor.open(DemoPages.WALK).body();
    assertThat(page)
        .contains("<link rel=\"manifest\" href=\"/vandring/flen-kvall/app.webmanifest\"");
    var answer = visitor.get("/vandring/flen-kvall/app.webmanifest", "Accept", "*/*");
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/manifest+json");
    var manifest = JsonMapper.shared().readTree(answer.body());
    assertThat(manifest.get("start_url").asString()).isEqualTo("/vandring/flen-kvall");
    assertThat(manifest.get("scope").asString()).isEqualTo("/vandring/");
    assertThat(manifest.get("display").asString()).isEqualTo("standalone");
    assertThat(manifest.get("dir").asString()).isEqualTo("ltr");
    assertThat(manifest.get("icons"))
        .isNotEmpty()
        .allSatisfy(icon -> {
          var picture = visitor.open(icon.get("src").asString());
          assertThat(picture.statusCode()).isEqualTo(200);
          assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        });
  }

  @Test
  void in_english_it_starts_in_english() {
    var body = visitor.get("/vandring/flen-kvall/app.webmanifest?lang=en", "Accept", "*/*").body();
    assertThat(JsonMapper.shared().readTree(body).get("start_url").asString())
        .isEqualTo("/vandring/flen-kvall?lang=en");
  }

  @Test
  void in_arabic_it_is_named_from_the_right() {
    var body = visitor.get("/vandring/flen-kvall/app.webmanifest?lang=ar", "Accept", "*/*").body();
    var manifest = JsonMapper.shared().readTree(body);
    assertThat(manifest.get("lang").asString()).isEqualTo("ar");
    assertThat(manifest.get("dir").asString()).isEqualTo("rtl");
  }

  @Test
  void a_walk_that_there_is_not_cannot_be_installed() {
    assertThat(visitor.get("/vandring/finns-inte/app.webmanifest").statusCode()).isEqualTo(404);
  }

  @Test
  void the_worker_is_a_script_of_ours_that_may_read_nothing_from_elsewhere() {
    for (int asked = 0; asked < 2; asked++) {
      var worker = visitor.open("/vandring/sw.js");
      assertThat(worker.statusCode()).isEqualTo(200);
      assertThat(worker.headers().firstValue("Content-Type"))
          .get()
          .asString()
          .startsWith("text/javascript");
      assertThat(worker.headers().allValues("Content-Security-Policy"))
          .containsExactly("default-src 'none'; connect-src 'self'");
      assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
  }

  @Test
  void every_file_that_the_worker_keeps_is_there_and_so_is_the_page_it_opens() {
    var worker = visitor.open("/vandring/sw.js").body();
    var files = FILE.matcher(worker).results().map(found -> found.group()).distinct().toList();
    assertThat(files).hasSizeGreaterThan(3).anyMatch(file -> file.contains("place-map"));
    assertThat(files)
        .allSatisfy(file -> assertThat(visitor.open(file).statusCode()).isEqualTo(200));
    var shell = visitor.open("/vandring/app.html");
    assertThat(shell.statusCode()).isEqualTo(200);
    assertThat(shell.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("script-src 'self'");
    assertThat(FILE.matcher(shell.body()).results().map(found -> found.group()))
        .isNotEmpty()
        .allMatch(files::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flen-kvall", "%20FLEN-Kvall%20"})
  void a_code_that_is_typed_leads_to_its_walk(String typed) {
    var answer = visitor.open("/vandring?kod=" + typed);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/vandring/flen-kvall");
  }

  @Test
  void a_code_that_no_walk_has_is_said_to_be_none_and_can_be_mended() {
    var answer = visitor.open("/vandring?kod=%3Cb%3Efel");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("Ingen vandring har koden &lt;b&gt;fel")
        .contains("value=\"&lt;b&gt;fel\"");
  }

  @Test
  void one_who_has_typed_nothing_is_asked_for_a_code() {
    var page = visitor.open("/vandring?lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Code of the walk").doesNotContain("role=\"alert\"");
  }
}
