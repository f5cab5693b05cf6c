package se.rodatraden.promise;

import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;

/// What a list over all municipalities tells of a published promise.
public record PublishedTitle(PromiseId id, MunicipalityCode municipality, LocalizedText title) {}
