package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [CheckBenchmark] measures is what was asked for, and far within it.
class CheckSpeedTest {

  private final Questionnaire questionnaire = CheckBenchmark.questionnaire();

  @Test
  void the_benchmark_checks_a_hundred_questions_of_which_thirty_have_conditions() {
    assertThat(questionnaire.questions()).hasSize(CheckBenchmark.QUESTIONS);
    assertThat(questionnaire.questions().stream().filter(question -> question.showIf() != null))
        .hasSize(CheckBenchmark.CONDITIONS);
    assertThat(Finding.maySave(QuestionnaireRules.findings(questionnaire))).isTrue();
    assertThat(questionnaire.check(CheckBenchmark.answers())).isEmpty();
  }

  /// The best of many, since the machine has more to do.
  @Test
  void a_check_takes_less_than_a_millisecond() {
    var answers = CheckBenchmark.answers();
    var best =
        IntStream.range(0, 200)
            .mapToLong(batch -> {
              var start = System.nanoTime();
              for (int i = 0; i < 10; i++) {
                assertThat(questionnaire.check(answers)).isEmpty();
              }
              return (System.nanoTime() - start) / 10;
            })
            .min()
            .orElseThrow();
    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(1));
  }
}
