package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record PlaceId(String value) {

  public PlaceId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
