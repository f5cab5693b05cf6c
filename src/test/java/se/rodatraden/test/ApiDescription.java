package se.rodatraden.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API as it is served, to hold answers against.
///
/// @param root the OpenAPI document
public record ApiDescription(JsonNode root) {

  public static final String ADDRESS = "/api/v1/openapi.json";

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  public static ApiDescription of(String json) {
    return new ApiDescription(JsonMapper.shared().readTree(json));
  }

  /// Each call as `GET /api/v1/surveys/{}`, without the names of variables.
  public Set<String> calls() {
    var calls = new TreeSet<String>();
    for (var path : root.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          calls.add(
              operation.getKey().toUpperCase(java.util.Locale.ROOT)
                  + " "
                  + VARIABLE.matcher(path.getKey()).replaceAll("{}"));
        }
      }
    }
    return calls;
  }

  /// What `$ref`s there are.
  public Set<String> references() {
    var found = new HashSet<String>();
    collectReferences(root, found);
    return found;
  }

  private static void collectReferences(JsonNode node, Set<String> found) {
    if (node.isObject() && node.has("$ref")) {
      found.add(node.get("$ref").stringValue());
    }
    node.forEach(child -> collectReferences(child, found));
  }

  /// What the reference leads to, a missing node where it leads nowhere.
  public JsonNode at(String reference) {
    return root.at(reference.substring(1));
  }

  /// Fails unless the answer is described, with this status, type and content.
  ///
  /// @param address without query
  public void assertFits(
      String method, String address, int status, String contentType, String body) {
    var type = contentType.replaceFirst(";.*", "");
    var schema = schema(method, address, status, type);
    var problems =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema)
            .validate(JsonMapper.shared().readTree(body));
    assertThat(problems).as("%s %s: %s", method, address, body).isEmpty();
  }

  private JsonNode schema(String method, String address, int status, String type) {
    var response = operation(method, address).path("responses").path(String.valueOf(status));
    var resolved = response.has("$ref") ? at(response.get("$ref").stringValue()) : response;
    var schema = resolved.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode())
        .as("%s %s must be described to answer %d as %s", method, address, status, type)
        .isFalse();
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", root.get("components"));
    return whole;
  }

  private JsonNode operation(String method, String address) {
    return root.get("paths").properties().stream()
        .filter(path -> address.matches(VARIABLE.matcher(path.getKey()).replaceAll("[^/]+")))
        .min(Comparator.comparingLong(path -> VARIABLE.matcher(path.getKey()).results().count()))
        .orElseThrow(() -> new AssertionError(address + " must be described"))
        .getValue()
        .path(method.toLowerCase(java.util.Locale.ROOT));
  }
}
