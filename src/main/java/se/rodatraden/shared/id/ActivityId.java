package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record ActivityId(String value) {

  public ActivityId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
