package se.rodatraden.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;

/// How far an activity has come, counted from its logged efforts and never saying more than they
/// do.
public sealed interface Progress {

  /// Whether what was promised is reached; empty where that cannot be said: not yet, or never.
  Optional<Boolean> isReached();

  /// How full a meter is, 0–1; empty where there is no amount to measure against.
  Optional<Double> share();

  /// Nothing logged at all.
  boolean isEmpty();

  /// So many of at least so many.
  ///
  /// @param parts the sub-quotas, each at most `done`
  /// @param presentedTo who each must be presented to before it counts
  record Counted(
      int done,
      int target,
      LocalizedText unit,
      List<Part> parts,
      @Nullable LocalizedText presentedTo)
      implements Progress {
    public Counted {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<Boolean> isReached() {
      return Optional.of(done >= target && parts.stream().allMatch(Part::isReached));
    }

    @Override
    public Optional<Double> share() {
      return Optional.of(shareOf(done, target));
    }

    @Override
    public boolean isEmpty() {
      return done == 0;
    }
  }

  /// Those of the counted that fulfil a condition.
  record Part(Quota.Condition condition, int done, int target) {
    public boolean isReached() {
      return done >= target;
    }
  }

  /// So many in each recurring period. Calendar periods that lie wholly within the promise's are
  /// judged when they have ended; a cut one at either end, and the present one, are only counted.
  ///
  /// @param current the present period, null before and after the promise's time
  /// @param kept how many of the ended whole periods reached the target
  /// @param ended how many whole periods have ended
  /// @param whole how many whole periods there are in the promise's time
  /// @param total how many times in all
  record Recurring(
      int target,
      LocalizedText unit,
      Quota.Every every,
      @Nullable Current current,
      int kept,
      int ended,
      int whole,
      int total)
      implements Progress {

    /// Known for sure only when a whole period has been missed, or the promise's time is over.
    @Override
    public Optional<Boolean> isReached() {
      if (kept < ended) {
        return Optional.of(false);
      }
      return whole > 0 && ended == whole && current == null ? Optional.of(true) : Optional.empty();
    }

    @Override
    public Optional<Double> share() {
      if (current != null) {
        return Optional.of(shareOf(current.done(), target));
      }
      return ended == 0 ? Optional.empty() : Optional.of(shareOf(kept, ended));
    }

    @Override
    public boolean isEmpty() {
      return total == 0;
    }
  }

  /// @param period as far as it lies within the promise's
  /// @param whole false where the promise's time cuts it
  record Current(Period period, boolean whole, int done) {}

  /// Working hours of those promised.
  record Hours(BigDecimal done, Quota.TimeSpent promised) implements Progress {

    public BigDecimal target() {
      return promised.hours();
    }

    @Override
    public Optional<Boolean> isReached() {
      return Optional.of(done.compareTo(target()) >= 0);
    }

    @Override
    public Optional<Double> share() {
      return Optional.of(shareOf(done.doubleValue(), target().doubleValue()));
    }

    @Override
    public boolean isEmpty() {
      return done.signum() == 0;
    }
  }

  /// Done once, then done.
  ///
  /// @param doneOn the first day it was done, null while it is not
  record OneOff(@Nullable LocalDate doneOn) implements Progress {
    @Override
    public Optional<Boolean> isReached() {
      return Optional.of(doneOn != null);
    }

    @Override
    public Optional<Double> share() {
      return Optional.of(doneOn == null ? 0.0 : 1.0);
    }

    @Override
    public boolean isEmpty() {
      return doneOn == null;
    }
  }

  /// Promised without a number, so there is nothing to compare the count with.
  ///
  /// @param latest the last day something was logged
  record Unnumbered(int times, @Nullable LocalDate latest) implements Progress {
    @Override
    public Optional<Boolean> isReached() {
      return Optional.empty();
    }

    @Override
    public Optional<Double> share() {
      return Optional.empty();
    }

    @Override
    public boolean isEmpty() {
      return times == 0;
    }
  }

  /// @param period in which the promise holds; null while not known, and then there are no efforts
  /// @throws IllegalArgumentException if an effort lies outside the period or after today
  static Progress of(
      Quota quota, List<EffortDraft> efforts, @Nullable Period period, LocalDate today) {
    requireWithin(efforts, period, today);
    return switch (quota) {
      case Quota.AtLeast atLeast ->
          new Counted(
              timesOf(efforts),
              atLeast.count(),
              atLeast.unit(),
              atLeast.within().stream().map(part -> partOf(part, efforts)).toList(),
              atLeast.presentedTo());
      case Quota.PerPeriod rate -> RecurringPeriods.count(rate, efforts, period, today);
      case Quota.TimeSpent time -> new Hours(hoursOf(efforts), time);
      case Quota.Milestone() ->
          new OneOff(
              efforts.stream()
                  .map(EffortDraft::doneOn)
                  .min(Comparator.naturalOrder())
                  .orElse(null));
      case Quota.Unquantified() ->
          new Unnumbered(
              timesOf(efforts),
              efforts.stream()
                  .map(EffortDraft::doneOn)
                  .max(Comparator.naturalOrder())
                  .orElse(null));
    };
  }

  private static void requireWithin(
      List<EffortDraft> efforts, @Nullable Period period, LocalDate today) {
    for (var effort : efforts) {
      if (period == null || !period.contains(effort.doneOn()) || effort.doneOn().isAfter(today)) {
        throw new IllegalArgumentException(
            "an effort must lie within %s and not after %s, was %s"
                .formatted(period, today, effort.doneOn()));
      }
    }
  }

  private static Part partOf(Quota.SubQuota part, List<EffortDraft> efforts) {
    var counted =
        switch (part.condition()) {
          case EVENING -> efforts.stream().filter(EffortDraft::evening).toList();
        };
    return new Part(part.condition(), timesOf(counted), part.count());
  }

  private static int timesOf(List<EffortDraft> efforts) {
    return efforts.stream().mapToInt(EffortDraft::times).sum();
  }

  private static BigDecimal hoursOf(List<EffortDraft> efforts) {
    return efforts.stream()
        .map(EffortDraft::hours)
        .filter(java.util.Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double shareOf(double done, double target) {
    return Math.min(1.0, done / target);
  }
}
