package se.rodatraden.promise;

import java.time.LocalDate;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;

/// Both parties have signed a promise.
public record PromiseSigned(MunicipalityCode municipality, PromiseId promise, LocalDate on) {}
