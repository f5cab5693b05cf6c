package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record EffortId(String value) {

  public EffortId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
