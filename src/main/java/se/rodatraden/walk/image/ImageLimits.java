package se.rodatraden.walk.image;

import se.rodatraden.walk.image.UnfitImage.Why;

/// How much work and memory one picture may cost. What exceeds it is refused from its header,
/// before any pixel is read.
public final class ImageLimits {

  /// As many as the largest cameras of phones make.
  public static final int MOST_PIXELS = 50_000_000;

  /// Read in Java and held whole, at about ten bytes a pixel.
  static final int MOST_WEBP_PIXELS = 25_000_000;

  /// A progressive picture is gone through once for each of its scans, usually ten; by more a small
  /// file could keep the server busy for minutes.
  static final long MOST_PIXELS_SCANNED = 12L * MOST_PIXELS;

  /// Longest side of what is stored.
  public static final int LONGEST_px = 2_048;

  /// Longest side of the small one beside it.
  public static final int PREVIEW_px = 480;

  private ImageLimits() {}

  static void check(ImageKind kind, int width, int height) {
    if (width <= 0 || height <= 0) {
      throw new UnfitImage(Why.DAMAGED);
    }
    var most =
        switch (kind) {
          case JPEG, PNG -> MOST_PIXELS;
          case WEBP -> MOST_WEBP_PIXELS;
        };
    if ((long) width * height > most) {
      throw new UnfitImage(Why.TOO_MANY_PIXELS);
    }
  }

  /// Which pixels of a picture much larger than needed are read: every `n`th of every `n`th row, so
  /// that at least half as many again as needed are left to scale down from.
  static int step(int width, int height) {
    return Math.max(1, Math.max(width, height) * 2 / (3 * LONGEST_px));
  }
}
