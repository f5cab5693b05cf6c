package se.rodatraden.promise;

import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.CommitmentId;

/// One thing that the parties promise jointly within a promise; activities may stand under it.
public record Commitment(CommitmentId id, LocalizedText text) {}
