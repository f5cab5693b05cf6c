package se.rodatraden.survey;

import java.time.LocalDate;
import java.util.Optional;

/// How often the unused codes may be listed. Two lists tell who answered between them, so they lie
/// days apart and are few.
public final class ReminderRules {

  public static final int MOST = 3;
  public static final int DAYS_BETWEEN = 3;

  private ReminderRules() {}

  /// What stands in the way of a reminder today.
  public static Optional<InvitationProblem> problem(Sample sample, LocalDate today) {
    var madeOn = sample.madeOn();
    if (madeOn == null || sample.made() == sample.voided()) {
      return Optional.of(new InvitationProblem.NobodyToRemind());
    }
    if (sample.reminders().size() >= MOST) {
      return Optional.of(new InvitationProblem.NoMoreReminders(MOST));
    }
    var from =
        sample.reminders().stream()
            .map(Reminder::madeOn)
            .reduce(madeOn, (one, other) -> one.isAfter(other) ? one : other)
            .plusDays(DAYS_BETWEEN);
    return today.isBefore(from)
        ? Optional.of(new InvitationProblem.ReminderTooEarly(from, DAYS_BETWEEN))
        : Optional.empty();
  }
}
