package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record SourceId(String value) {

  public SourceId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
