package se.rodatraden.promise;

/// A named event, or a time of year that comes back, at which an activity is done.
///
/// @param name as the document names it, e.g. "Sillamarknaden i Barsebäck" or "Valborg"
/// @param yearly comes back every year
public record Occasion(String name, boolean yearly) {}
