package se.rodatraden.walk.protocol;

import se.rodatraden.shared.id.MunicipalityCode;

/// A walk's protocol has been published, for the first time or anew. Told within the transaction.
///
/// @param number 1 for the first version
public record WalkProtocolPublished(MunicipalityCode municipality, HeldWalk walk, int number) {}
