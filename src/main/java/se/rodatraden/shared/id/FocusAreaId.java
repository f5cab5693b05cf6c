package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record FocusAreaId(String value) {

  public FocusAreaId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
