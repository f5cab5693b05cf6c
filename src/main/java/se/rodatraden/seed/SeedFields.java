package se.rodatraden.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// The fields of an object in a file: `get` demands one, `find` and `list` let it be left out.
final class SeedFields {

  private final SeedNode object;
  private final Map<String, SeedNode> fields;

  SeedFields(SeedNode object, Map<String, SeedNode> fields) {
    this.object = object;
    this.fields = fields;
  }

  SeedNode object() {
    return object;
  }

  SeedNode get(String key) {
    return find(key)
        .orElseThrow(() ->
            object.broken("the key \"" + key + "\"", "only " + String.join(", ", fields.keySet())));
  }

  Optional<SeedNode> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  <T> @Nullable T orNull(String key, Function<SeedNode, T> read) {
    var value = fields.get(key);
    return value == null ? null : read.apply(value);
  }

  <T> List<T> list(String key, Function<SeedNode, T> read) {
    return find(key).map(SeedNode::items).orElse(List.of()).stream().map(read).toList();
  }

  List<String> texts(String key) {
    return list(key, SeedNode::text);
  }

  @Nullable LocalizedText localizedOrNull(String key) {
    return orNull(key, SeedNode::localized);
  }

  @Nullable String textOrNull(String key) {
    return orNull(key, SeedNode::text);
  }

  boolean flag(String key, boolean otherwise) {
    return find(key).map(SeedNode::bool).orElse(otherwise);
  }
}
