package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record PromiseId(String value) {

  public PromiseId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
