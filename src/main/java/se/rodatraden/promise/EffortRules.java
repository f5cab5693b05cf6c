package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.Optional;

/// What may be logged against an activity.
final class EffortRules {

  private EffortRules() {}

  /// The first thing that is wrong, in the order a person would ask.
  static Optional<PromiseProblem> problemWith(
      EffortDraft effort, ActivityDraft activity, Promise promise, LocalDate today) {
    var period = promise.period();
    if (promise.status() == PromiseStatus.DRAFT || period.isEmpty()) {
      return Optional.of(new PromiseProblem.NotSigned());
    }
    if (effort.doneOn().isAfter(today)) {
      return Optional.of(new PromiseProblem.InTheFuture(today));
    }
    if (!period.get().contains(effort.doneOn())) {
      return Optional.of(
          new PromiseProblem.OutsidePeriod(period.get().from(), period.get().until()));
    }
    if (activity.countsOnly() && (effort.note() != null || effort.place() != null)) {
      return Optional.of(new PromiseProblem.CountsOnly());
    }
    return activity.quota() instanceof Quota.TimeSpent && effort.hours() == null
        ? Optional.of(new PromiseProblem.HoursMissing())
        : Optional.empty();
  }
}
