package se.rodatraden.walk;

import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// A removed note has been erased: whoever holds a copy of its words or its place lets go of it
/// within the same transaction.
///
/// @param left what there still is of it: no words, and roughly where and when
public record ObservationErased(MunicipalityCode municipality, Observation left) {

  public WalkId walk() {
    return left.walk();
  }

  public ObservationId observation() {
    return left.id();
  }
}
