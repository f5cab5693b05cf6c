package se.rodatraden.survey.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is printed around the questions exists in every language that can be printed.
class PrintTextsTest {

  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  private static Properties texts(String language) throws IOException {
    var properties = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/i18n/print_" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  private static TreeSet<String> values(String text) {
    return VALUE
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void each_language_has_the_same_texts_with_the_same_values(String language) throws IOException {
    var swedish = texts("sv");
    var other = texts(language);
    assertThat(other.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
    for (var key : swedish.stringPropertyNames()) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      assertThat(values(other.getProperty(key)))
          .as(key)
          .isEqualTo(values(swedish.getProperty(key)));
    }
  }

  @Test
  void every_text_is_used() throws IOException {
    var sources = new StringBuilder();
    for (var folder :
        new String[] {"src/main/java/se/rodatraden/survey", "src/main/resources/templates/print"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    assertThat(texts("sv").stringPropertyNames())
        .allSatisfy(key -> {
          var name = key.replaceFirst("^print\\.(condition\\.)?", "");
          var quoted =
              Pattern.compile(
                  "[\"']" + Matcher.quoteReplacement(name).replace(".", "\\.") + "[\"']");
          assertThat(quoted.matcher(sources).find() || name.endsWith("_apart")).as(key).isTrue();
        });
  }
}
