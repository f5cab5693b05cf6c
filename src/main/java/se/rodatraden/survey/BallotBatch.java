package se.rodatraden.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Ballots that came by the same channel and are opened together. What was sealed under its key can
/// be read by nobody once the key is gone.
record BallotBatch(
    BallotBatchId id,
    MunicipalityCode municipality,
    SurveyRoundId round,
    RoundMode mode,
    SecretKey key) {

  byte[] seal(Ballot ballot) {
    return Seal.seal(key, context(ballot.submissionHash()), ballot.answers(), ballot.room_bytes());
  }

  /// @throws GeneralSecurityException if it is not what was put there
  String unseal(byte[] submissionHash, byte[] sealed) throws GeneralSecurityException {
    return Seal.unseal(key, context(submissionHash), sealed);
  }

  /// Ties the answers to their place, so that sealed ballots cannot be moved about.
  private byte[] context(byte[] submissionHash) {
    var batch = id.value().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(batch.length + submissionHash.length)
        .put(batch)
        .put(submissionHash)
        .array();
  }

  /// Never with its key.
  @Override
  public String toString() {
    return "BallotBatch " + id;
  }
}
