package se.rodatraden.publication.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The description of the whole API, written by hand in `openapi/v1.yaml` and held to the code by a
/// test.
@RestController
class OpenApiResource {

  private static final String FILE = "openapi/v1.yaml";

  private final SingletonSupplier<String> description = SingletonSupplier.of(OpenApiResource::read);

  private static String read() {
    try (var yaml = new ClassPathResource(FILE).getInputStream()) {
      return new YAMLMapper().readValue(yaml, JsonNode.class).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the API's description must be on the class path: " + FILE, e);
    }
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> show() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(description.obtain());
  }
}
