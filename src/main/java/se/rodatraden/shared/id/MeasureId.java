package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record MeasureId(String value) {

  public MeasureId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
