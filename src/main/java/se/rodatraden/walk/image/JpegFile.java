package se.rodatraden.walk.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import se.rodatraden.walk.image.UnfitImage.Why;

/// A JPEG file (ITU-T T.81), gone through segment by segment from its start to its end. Kept are
/// the tables, the one frame, its scans, and what says how colours are meant.
final class JpegFile {

  private static final int SOF_BASELINE = 0xc0;
  private static final int SOF_PROGRESSIVE = 0xc2;
  private static final int DHT = 0xc4;
  private static final int RST0 = 0xd0;
  private static final int RST7 = 0xd7;
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DQT = 0xdb;
  private static final int DRI = 0xdd;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COM = 0xfe;

  private static final int MOST_PROFILE_bytes = 1 << 20;

  /// Coefficients of a progressive picture, held until its last scan: three components of two
  /// bytes.
  private static final int PROGRESSIVE_PIXEL_bytes = 6;

  /// "JFIF", version 1.1, no density, no thumbnail.
  private static final byte[] PLAIN_JFIF = {
    (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  private final byte[] file;
  private final ByteReader in;
  private final ByteArrayOutputStream kept;

  private boolean progressive;
  private int width;
  private int height;
  private int components;
  private int scans;
  private int profile_bytes;
  private Orientation orientation = Orientation.UPRIGHT;

  JpegFile(byte[] file) {
    this.file = file;
    this.in = new ByteReader(file);
    this.kept = new ByteArrayOutputStream(file.length);
  }

  Drawable drawable() {
    in.skip(2);
    kept.write(file, 0, 2);
    for (int marker = marker(); marker != EOI; marker = marker()) {
      segment(marker);
    }
    if (scans == 0) {
      throw new UnfitImage(Why.DAMAGED);
    }
    kept.write(0xff);
    kept.write(EOI);
    return new Drawable(
        ImageKind.JPEG, width, height, orientation, memory_bytes(), kept.toByteArray());
  }

  private long memory_bytes() {
    var pixels = Drawable.memoryAfterSteps(width, height, components == 4 ? 7 : 3);
    return progressive ? pixels + (long) width * height * PROGRESSIVE_PIXEL_bytes : pixels;
  }

  private int marker() {
    if (in.u8() != 0xff) {
      throw new UnfitImage(Why.DAMAGED);
    }
    int code = in.u8();
    while (code == 0xff) {
      code = in.u8();
    }
    return code;
  }

  private void segment(int marker) {
    if (marker <= 0x01 || (marker >= RST0 && marker <= SOI)) {
      throw new UnfitImage(Why.DAMAGED);
    }
    var from = in.position();
    var length = in.u16() - 2;
    var content = in.part(length);
    switch (marker) {
      case DHT, DQT, DRI -> keep(marker, from);
      case SOF_BASELINE, SOF_BASELINE + 1, SOF_PROGRESSIVE -> frame(marker, content, from);
      case SOS -> scan(from);
      case APP0 -> plainJfif(content);
      case APP1 -> orientation(content);
      case APP2 -> profile(content, length, from);
      case APP14 -> adobe(content, length, from);
      default -> {
        if (marker != COM && (marker < APP0 || marker > APP15)) {
          throw new UnfitImage(Why.DAMAGED);
        }
      }
    }
  }

  private void keep(int marker, int from) {
    kept.write(0xff);
    kept.write(marker);
    kept.write(file, from, in.position() - from);
  }

  private void frame(int marker, ByteReader content, int from) {
    if (components > 0 || content.u8() != 8) {
      throw new UnfitImage(Why.DAMAGED);
    }
    progressive = marker == SOF_PROGRESSIVE;
    height = content.u16();
    width = content.u16();
    components = content.u8();
    ImageLimits.check(ImageKind.JPEG, width, height);
    if (components != 1 && components != 3 && components != 4) {
      throw new UnfitImage(Why.DAMAGED);
    }
    keep(marker, from);
  }

  private void scan(int from) {
    scans++;
    if (components == 0) {
      throw new UnfitImage(Why.DAMAGED);
    }
    if ((long) scans * width * height > ImageLimits.MOST_PIXELS_SCANNED) {
      throw new UnfitImage(Why.TOO_MANY_PIXELS);
    }
    passCodedData();
    keep(SOS, from);
  }

  /// Up to the next marker that is no restart.
  private void passCodedData() {
    for (int at = in.position(); at + 1 < file.length; at++) {
      var next = file[at + 1] & 0xff;
      if (file[at] == (byte) 0xff && next != 0 && (next < RST0 || next > RST7)) {
        in.skip(at - in.position());
        return;
      }
    }
    throw new UnfitImage(Why.TRUNCATED);
  }

  private void plainJfif(ByteReader content) {
    if (content.passes("JFIF\0") && kept.size() == 2) {
      kept.write(PLAIN_JFIF, 0, PLAIN_JFIF.length);
    }
  }

  private void orientation(ByteReader content) {
    if (content.passes("Exif\0\0")) {
      orientation = Orientation.of(content);
    }
  }

  private void profile(ByteReader content, int length, int from) {
    if (!content.passes("ICC_PROFILE\0")) {
      return;
    }
    profile_bytes += length;
    if (profile_bytes > MOST_PROFILE_bytes) {
      throw new UnfitImage(Why.DAMAGED);
    }
    keep(APP2, from);
  }

  /// Says how colours are coded, in twelve bytes.
  private void adobe(ByteReader content, int length, int from) {
    var start = new String(content.rest(), StandardCharsets.ISO_8859_1);
    if (length == 12 && start.startsWith("Adobe")) {
      keep(APP14, from);
    }
  }
}
