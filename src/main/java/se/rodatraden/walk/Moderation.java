package se.rodatraden.walk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.ObservationId;

/// What has been decided about showing an observation (granskning).
public sealed interface Moderation {

  /// Nobody has looked at it, or it has been changed since.
  record Pending() implements Moderation {}

  /// Public when the walk is closed.
  ///
  /// @param atHome it was noted where somebody lives, so its position is shown roughly
  record Accepted(boolean atHome) implements Moderation {}

  /// Says the same as another, and counts as one more who agrees. Its own words are not public.
  record Merged(ObservationId into) implements Moderation {}

  /// For those who work with the walk, never public.
  record Private() implements Moderation {}

  /// Not to be used for anything.
  ///
  /// @param reason in the words of whoever removed it
  record Removed(String reason) implements Moderation {}

  /// As it is stored.
  ///
  /// @param into null unless merged
  /// @param reason null unless removed
  static Moderation of(
      ModerationState kind, boolean atHome, @Nullable ObservationId into, @Nullable String reason) {
    return switch (kind) {
      case PENDING -> new Pending();
      case ACCEPTED -> new Accepted(atHome);
      case MERGED -> new Merged(Objects.requireNonNull(into));
      case PRIVATE -> new Private();
      case REMOVED -> new Removed(Objects.requireNonNull(reason));
    };
  }

  default ModerationState kind() {
    return switch (this) {
      case Pending() -> ModerationState.PENDING;
      case Accepted(_) -> ModerationState.ACCEPTED;
      case Merged(_) -> ModerationState.MERGED;
      case Private() -> ModerationState.PRIVATE;
      case Removed(_) -> ModerationState.REMOVED;
    };
  }
}
