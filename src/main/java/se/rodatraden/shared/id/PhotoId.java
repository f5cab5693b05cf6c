package se.rodatraden.shared.id;

/// Known here only: the id that the sending device made stands beside it.
///
/// @param value a [ShortId]
public record PhotoId(String value) {

  public PhotoId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
