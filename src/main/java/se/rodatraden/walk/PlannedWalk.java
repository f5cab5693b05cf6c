package se.rodatraden.walk;

/// A walk with all that is planned for it.
///
/// @param version what a change builds on
public record PlannedWalk(Walk walk, int version, WalkPlan plan) {

  public WalkDraft draft() {
    return new WalkDraft(
        walk.title(),
        walk.purpose(),
        walk.area(),
        walk.meetingPlace(),
        walk.startsAt(),
        walk.endsAt(),
        WalkRoute.of(walk),
        plan);
  }

  /// Until people note on it: then stops and categories stay as they were shown to them.
  public boolean mayBeChanged() {
    return switch (walk.status()) {
      case DRAFT, PLANNED -> true;
      case CALLED_OFF, OPEN, CLOSED -> false;
    };
  }
}
