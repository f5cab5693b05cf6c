package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import java.time.LocalTime;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Walk;

/// A walk whose protocol has been published: proof that it was held.
///
/// @param evening it began at five in the afternoon or later
public record HeldWalk(
    WalkId walk, LocalizedText title, LocalDate heldOn, boolean evening, boolean madeUp) {

  private static final LocalTime EVENING = LocalTime.of(17, 0);

  static HeldWalk of(Walk walk) {
    var began = walk.startsAt().atZone(SwedishTime.ZONE);
    return new HeldWalk(
        walk.id(),
        walk.title(),
        began.toLocalDate(),
        !began.toLocalTime().isBefore(EVENING),
        walk.madeUp());
  }
}
