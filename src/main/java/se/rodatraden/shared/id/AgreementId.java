package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record AgreementId(String value) {

  public AgreementId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
