package se.rodatraden.shared;

import se.rodatraden.shared.id.MunicipalityCode;

/// Something that can be pointed at as evidence: a figure from a survey, an observation from a
/// walk, a source. Modules offer what they have as a `Citable`; what is done with it is contributed
/// downstream by a [CitableAction].
///
/// @param reference stable within its kind and municipality, e.g. an observation's id
public record Citable(
    MunicipalityCode municipality, CitableKind kind, String reference, Citation citation) {}
