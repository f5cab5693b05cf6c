package se.rodatraden.survey;

/// A ballot as it goes into the box: sealed for the batch that takes ballots at the moment.
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedBallot(Ballot ballot, BallotBatch batch, byte[] sealed) {

  SealedBallot(Ballot ballot, BallotBatch batch) {
    this(ballot, batch, batch.seal(ballot));
  }
}
