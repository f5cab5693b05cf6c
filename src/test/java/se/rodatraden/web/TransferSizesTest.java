package se.rodatraden.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class TransferSizesTest {

  private static final Pattern TAG = Pattern.compile("<(?:link|script|img)\\b[^>]*>");
  private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"(/[^\"]*)\"");
  private static final Pattern MERELY_NAMED = Pattern.compile("rel=\"(?:canonical|alternate)\"");
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Autowired Visitor visitor;

  @Test
  void a_survey_is_at_most_120_kB_to_load() {
    assertThat(weigh(DemoPages.ANSWER)).isBetween(1, 120_000);
  }

  @Test
  void a_municipality_is_at_most_60_kB_to_load() {
    assertThat(weigh(DemoPages.MUNICIPALITY)).isBetween(1, 60_000);
  }

  @Test
  void a_walks_protocol_fetches_no_map_before_it_is_seen() {
    var manifest = manifest();
    var script = requireNonNull(manifest.get("public/protocol.ts"));
    var files = new LinkedHashSet<>(Set.of(script.path()));
    addImports(script, manifest, files);
    assertThat(files.stream().mapToInt(file -> visitor.fetch(file).body().length).sum())
        .isBetween(1, 5_000);
  }

  @Test
  void the_walk_app_with_its_map_and_its_worker_is_at_most_200_kB_to_load() {
    var app = loadedBy(DemoPages.WALK);
    var manifest = manifest();
    manifest.values().stream()
        .filter(chunk -> app.contains(chunk.path()))
        .toList()
        .forEach(chunk -> addLaterImports(chunk, manifest, app));
    assertThat(app).anyMatch(path -> path.contains("/place-map-"));
    app.addAll(List.of("/vandring/sw.js", "/vandring/app.html"));
    assertThat(weigh(DemoPages.WALK, app)).isBetween(1, 200_000);
  }

  @Test
  void built_files_are_kept_for_ever_and_their_manifest_is_not() {
    var loaded = loadedBy(DemoPages.ANSWER);
    assertThat(loaded)
        .anyMatch(path -> path.endsWith(".css"))
        .anyMatch(path -> path.endsWith(".js"));
    assertThat(loaded)
        .filteredOn(path -> path.startsWith("/assets/"))
        .allSatisfy(path ->
            assertThat(visitor.get(path).headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable"));
    assertThat(visitor.get("/assets/manifest.json").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @Test
  void an_unchanged_page_is_not_sent_twice() {
    for (var path : DemoPages.all(visitor)) {
      var page = visitor.open(path, "Accept-Encoding", "gzip");
      var headers = page.headers();
      assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-cache");
      assertThat(headers.firstValue("Vary"))
          .as(path)
          .get()
          .asString()
          .containsIgnoringCase("Accept-Encoding");
      assertThat(headers.firstValue("Content-Language"))
          .as(path)
          .hasValue(path.endsWith("?lang=en") ? "en" : "sv");
      var again = visitor.open(path, "If-None-Match", headers.firstValue("ETag").orElseThrow());
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void a_page_in_another_language_is_another_page() {
    var swedish = visitor.open("/").headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.open("/?lang=en", "If-None-Match", swedish).statusCode()).isEqualTo(200);
    assertThat(visitor.open("/", "Accept-Language", "en", "If-None-Match", swedish).statusCode())
        .isEqualTo(304);
  }

  @Test
  void an_unchanged_survey_is_compressed_and_not_sent_twice() {
    var survey = visitor.fetch(DemoAnswers.SURVEY);
    assertThat(survey.headers().firstValue("Content-Encoding")).hasValue("gzip");
    var eTag = survey.headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.get(DemoAnswers.SURVEY, "If-None-Match", eTag).statusCode()).isEqualTo(304);
  }

  /// Bytes on the wire of the page and all it loads at once, told in the test's output.
  private int weigh(String page) {
    return weigh(page, loadedBy(page));
  }

  private int weigh(String page, Set<String> files) {
    var told = new StringBuilder();
    int sum = 0;
    var paths = new LinkedHashSet<String>(Set.of(page));
    paths.addAll(files);
    for (var path : paths) {
      var response = visitor.fetch(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      told.append("%n  %7d %s".formatted(response.body().length, path));
      sum += response.body().length;
    }
    System.out.printf("%s loads %d bytes:%s%n", page, sum, told);
    return sum;
  }

  /// Files that the page names to be loaded, and what these import at once by the manifest.
  private Set<String> loadedBy(String page) {
    var files = new LinkedHashSet<String>();
    TAG.matcher(visitor.open(page).body())
        .results()
        .map(MatchResult::group)
        .filter(tag -> !MERELY_NAMED.matcher(tag).find())
        .flatMap(tag -> ADDRESS.matcher(tag).results())
        .forEach(address -> files.add(address.group(1)));
    var manifest = manifest();
    manifest.values().stream()
        .filter(chunk -> files.contains(chunk.path()))
        .toList()
        .forEach(chunk -> addImports(chunk, manifest, files));
    return files;
  }

  private Map<String, Chunk> manifest() {
    return JSON.readValue(
        visitor.get("/assets/manifest.json").body(), new TypeReference<Map<String, Chunk>>() {});
  }

  private static void addImports(Chunk chunk, Map<String, Chunk> manifest, Set<String> files) {
    for (var name : chunk.imports() == null ? List.<String>of() : chunk.imports()) {
      var imported = requireNonNull(manifest.get(name), name);
      files.add(imported.path());
      addImports(imported, manifest, files);
    }
    for (var style : chunk.css() == null ? List.<String>of() : chunk.css()) {
      files.add("/assets/" + style);
    }
  }

  /// What it loads when it is first needed, with what that imports.
  private static void addLaterImports(Chunk chunk, Map<String, Chunk> manifest, Set<String> files) {
    for (var name : chunk.dynamicImports() == null ? List.<String>of() : chunk.dynamicImports()) {
      var imported = requireNonNull(manifest.get(name), name);
      files.add(imported.path());
      addImports(imported, manifest, files);
    }
  }

  /// A built file, as Vite's manifest tells it.
  private record Chunk(
      String file,
      @Nullable List<String> imports,
      @Nullable List<String> dynamicImports,
      @Nullable List<String> css) {
    String path() {
      return "/assets/" + file;
    }
  }
}
