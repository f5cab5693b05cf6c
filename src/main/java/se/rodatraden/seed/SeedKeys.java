package se.rodatraden.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;

/// The readable keys of one kind of thing in a file, and the ids they stand for: the same id for
/// the same key every time.
final class SeedKeys<T> {

  private final String prefix;
  private final String kind;
  private final Function<String, T> id;
  private final Map<String, T> ids = new LinkedHashMap<>();

  /// @param kind as it stands in errors, e.g. `promise`
  SeedKeys(MunicipalityCode municipality, String kind, Function<String, T> id) {
    this(municipality + "/" + kind, kind, id);
  }

  private SeedKeys(String prefix, String kind, Function<String, T> id) {
    this.prefix = prefix;
    this.kind = kind;
    this.id = id;
  }

  /// The keys of parts of one thing, which another thing's parts may use again.
  static <T> SeedKeys<T> within(Object parent, String kind, Function<String, T> id) {
    return new SeedKeys<>(parent + "/" + kind, kind, id);
  }

  T declare(SeedNode key) {
    if (!key.text().matches("[a-z0-9-]{1,60}")) {
      throw key.broken("a key of at most 60 of a–z, 0–9 and -");
    }
    var made = id.apply(ShortId.named(prefix + "/" + key.text()));
    if (ids.putIfAbsent(key.text(), made) != null) {
      throw key.broken(
          "a key that no other " + kind + " has", "\"" + key.text() + "\" a second time");
    }
    return made;
  }

  T refer(SeedNode key) {
    var found = ids.get(key.text());
    if (found == null) {
      throw key.broken("the key of a " + kind + " (" + String.join(", ", ids.keySet()) + ")");
    }
    return found;
  }
}
