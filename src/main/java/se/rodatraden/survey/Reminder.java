package se.rodatraden.survey;

import java.time.LocalDate;

/// A reminder (påminnelse): which codes were not used on a day, fixed that day.
///
/// @param number 1 for the round's first
/// @param letters codes not used
/// @param codes that could be used
public record Reminder(int number, LocalDate madeOn, int letters, int codes) {}
