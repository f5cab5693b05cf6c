package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record CommitmentId(String value) {

  public CommitmentId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
