package se.rodatraden.promise;

import se.rodatraden.shared.id.GoalId;

/// What a promise, an agreement or a focus area is meant to lead to.
public record Goal(GoalId id, GoalDraft draft) {}
