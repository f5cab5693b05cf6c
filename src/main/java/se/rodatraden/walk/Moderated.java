package se.rodatraden.walk;

import java.util.List;
import java.util.Optional;
import se.rodatraden.shared.id.ObservationId;

/// An observation and all that has been decided about showing it, the first first.
public record Moderated(Observation observation, List<ModerationStep> steps) {

  public Moderated {
    steps = List.copyOf(steps);
  }

  public ObservationId id() {
    return observation.id();
  }

  /// What holds now. A decision holds for the words that were read: a note that has been changed
  /// since is pending again. One that was private from the start waits for nothing.
  public Moderation state() {
    return steps.isEmpty() || steps.getLast().observationVersion() != observation.version()
        ? undecided()
        : steps.getLast().to();
  }

  private Moderation undecided() {
    return observation.noted().isPrivate() ? new Moderation.Private() : new Moderation.Pending();
  }

  public boolean isPending() {
    return state() instanceof Moderation.Pending;
  }

  public boolean isAccepted() {
    return state() instanceof Moderation.Accepted;
  }

  public boolean isMergedInto(ObservationId other) {
    return state() instanceof Moderation.Merged(var into) && into.equals(other);
  }

  /// What officials may build on and cite: neither what is private nor what has been removed, and
  /// at a rough position what was noted at somebody's home.
  public Optional<Observation> usable() {
    return switch (state()) {
      case Moderation.Private(), Moderation.Removed(_) -> Optional.empty();
      case Moderation.Accepted(var atHome) when atHome -> Optional.of(HomeArea.around(observation));
      case Moderation.Pending(), Moderation.Accepted(_), Moderation.Merged(_) ->
          Optional.of(observation);
    };
  }

  /// How many decisions there have been: what a further one builds on.
  public int version() {
    return steps.size();
  }

  /// What held before the last decision.
  Moderation before() {
    return steps.size() < 2 ? undecided() : steps.get(steps.size() - 2).to();
  }
}
