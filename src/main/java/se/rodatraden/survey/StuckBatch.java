package se.rodatraden.survey;

import se.rodatraden.shared.id.BallotBatchId;

/// A batch whose ballots nobody here can read.
///
/// @param keyId of the ballot key that its key is wrapped in
/// @param isKeyMissing that key is not set here; else the wrapped key was changed in the database
record StuckBatch(BallotBatchId id, Channel channel, String keyId, boolean isKeyMissing) {

  String reason() {
    return isKeyMissing
        ? "their ballot key %s is not set here (rodatraden.survey.ballot-keys)".formatted(keyId)
        : "their keys were changed in the database";
  }
}
