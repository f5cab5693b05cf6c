package se.rodatraden.walk.image;

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
    var picture = Canvas.upright(scaled, drawable.orientation());
    return new CleanImage(
        picture.getWidth(),
        picture.getHeight(),
        Canvas.write(picture, WANTED_bytes),
        Canvas.write(Canvas.fit(picture, ImageLimits.PREVIEW_px), WANTED_PREVIEW_bytes));
  }
}
