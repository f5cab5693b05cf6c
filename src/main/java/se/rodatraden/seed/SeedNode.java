package se.rodatraden.seed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import se.rodatraden.shared.LocalizedText;

/// A value in a YAML file that knows the line it stands on, so that whatever is wrong with it can
/// be told with its place.
final class SeedNode {

  private final String file;
  private final Node node;

  private SeedNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /// @param file name to tell in errors
  /// @throws SeedBroken if the content is not YAML
  static SeedNode read(String file, String content) {
    try {
      var settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
      var root = new Compose(settings).composeString(content);
      return new SeedNode(
          file, root.orElseThrow(() -> new SeedBroken(file, 1, "a municipality", "an empty file")));
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new SeedBroken(file, line, "well-formed YAML", e.getProblem());
    } catch (YamlEngineException e) {
      throw new SeedBroken(file, 1, "well-formed YAML", String.valueOf(e.getMessage()));
    }
  }

  int line() {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  SeedBroken broken(String expected) {
    return new SeedBroken(file, line(), expected, found());
  }

  SeedBroken broken(String expected, String found) {
    return new SeedBroken(file, line(), expected, found);
  }

  private String found() {
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
      case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
      case SequenceNode list -> "a list of " + list.getValue().size();
      default -> "an object";
    };
  }

  /// The fields of an object.
  ///
  /// @param allowed every key it may have
  SeedFields fields(String... allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw broken("an object with " + String.join(", ", allowed));
    }
    var fields = new LinkedHashMap<String, SeedNode>();
    for (var entry : mapping.getValue()) {
      var key = new SeedNode(file, entry.getKeyNode());
      if (!Arrays.asList(allowed).contains(key.text())) {
        throw key.broken("one of the keys " + String.join(", ", allowed));
      }
      if (fields.put(key.text(), new SeedNode(file, entry.getValueNode())) != null) {
        throw key.broken("a key once", "\"" + key.text() + "\" again");
      }
    }
    return new SeedFields(this, fields);
  }

  List<SeedNode> items() {
    if (!(node instanceof SequenceNode list)) {
      throw broken("a list");
    }
    return list.getValue().stream().map(item -> new SeedNode(file, item)).toList();
  }

  String text() {
    if (node instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw broken("a text");
  }

  int integer() {
    try {
      return Integer.parseInt(scalarOf(Tag.INT, "a whole number"));
    } catch (NumberFormatException e) {
      throw broken("a whole number");
    }
  }

  BigDecimal decimal() {
    var isWhole = node.getTag().equals(Tag.INT);
    try {
      return new BigDecimal(scalarOf(isWhole ? Tag.INT : Tag.FLOAT, "a number"));
    } catch (NumberFormatException e) {
      throw broken("a number");
    }
  }

  boolean bool() {
    return Boolean.parseBoolean(scalarOf(Tag.BOOL, "true or false"));
  }

  private String scalarOf(Tag tag, String expected) {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
      return scalar.getValue();
    }
    throw broken(expected);
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw broken("a date as 2021-01-31");
    }
  }

  /// An enum constant, written in camel case: `CONTINUE_DECREASE` as `continueDecrease`.
  <E extends Enum<E>> E oneOf(Class<E> type) {
    var constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> camelCase(constant).equals(text()))
        .findFirst()
        .orElseThrow(() ->
            broken(
                Arrays.stream(constants)
                    .map(SeedNode::camelCase)
                    .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private static String camelCase(Enum<?> constant) {
    var words = constant.name().split("_");
    return words[0].toLowerCase(java.util.Locale.ROOT)
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining());
  }

  /// A text by language, `{sv: …, en: …}`, or a plain text meaning Swedish.
  LocalizedText localized() {
    if (!(node instanceof MappingNode mapping)) {
      return LocalizedText.swedish(text());
    }
    Map<String, String> byLanguage = new TreeMap<>();
    for (var entry : mapping.getValue()) {
      var language = new SeedNode(file, entry.getKeyNode());
      if (!language.text().matches("[a-z]{2,3}")) {
        throw language.broken("a language as sv or en");
      }
      byLanguage.put(language.text(), new SeedNode(file, entry.getValueNode()).text());
    }
    return checked(() -> new LocalizedText(byLanguage));
  }

  /// What the value makes, where making it checks it.
  <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw broken("what the rules allow", String.valueOf(e.getMessage()));
    }
  }
}
