package se.rodatraden.survey.web;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SenderLimit;
import se.rodatraden.survey.SurveyProblem;

/// Keeps a sender from trying codes: after so many wrong ones, no code from there is looked at for
/// a while, right or wrong. A mistyped code fails its checksum in the form and is not counted.
@Component
class CodeGuesses {

  private final SenderLimit wrongOnes;

  CodeGuesses(
      @Value("${rodatraden.limits.wrong-codes-in-ten-minutes:20}") int wrongCodes, Clock clock) {
    this.wrongOnes = new SenderLimit(wrongCodes, Duration.ofMinutes(10), clock);
  }

  /// @param code as it was sent; without one, nothing is guessed and nothing counted
  /// @throws ProblemException what the action throws, or
  ///   [se.rodatraden.shared.CommonProblem.TooMany]
  <T> T limit(@Nullable String code, String sender, Supplier<T> action) {
    if (code == null) {
      return action.get();
    }
    wrongOnes.check(sender);
    try {
      return action.get();
    } catch (ProblemException e) {
      if (e.problem() instanceof SurveyProblem.CodeUnknown) {
        wrongOnes.count(sender);
      }
      throw e;
    }
  }
}
