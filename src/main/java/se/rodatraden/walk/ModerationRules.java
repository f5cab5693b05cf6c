package se.rodatraden.walk;

import java.util.List;
import java.util.Optional;
import se.rodatraden.shared.id.ObservationId;

/// Which decisions about showing an observation can be taken.
final class ModerationRules {

  static final int MAXIMUM_REASON_CHARACTERS = 500;

  private ModerationRules() {}

  /// @param all of the same walk, the one that it is about among them
  static Optional<ModerationProblem> problemWith(
      ObservationId about, Moderation to, List<Moderated> all) {
    if (isPrivate(about, all) && isForEveryone(to)) {
      return Optional.of(new ModerationProblem.PrivateNote());
    }
    var merged = all.stream().filter(each -> each.isMergedInto(about)).count();
    if (merged > 0 && !(to instanceof Moderation.Accepted)) {
      return Optional.of(new ModerationProblem.HasMerged((int) merged));
    }
    return switch (to) {
      case Moderation.Removed(var reason) -> problemWith(reason);
      case Moderation.Merged(var into) ->
          canBeAgreedWith(about, into, all)
              ? Optional.empty()
              : Optional.of(new ModerationProblem.MergeTargetNotAccepted());
      case Moderation.Pending(), Moderation.Accepted(_), Moderation.Private() -> Optional.empty();
    };
  }

  private static boolean isPrivate(ObservationId about, List<Moderated> all) {
    return all.stream()
        .anyMatch(each -> each.id().equals(about) && each.observation().noted().isPrivate());
  }

  private static boolean isForEveryone(Moderation to) {
    return switch (to) {
      case Moderation.Pending(), Moderation.Accepted(_), Moderation.Merged(_) -> true;
      case Moderation.Private(), Moderation.Removed(_) -> false;
    };
  }

  private static Optional<ModerationProblem> problemWith(String reason) {
    if (reason.isBlank()) {
      return Optional.of(new ModerationProblem.ReasonMissing());
    }
    return reason.length() > MAXIMUM_REASON_CHARACTERS
        ? Optional.of(
            new ModerationProblem.ReasonTooLong(MAXIMUM_REASON_CHARACTERS, reason.length()))
        : Optional.empty();
  }

  private static boolean canBeAgreedWith(
      ObservationId about, ObservationId into, List<Moderated> all) {
    return !about.equals(into)
        && all.stream().anyMatch(each -> each.id().equals(into) && each.isAccepted());
  }
}
