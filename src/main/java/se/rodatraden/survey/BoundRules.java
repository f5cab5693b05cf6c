package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Finding.Code;

/// Least and most: possible, and in that order.
final class BoundRules {

  static final int LONGEST_TEXT = 10_000;
  static final int MOST_PLACES = 50;

  private final Asked asked;
  private final List<Finding> findings = new ArrayList<>();

  private BoundRules(Asked asked) {
    this.asked = asked;
  }

  static List<Finding> findings(List<Asked> asked) {
    return asked.stream().flatMap(each -> new BoundRules(each).check().stream()).toList();
  }

  private List<Finding> check() {
    switch (asked.question()) {
      case Question.MultiChoice q -> {
        var together = (int) q.options().stream().filter(option -> !option.exclusive()).count();
        checkChosen(q.min(), q.max(), together);
        checkWithin(q.maxLength(), 1, LONGEST_TEXT);
      }
      case Question.Ranking q -> checkChosen(q.min(), q.max(), q.options().size());
      case Question.SingleChoice q -> checkWithin(q.maxLength(), 1, LONGEST_TEXT);
      case Question.Text q -> checkWithin(q.maxLength(), 1, LONGEST_TEXT);
      case Question.Places q -> checkWithin(q.maxPlaces(), 1, MOST_PLACES);
      case Question.Number q -> checkNumber(q);
      case Question.Scale q -> {}
      case Question.Matrix q -> {}
      case Question.Day q -> {}
      case Question.Area q -> {}
      case Question.Information q -> {}
    }
    return findings;
  }

  /// @param together how many may be chosen at once
  private void checkChosen(@Nullable Integer least, @Nullable Integer most, int together) {
    checkWithin(least, 0, together);
    checkWithin(most, 1, Math.max(together, 1));
    if (least != null && most != null && least > most) {
      findings.add(asked.finding(Code.BOUNDS_CROSSED, least + " > " + most));
    }
  }

  private void checkWithin(@Nullable Integer bound, int least, int most) {
    if (bound != null && (bound < least || bound > most)) {
      findings.add(asked.finding(Code.BOUND_IMPOSSIBLE, String.valueOf(bound)));
    }
  }

  private void checkNumber(Question.Number question) {
    checkFinite(question.min());
    checkFinite(question.max());
    if (question.min() != null && question.max() != null && question.min() > question.max()) {
      findings.add(asked.finding(Code.BOUNDS_CROSSED, question.min() + " > " + question.max()));
    }
  }

  private void checkFinite(@Nullable Double bound) {
    if (bound != null && !Double.isFinite(bound)) {
      findings.add(asked.finding(Code.BOUND_NOT_FINITE, String.valueOf(bound)));
    }
  }
}
