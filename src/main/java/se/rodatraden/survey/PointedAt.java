package se.rodatraden.survey;

import java.util.UUID;
import se.rodatraden.shared.GeoPosition;
import tools.jackson.databind.node.ObjectNode;

/// A place that a respondent pointed at.
///
/// @param id its own, leading to no other answer
/// @param answers question key to value, for what was asked of the place
public record PointedAt(UUID id, GeoPosition position, ObjectNode answers) {}
