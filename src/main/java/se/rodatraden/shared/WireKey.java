package se.rodatraden.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A constant's name as JSON and the keys of texts write it: `SIGHT_LINES` is `sightLines`.
public final class WireKey {

  private WireKey() {}

  public static String of(Enum<?> constant) {
    var words = constant.name().toLowerCase(Locale.ROOT).split("_");
    var key = new StringBuilder(words[0]);
    Arrays.stream(words)
        .skip(1)
        .forEach(
            word -> key.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
    return key.toString();
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(key))
        .findFirst();
  }
}
