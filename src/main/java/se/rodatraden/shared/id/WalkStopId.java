package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record WalkStopId(String value) {

  public WalkStopId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
