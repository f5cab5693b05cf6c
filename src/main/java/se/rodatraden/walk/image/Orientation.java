package se.rodatraden.walk.image;

import java.awt.geom.AffineTransform;

/// How the camera was held: what must be done to a picture so that up is up.
///
/// Read by hand, since it is one number at a known place, and whatever else the block tells (where,
/// when, by whose camera) is not to be looked at.
///
/// @param code 1 upright, to 8; as in TIFF 6.0
record Orientation(int code) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST_ENTRIES = 512;

  /// @param exif a block of TIFF, perhaps with `Exif` before it; upright where it says nothing that
  ///   can be understood
  static Orientation of(ByteReader exif) {
    exif.passes("Exif\0\0");
    try {
      return new Orientation(read(exif.rest()));
    } catch (UnfitImage e) {
      return UPRIGHT;
    }
  }

  private static int read(byte[] tiff) {
    var in = new ByteReader(tiff);
    var littleEndian = in.passes("II*\0");
    if (!littleEndian && !in.passes("MM\0*")) {
      return UPRIGHT.code;
    }
    in.skip((littleEndian ? in.lengthLittleEndian() : in.length()) - in.position());
    var entries = Math.min(u16(in, littleEndian), MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      var entry = in.part(12);
      if (u16(entry, littleEndian) == TAG && u16(entry, littleEndian) == SHORT) {
        entry.skip(4);
        var code = u16(entry, littleEndian);
        return code >= 1 && code <= 8 ? code : UPRIGHT.code;
      }
    }
    return UPRIGHT.code;
  }

  private static int u16(ByteReader in, boolean littleEndian) {
    return littleEndian ? in.u16LittleEndian() : in.u16();
  }

  boolean turnsSideways() {
    return code >= 5;
  }

  /// @param width of the picture as it is
  /// @param height of the picture as it is
  AffineTransform toUpright(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
