package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TypedTextTest {

  /// The respondent's page is held to the same file.
  @TestFactory
  Stream<DynamicTest> texts_are_tidied_as_the_shared_vectors_say() throws IOException {
    try (var file = new ClassPathResource("typed-text-vectors.json").getInputStream()) {
      var vectors = JsonMapper.shared().readTree(file).values();
      assertThat(vectors).hasSizeGreaterThan(7);
      return vectors.stream()
          .map(vector ->
              DynamicTest.dynamicTest(
                  vector.get("name").stringValue(),
                  () ->
                      assertThat(TypedText.of(unescaped(vector.get("typed"))))
                          .isEqualTo(unescaped(vector.get("kept")))));
    }
  }

  /// Escaped once more than JSON is, since no file may hold half a character.
  private static String unescaped(JsonNode text) {
    return JsonMapper.shared().readValue('"' + text.stringValue() + '"', String.class);
  }

  @Test
  void a_text_with_nothing_to_leave_out_is_the_very_same() {
    var text = "Mörkt vid stationen 🙂";
    assertThat(TypedText.of(text)).isSameAs(text);
  }
}
