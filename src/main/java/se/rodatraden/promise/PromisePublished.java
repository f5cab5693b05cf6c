package se.rodatraden.promise;

import java.time.LocalDate;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;

/// A promise is public from now on.
public record PromisePublished(MunicipalityCode municipality, PromiseId promise, LocalDate on) {}
