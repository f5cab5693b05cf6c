package se.rodatraden.walk.protocol;

import java.time.LocalDate;

/// Who does what, and until when.
///
/// @param unit as it is called where it works, e.g. `Gata och park`
/// @param due the last day
public record Undertaking(AnsweredBy answeredBy, String unit, String what, LocalDate due) {}
