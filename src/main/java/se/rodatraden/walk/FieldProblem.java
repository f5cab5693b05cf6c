package se.rodatraden.walk;

/// What is wrong with one field of an observation.
///
/// @param field as the walk API names it, e.g. `position`
/// @param code stable, e.g. `position.outside_sweden`
public record FieldProblem(String field, String code) {}
