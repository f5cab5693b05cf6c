package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record BallotBatchId(String value) {

  public BallotBatchId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
