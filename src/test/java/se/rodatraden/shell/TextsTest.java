package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.shared.CitableKind;

/// Every text exists in every language, every key in use exists, and none is left over.
class TextsTest {

  private static final Path TEXTS = Path.of("src/main/resources/i18n");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"));

  /// A key in code or a template: quoted (`"survey.list.title"`) or in a template's message
  /// (`#{…}`).
  private static final Pattern KEY =
      Pattern.compile("(?:[\"']|#\\{)([a-z_]+(?:\\.[a-z0-9_]+)+)(?=[\"'}(])");

  /// The start of a key that is put together: `"walk.category." + name`, or `#{${'walk.light.' +
  /// …}}`.
  private static final Pattern PREFIX = Pattern.compile("[\"']([a-z_]+(?:\\.[a-z0-9_]+)*\\.)[\"']");

  static Stream<String> modules() throws IOException {
    try (var files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_sv.properties"))
          .map(name -> name.replace("_sv.properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void swedish_and_english_have_the_same_keys(String module) throws IOException {
    assertThat(keys(module, "en")).isEqualTo(keys(module, "sv"));
  }

  /// Else the last is taken without a word.
  @ParameterizedTest
  @MethodSource("modules")
  void no_key_stands_twice(String module) throws IOException {
    for (var language : List.of("sv", "en")) {
      var lines = Files.readAllLines(TEXTS.resolve(module + "_" + language + ".properties"));
      assertThat(lines.stream().filter(line -> line.matches("[a-zA-Z_0-9.]+=.*")))
          .extracting(line -> line.substring(0, line.indexOf('=')))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_text_is_empty(String module) throws IOException {
    for (var language : List.of("sv", "en")) {
      assertThat(load(module, language))
          .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
    }
  }

  @Test
  void every_key_in_use_exists() throws IOException {
    var existing = allKeys();
    var families =
        existing.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
    var missing =
        matches(KEY).stream()
            .filter(key -> families.contains(key.replaceFirst("\\..*", "")))
            .filter(TextsTest::looksLikeAText)
            .filter(key -> !existing.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void no_key_is_obsolete() throws IOException {
    var used = matches(KEY);
    var prefixes = matches(PREFIX);
    prefixes.add("problem.");
    var obsolete =
        allKeys().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> prefixes.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(obsolete).isEmpty();
  }

  @Test
  void every_problem_has_its_texts_and_no_text_its_problem_missing() throws IOException {
    var codes =
        matches(Pattern.compile("(?s)String code\\(\\) \\{\\s*return \"([a-z_.]+)\"")).stream()
            .collect(Collectors.toCollection(TreeSet::new));
    codes.addAll(matches(Pattern.compile("(?:case [0-9, ]+|default) -> \"([a-z_]+\\.[a-z_]+)\"")));
    var expected =
        codes.stream()
            .flatMap(code -> Stream.of("problem." + code + ".title", "problem." + code + ".text"))
            .collect(Collectors.toCollection(TreeSet::new));
    var existing =
        allKeys().stream()
            .filter(key -> key.startsWith("problem."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(existing).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_evidence_has_its_name_for_officials_and_for_everyone(CitableKind kind)
      throws IOException {
    var name = kind.name().toLowerCase(Locale.ROOT);
    for (var language : List.of("sv", "en")) {
      assertThat(keys("picture", language)).contains("picture.citable." + name);
      assertThat(keys("publication", language)).contains("publication.evidence." + name);
    }
  }

  /// Audit actions, properties and the like share the form but not the place of a text's key.
  private static boolean looksLikeAText(String key) {
    return key.chars().filter(character -> character == '.').count() >= 2;
  }

  private static Set<String> allKeys() throws IOException {
    var keys = new TreeSet<String>();
    for (var module : modules().toList()) {
      keys.addAll(keys(module, "sv"));
    }
    return keys;
  }

  private static Set<String> keys(String module, String language) throws IOException {
    return new TreeSet<>(load(module, language).stringPropertyNames());
  }

  private static Properties load(String module, String language) throws IOException {
    var properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(TEXTS.resolve(module + "_" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> matches(Pattern pattern) throws IOException {
    var found = new TreeSet<String>();
    for (var root : SOURCES) {
      try (var files = Files.walk(root)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) {
            found.add(matcher.group(1));
          }
        }
      }
    }
    return found;
  }
}
