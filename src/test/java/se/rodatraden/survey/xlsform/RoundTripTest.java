package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.QuestionnaireJson;
import se.rodatraden.survey.QuestionnaireRules;
import se.rodatraden.survey.Template;
import se.rodatraden.survey.xlsform.XlsForms.Imported;
import se.rodatraden.survey.xlsform.XlsForms.Refused;
import tools.jackson.databind.JsonNode;

/// What goes out comes in again as it was.
class RoundTripTest {

  private static final int SEEDS = 250;

  private static void assertUnchanged(LocalizedText title, Questionnaire questionnaire) {
    switch (XlsForms.read(XlsForms.write(title, questionnaire))) {
      case Refused(var problems) -> assertThat(problems).isEmpty();
      case Imported(var read, var imported, var leftOut) -> {
        assertThat(imported).isEqualTo(questionnaire);
        assertThat(read).isEqualTo(title);
        assertThat(leftOut).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trygghet", "dialog-infor-lofte", "efter-vandring", "lagesrapport"})
  void every_template(String key) throws IOException {
    try (var file = new ClassPathResource("seeds/surveys/" + key + ".yaml").getInputStream()) {
      var template = QuestionnaireJson.readYaml(file, Template.class);
      assertUnchanged(template.title(), template.questionnaire());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kavlinge-trygghet", "flen-trygghet"})
  void the_demo_surveys(String name) throws IOException {
    try (var file = new ClassPathResource("seeds/demo/" + name + ".yaml").getInputStream()) {
      var survey = QuestionnaireJson.readYaml(file, JsonNode.class);
      assertUnchanged(
          new LocalizedText(
              QuestionnaireJson.STRICT.convertValue(
                  survey.get("title"),
                  QuestionnaireJson.STRICT
                      .getTypeFactory()
                      .constructMapType(java.util.Map.class, String.class, String.class))),
          QuestionnaireJson.read(survey.get("questionnaire").toString()));
    }
  }

  static Stream<Arguments> madeUp() {
    return IntStream.range(0, SEEDS)
        .mapToObj(
            seed -> Arguments.of("seed " + seed, MadeUp.title(seed), MadeUp.questionnaire(seed)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("madeUp")
  void any_questionnaire_that_may_be_saved(
      String seed, LocalizedText title, Questionnaire questionnaire) {
    assertThat(Finding.maySave(QuestionnaireRules.findings(questionnaire))).isTrue();
    assertUnchanged(title, questionnaire);
  }

  @Test
  void what_is_made_up_covers_every_kind_of_question() {
    var kinds =
        IntStream.range(0, SEEDS)
            .mapToObj(MadeUp::questionnaire)
            .flatMap(questionnaire -> questionnaire.questions().stream())
            .map(question -> (Object) question.getClass())
            .distinct()
            .toList();
    assertThat(kinds).containsAll(List.of(Question.class.getPermittedSubclasses()));
  }
}
