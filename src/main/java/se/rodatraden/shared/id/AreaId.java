package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record AreaId(String value) {

  public AreaId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
