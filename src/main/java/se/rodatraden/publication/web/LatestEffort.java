package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.Effort;
import se.rodatraden.promise.Promise;

/// The last that was done of an activity.
///
/// @param madeUp demo data
record LatestEffort(Promise promise, Activity activity, LocalDate day, boolean madeUp) {

  /// Of each activity its last, the latest first.
  static List<LatestEffort> among(List<Promise> promises, int most) {
    return promises.stream()
        .flatMap(promise ->
            promise.activities().stream().flatMap(activity -> of(promise, activity).stream()))
        .sorted(Comparator.comparing(LatestEffort::day).reversed())
        .limit(most)
        .toList();
  }

  private static Optional<LatestEffort> of(Promise promise, Activity activity) {
    return activity.efforts().stream()
        .max(Comparator.comparing((Effort effort) -> effort.draft().doneOn()))
        .map(last -> new LatestEffort(promise, activity, last.draft().doneOn(), last.madeUp()));
  }
}
