package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record PictureId(String value) {

  public PictureId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
