package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record WalkId(String value) {

  public WalkId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
