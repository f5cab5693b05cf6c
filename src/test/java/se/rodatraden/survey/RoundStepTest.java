package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.ProblemException;

class RoundStepTest {

  private static final Map<RoundStep, RoundStatus> FROM =
      Map.of(
          RoundStep.OPEN, RoundStatus.DRAFT,
          RoundStep.CLOSE, RoundStatus.OPEN,
          RoundStep.PUBLISH, RoundStatus.CLOSED);

  @Test
  void a_round_goes_from_draft_to_open_to_closed_to_published() {
    var status = RoundStatus.DRAFT;
    for (var step : RoundStep.values()) {
      status = step.takenFrom(status);
      assertThat(status.name()).startsWith(step.name());
    }
    assertThat(status).isEqualTo(RoundStatus.PUBLISHED);
  }

  @Test
  void no_step_is_taken_from_any_other_status_and_the_refusal_says_which_it_needs() {
    FROM.forEach((step, from) -> {
      for (var status : RoundStatus.values()) {
        if (status != from) {
          assertThatThrownBy(() -> step.takenFrom(status))
              .isInstanceOfSatisfying(
                  ProblemException.class,
                  e ->
                      assertThat(e.problem())
                          .isEqualTo(new SurveyProblem.WrongStatus(status, from)));
        }
      }
    });
  }
}
