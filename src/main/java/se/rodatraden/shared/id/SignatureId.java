package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record SignatureId(String value) {

  public SignatureId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
