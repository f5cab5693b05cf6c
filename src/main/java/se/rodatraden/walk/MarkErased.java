package se.rodatraden.walk;

import se.rodatraden.shared.id.MunicipalityCode;

/// A mark has been erased that was removed, or that nobody accepted in time: whoever holds a copy
/// of its place lets go of it within the same transaction.
///
/// @param left what may still be told of it: no words, and only roughly where
public record MarkErased(MunicipalityCode municipality, Observation left) {}
