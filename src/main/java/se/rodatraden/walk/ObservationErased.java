package se.rodatraden.walk;

import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// A removed note has been erased: whoever holds a copy of its words lets go of it within the same
/// transaction.
public record ObservationErased(
    MunicipalityCode municipality, WalkId walk, ObservationId observation) {}
