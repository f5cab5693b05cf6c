package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record DocumentId(String value) {

  public DocumentId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
