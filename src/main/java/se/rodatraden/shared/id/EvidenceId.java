package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record EvidenceId(String value) {

  public EvidenceId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
