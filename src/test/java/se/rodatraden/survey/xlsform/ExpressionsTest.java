package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.survey.xlsform.Expression.Literal;

class ExpressionsTest {

  private static Expression parsed(String text) {
    return ExpressionParser.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "it's", "say \"so\"", "it's \"so\"", "'\"'", "", "a, b) or ("})
  void a_string_is_read_as_it_was_written(String text) {
    assertThat(parsed(ExpressionWriter.quoted(text)))
        .isInstanceOfSatisfying(
            Literal.class, literal -> assertThat(literal.value().stringValue()).isEqualTo(text));
  }

  @Test
  void and_binds_tighter_than_or_and_parentheses_tighter_still() {
    assertThat(parsed("${a}=1 or ${b}=2 and ${c}=3"))
        .isEqualTo(parsed("(${a} = 1) or ((${b} = 2) and (${c} = 3))"))
        .isNotEqualTo(parsed("(${a}=1 or ${b}=2) and ${c}=3"));
  }

  @Test
  void white_space_and_the_case_of_words_mean_nothing() {
    assertThat(parsed("\n SELECTED( ${ a } ,'x' )AND  .>=-1.5 "))
        .isEqualTo(parsed("selected(${a}, 'x') and . >= -1.5"));
  }

  @Test
  void a_number_is_the_number_json_has() {
    assertThat(((Literal) parsed("3")).value().isInt()).isTrue();
    assertThat(((Literal) parsed("3.0")).value().isDouble()).isTrue();
    assertThat(((Literal) parsed(".5")).value().doubleValue()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "and",
        "${a",
        "${}",
        "'open",
        "1 +",
        "(1",
        "1)",
        "a b",
        "=",
        "f(1,)",
        "//x",
        "007",
        "${a} = 1 and",
        "@x",
        "1 2"
      })
  void what_is_not_understood_is_nothing(String text) {
    assertThat(ExpressionParser.parse(text)).isEmpty();
  }

  @Test
  void depth_and_length_are_no_way_to_fall() {
    assertThat(ExpressionParser.parse("(".repeat(30_000))).isEmpty();
    assertThat(ExpressionParser.parse("not(".repeat(8_000) + "1" + ")".repeat(8_000))).isEmpty();
    assertThat(ExpressionParser.parse("${a} = 1" + " or ${a} = 1".repeat(2_500))).isPresent();
  }
}
