package se.rodatraden.walk.image;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import se.rodatraden.walk.image.UnfitImage.Why;

/// A PNG file (ISO/IEC 15948), gone through chunk by chunk from its start to its end. Every chunk
/// must have the checksum it says. Kept are the chunks without which nothing can be drawn.
final class PngFile {

  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private static final int HEADER_bytes = 13;
  private static final int CRC_bytes = 4;
  private static final int NAME_bytes = 4;

  private final byte[] file;
  private final ByteReader in;
  private final ByteArrayOutputStream kept;

  private int width;
  private int height;
  private int pixel_bytes;
  private boolean hasPixels;
  private Orientation orientation = Orientation.UPRIGHT;

  PngFile(byte[] file) {
    this.file = file;
    this.in = new ByteReader(file);
    this.kept = new ByteArrayOutputStream(file.length);
  }

  Drawable drawable() {
    in.skip(SIGNATURE.length());
    kept.write(file, 0, SIGNATURE.length());
    while (chunk()) {
      if (width == 0) {
        throw new UnfitImage(Why.DAMAGED);
      }
    }
    if (!hasPixels) {
      throw new UnfitImage(Why.DAMAGED);
    }
    return new Drawable(
        ImageKind.PNG,
        width,
        height,
        orientation,
        Drawable.memoryAfterSteps(width, height, pixel_bytes),
        kept.toByteArray());
  }

  /// @return whether more follow
  private boolean chunk() {
    var from = in.position();
    var length = in.length();
    var name = in.name();
    var content = in.part(length);
    checkSum(from + NAME_bytes, length + NAME_bytes);
    switch (name) {
      case "IHDR" -> header(content, length);
      case "IDAT" -> hasPixels = true;
      case "PLTE", "tRNS", "IEND" -> {}
      case "acTL" -> throw new UnfitImage(Why.ANIMATED);
      case "eXIf" -> orientation = Orientation.of(content);
      default -> {
        if (Character.isUpperCase(name.charAt(0))) {
          throw new UnfitImage(Why.DAMAGED);
        }
      }
    }
    if (name.equals("tRNS") || Character.isUpperCase(name.charAt(0))) {
      kept.write(file, from, in.position() - from);
    }
    return !name.equals("IEND");
  }

  private void checkSum(int from, int length) {
    var expected = in.part(CRC_bytes);
    var sum = new CRC32();
    sum.update(file, from, length);
    if (((long) expected.u16() << 16 | expected.u16()) != sum.getValue()) {
      throw new UnfitImage(Why.DAMAGED);
    }
  }

  private void header(ByteReader content, int length) {
    if (length != HEADER_bytes || width > 0) {
      throw new UnfitImage(Why.DAMAGED);
    }
    width = content.length();
    height = content.length();
    ImageLimits.check(ImageKind.PNG, width, height);
    var depth_bits = content.u8();
    var samples =
        switch (content.u8()) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> throw new UnfitImage(Why.DAMAGED);
        };
    pixel_bytes = samples * (depth_bits == 16 ? 2 : 1);
  }
}
