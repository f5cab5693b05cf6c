package se.rodatraden.walk.image;

/// What is needed of a file to draw its picture, and nothing else: no camera, no place, no
/// thumbnail, no comment, nothing after its end. A decoder never sees more than this.
///
/// @param file a complete file of that kind
/// @param memory_bytes about how much it takes to read
@SuppressWarnings("ArrayRecordComponent") // never compared
record Drawable(
    ImageKind kind,
    int width,
    int height,
    Orientation orientation,
    long memory_bytes,
    byte[] file) {

  /// @throws UnfitImage where it is not a whole file of that kind, or too large a picture
  static Drawable of(ImageKind kind, byte[] file) {
    if (ImageKind.isHeicContent(file)) {
      throw new UnfitImage(UnfitImage.Why.HEIC);
    }
    if (ImageKind.ofContent(file).filter(kind::equals).isEmpty()) {
      throw new UnfitImage(UnfitImage.Why.OTHER_TYPE);
    }
    return switch (kind) {
      case JPEG -> new JpegFile(file).drawable();
      case PNG -> new PngFile(file).drawable();
      case WEBP -> new WebpFile(file).drawable();
    };
  }

  /// @param pixel_bytes what one pixel takes, read
  static long memoryAfterSteps(int width, int height, int pixel_bytes) {
    var step = ImageLimits.step(width, height);
    return (long) (width / step + 1) * (height / step + 1) * pixel_bytes;
  }
}
