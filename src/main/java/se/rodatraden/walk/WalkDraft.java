package se.rodatraden.walk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.AreaId;

/// What the form for planning a walk edits. The light is not among it: the sun decides.
///
/// @param meetingPlace where people meet, null while that is not decided
public record WalkDraft(
    LocalizedText title,
    LocalizedText purpose,
    @Nullable AreaId area,
    @Nullable String meetingPlace,
    Instant startsAt,
    Instant endsAt,
    WalkRoute route,
    WalkPlan plan) {

  public List<WalkStop> stops() {
    return route.stops();
  }
}
