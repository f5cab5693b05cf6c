package se.rodatraden.walk.image;

import java.awt.image.BufferedImage;
import java.util.List;

/// A picture drawn anew: upright, at most [ImageLimits#LONGEST_px] long, on white, as JPEG without
/// metadata.
///
/// @param width of the picture, in pixels
/// @param height of the picture, in pixels
/// @param preview the same, at most [ImageLimits#PREVIEW_px] long
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CleanImage(int width, int height, byte[] picture, byte[] preview) {

  private static final int WANTED_bytes = 1_500_000;
  private static final int WANTED_PREVIEW_bytes = 50_000;

  /// @throws UnfitImage
  static CleanImage of(Drawable drawable) {
    var scaled = Canvas.fit(Decoder.read(drawable), ImageLimits.LONGEST_px);
    return written(Canvas.upright(scaled, drawable.orientation()));
  }

  /// The same picture with what is in the boxes gone, from both sizes.
  ///
  /// @throws UnfitImage
  static CleanImage covered(Drawable drawable, List<Box> boxes) {
    return written(Canvas.cover(Decoder.read(drawable), boxes));
  }

  private static CleanImage written(BufferedImage picture) {
    return new CleanImage(
        picture.getWidth(),
        picture.getHeight(),
        Canvas.write(picture, WANTED_bytes),
        Canvas.write(Canvas.fit(picture, ImageLimits.PREVIEW_px), WANTED_PREVIEW_bytes));
  }
}
