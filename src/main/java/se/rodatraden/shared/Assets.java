package se.rodatraden.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where the built scripts and styles of `frontend/` are: their names change with their content, so
/// that browsers may keep them for ever.
@Component("assets")
public class Assets {

  private static final String ROOT = "/assets/";
  private static final String MANIFEST = "META-INF/resources/assets/manifest.json";

  private final SingletonSupplier<Map<String, Chunk>> chunks =
      SingletonSupplier.of(Assets::readManifest);

  private static Map<String, Chunk> readManifest() {
    var json =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var manifest = new ClassPathResource(MANIFEST).getInputStream()) {
      return json.readValue(manifest, new TypeReference<Map<String, Chunk>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the built frontend must be on the class path as %s: run ./mvnw process-classes"
              .formatted(MANIFEST),
          e);
    }
  }

  /// Address of the script built from a source file, e.g. `public/survey.ts`.
  public String path(String source) {
    return ROOT + chunk(source).file();
  }

  /// Addresses of the styles that belong to that script.
  public List<String> styles(String source) {
    return chunk(source).css().stream().map(css -> ROOT + css).toList();
  }

  /// Addresses of the scripts that it imports at once, to be fetched in parallel with it.
  public List<String> preloads(String source) {
    var found = new ArrayList<String>();
    for (var imported : chunk(source).imports()) {
      found.add(ROOT + chunk(imported).file());
    }
    return List.copyOf(found);
  }

  private Chunk chunk(String source) {
    var chunk = chunks.obtain().get(source);
    if (chunk == null) {
      throw new IllegalArgumentException(
          "a built file must come from one of %s, was %s"
              .formatted(chunks.obtain().keySet(), source));
    }
    return chunk;
  }

  @SuppressWarnings({"NullAway", "UnusedMethod"}) // read from JSON, where absent lists become empty
  private record Chunk(String file, List<String> css, List<String> imports) {
    Chunk {
      css = css == null ? List.of() : List.copyOf(css);
      imports = imports == null ? List.of() : List.copyOf(imports);
    }
  }
}
