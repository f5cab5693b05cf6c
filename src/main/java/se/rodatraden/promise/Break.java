package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.GoalId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;

/// A place where the thread from concern to outcome is cut: shown, not hidden.
public sealed interface Break {

  /// A promise that answers no problem of any picture.
  record PromiseWithoutProblem(PromiseId promise, LocalizedText title) implements Break {}

  /// Something promised, in time that has begun, of which nothing is logged.
  record ActivityWithoutEffort(PromiseId promise, ActivityId activity, LocalizedText text)
      implements Break {}

  /// A goal that nobody has said what to read from.
  record GoalWithoutIndicator(PromiseId promise, GoalId goal, LocalizedText text)
      implements Break {}

  /// A prioritised problem that no promise answers.
  record ProblemUnanswered(ProblemId problem, LocalizedText title) implements Break {}

  /// The breaks within one promise.
  static List<Break> in(Promise promise, LocalDate today) {
    var breaks = new ArrayList<Break>();
    if (promise.problems().isEmpty()) {
      breaks.add(new PromiseWithoutProblem(promise.id(), promise.draft().title()));
    }
    if (hasBegun(promise, today)) {
      promise.activities().stream()
          .filter(activity -> activity.efforts().isEmpty())
          .map(activity ->
              new ActivityWithoutEffort(promise.id(), activity.id(), activity.draft().text()))
          .forEach(breaks::add);
    }
    promise.goals().stream()
        .filter(goal -> goal.draft().indicator() == null)
        .map(goal -> new GoalWithoutIndicator(promise.id(), goal.id(), goal.draft().text()))
        .forEach(breaks::add);
    return List.copyOf(breaks);
  }

  private static boolean hasBegun(Promise promise, LocalDate today) {
    return promise.status() != PromiseStatus.DRAFT
        && promise.period().filter(period -> !period.from().isAfter(today)).isPresent();
  }
}
