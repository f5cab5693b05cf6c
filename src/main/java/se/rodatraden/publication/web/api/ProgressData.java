package se.rodatraden.publication.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.Progress;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Quota;
import se.rodatraden.shared.LocalizedText;

/// How far an activity has come, as the public page tells it.
///
/// @param kind `counted`, `recurring`, `hours`, `oneOff` or `unnumbered`
/// @param text in a sentence
/// @param details more of the same, in sentences
/// @param share how full a meter is, 0–1; absent where there is no amount to measure against
/// @param reached whether what was promised is reached; absent where that cannot be said
/// @param done how many times, or hours; of the present period where the quota recurs
/// @param target how many were promised
/// @param latest last day something was logged, or the first for what is done once
record ProgressData(
    String kind,
    LocalizedText text,
    List<LocalizedText> details,
    @Nullable Double share,
    @Nullable Boolean reached,
    @Nullable BigDecimal done,
    @Nullable BigDecimal target,
    @Nullable LocalizedText unit,
    @Nullable LocalDate latest,
    @Nullable Recurrence recurrence) {

  /// @param kept how many of the ended whole periods reached the target
  /// @param total how many times in all periods
  record Recurrence(Quota.Every every, int kept, int ended, int total) {}

  static ProgressData of(Promise promise, Activity activity, Progress progress, Sentences say) {
    var amount = Amount.of(progress);
    return new ProgressData(
        amount.kind,
        say.say(words -> words.progress(promise, activity).headline()),
        say.sayAll(words -> words.progress(promise, activity).details()),
        progress.share().orElse(null),
        progress.isReached().orElse(null),
        amount.done,
        amount.target,
        amount.unit,
        amount.latest,
        amount.recurrence);
  }

  private record Amount(
      String kind,
      @Nullable BigDecimal done,
      @Nullable BigDecimal target,
      @Nullable LocalizedText unit,
      @Nullable LocalDate latest,
      @Nullable Recurrence recurrence) {

    static Amount of(Progress progress) {
      return switch (progress) {
        case Progress.Counted it ->
            new Amount("counted", number(it.done()), number(it.target()), it.unit(), null, null);
        case Progress.Recurring it -> {
          var current = it.current();
          yield new Amount(
              "recurring",
              current == null ? null : number(current.done()),
              number(it.target()),
              it.unit(),
              null,
              new Recurrence(it.every(), it.kept(), it.ended(), it.total()));
        }
        case Progress.Hours it -> new Amount("hours", it.done(), it.target(), null, null, null);
        case Progress.OneOff it -> new Amount("oneOff", null, null, null, it.doneOn(), null);
        case Progress.Unnumbered it ->
            new Amount("unnumbered", number(it.times()), null, null, it.latest(), null);
      };
    }

    private static BigDecimal number(int count) {
      return BigDecimal.valueOf(count);
    }
  }
}
