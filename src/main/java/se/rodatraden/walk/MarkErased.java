package se.rodatraden.walk;

import se.rodatraden.shared.id.MunicipalityCode;

/// A removed mark has been erased: whoever holds a copy of its place lets go of it within the same
/// transaction.
///
/// @param left what may still be told of it: no words, and only roughly where
public record MarkErased(MunicipalityCode municipality, Observation left) {}
