package se.rodatraden.survey;

import java.time.LocalDate;
import se.rodatraden.shared.id.PersonId;

/// A pile of papers (bunt) that somebody has typed in, or part of it.
///
/// @param label as written on the pile, e.g. `2026-05-12 A`
/// @param mode the way by which these papers reached people
/// @param unreadable answers that nobody could read, in all its papers
public record PaperBatch(
    String label,
    RoundMode mode,
    LocalDate keyedOn,
    PersonId person,
    String personName,
    int papers,
    int unreadable) {}
