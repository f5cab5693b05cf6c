package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What [CheckBenchmark] measures is what was asked for.
class CheckBenchmarkTest {

  private final Questionnaire questionnaire = CheckBenchmark.questionnaire();

  @Test
  void the_benchmark_checks_a_hundred_questions_of_which_thirty_have_conditions() {
    assertThat(questionnaire.questions()).hasSize(CheckBenchmark.QUESTIONS);
    assertThat(questionnaire.questions().stream().filter(question -> question.showIf() != null))
        .hasSize(CheckBenchmark.CONDITIONS);
    assertThat(Finding.maySave(QuestionnaireRules.findings(questionnaire))).isTrue();
    assertThat(questionnaire.check(CheckBenchmark.answers())).isEmpty();
  }
}
