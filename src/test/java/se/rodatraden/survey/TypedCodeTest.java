package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TypedCodeTest {

  private static final String RIGHT = "7K3M0XQ29B4TA1VV";

  static Stream<JsonNode> vectors() throws IOException {
    try (InputStream file = TypedCodeTest.class.getResourceAsStream("/code-vectors.json")) {
      return JsonMapper.shared().readTree(file).valueStream().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void a_code_is_read_as_the_element_reads_it(JsonNode vector) {
    var expected = vector.get("normalized");
    assertThat(TypedCode.read(vector.get("typed").stringValue()).orElse(null))
        .isEqualTo(expected.isNull() ? null : expected.stringValue());
  }

  @Test
  void a_made_code_is_read_back_also_in_groups_and_lower_case() {
    var random = new SecureRandom();
    for (int i = 0; i < 1_000; i++) {
      var code = TypedCode.random(random);
      assertThat(TypedCode.read(code)).contains(code);
      assertThat(TypedCode.grouped(code)).matches("(\\w{4}-){3}\\w{4}");
      assertThat(TypedCode.read(TypedCode.grouped(code).toLowerCase(java.util.Locale.ROOT)))
          .contains(code);
    }
  }

  @Test
  void no_single_wrong_character_goes_unnoticed() {
    for (int at = 0; at < RIGHT.length(); at++) {
      for (var wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        var typed = new StringBuilder(RIGHT);
        typed.setCharAt(at, wrong);
        assertThat(TypedCode.read(typed.toString()).isPresent())
            .as("%s at %d", wrong, at)
            .isEqualTo(wrong == RIGHT.charAt(at));
      }
    }
  }

  @Test
  void a_very_long_text_is_no_code() {
    assertThat(TypedCode.read(RIGHT + " ".repeat(1_000_000))).isEmpty();
  }
}
