package se.rodatraden.walk.image;

/// A part of a picture that is to be covered, in pixels from its upper left corner.
public record Box(int x, int y, int width, int height) {

  /// Whether it has a surface and lies wholly within a picture of this size.
  public boolean isWithin(int pictureWidth, int pictureHeight) {
    return x >= 0
        && y >= 0
        && width > 0
        && height > 0
        && width <= pictureWidth - x
        && height <= pictureHeight - y;
  }
}
