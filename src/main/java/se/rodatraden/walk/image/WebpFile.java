package se.rodatraden.walk.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import se.rodatraden.walk.image.UnfitImage.Why;

/// A WebP file (RFC 9649), gone through chunk by chunk to the end that it says. Kept are the one
/// picture and its transparency; the sizes it gives in several places must agree.
final class WebpFile {

  private static final int RIFF_HEADER_bytes = 8;
  private static final int ANIMATION = 0x02;
  private static final int ALPHA = 0x10;
  private static final int LOSSLESS_SIGNATURE = 0x2f;

  /// What reading takes, as measured.
  private static final int PIXEL_bytes = 10;

  private final byte[] file;
  private final ByteReader in;
  private final ByteArrayOutputStream kept;

  private int canvasWidth;
  private int canvasHeight;
  private int width;
  private int height;
  private Orientation orientation = Orientation.UPRIGHT;

  WebpFile(byte[] file) {
    this.file = file;
    var header = new ByteReader(file);
    header.skip(4);
    var length = header.lengthLittleEndian();
    if (length < 4 || length > file.length - RIFF_HEADER_bytes) {
      throw new UnfitImage(Why.TRUNCATED);
    }
    this.in = new ByteReader(file, RIFF_HEADER_bytes + 4, RIFF_HEADER_bytes + length);
    this.kept = new ByteArrayOutputStream(length);
  }

  Drawable drawable() {
    while (in.remaining() > 0) {
      chunk();
    }
    if (width == 0) {
      throw new UnfitImage(Why.TRUNCATED);
    }
    if (canvasWidth > 0 && (canvasWidth != width || canvasHeight != height)) {
      throw new UnfitImage(Why.DAMAGED);
    }
    return new Drawable(
        ImageKind.WEBP,
        width,
        height,
        orientation,
        (long) width * height * PIXEL_bytes,
        withHeader());
  }

  private byte[] withHeader() {
    var whole = ByteBuffer.allocate(RIFF_HEADER_bytes + 4 + kept.size());
    whole.order(ByteOrder.LITTLE_ENDIAN);
    whole.put("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    whole.putInt(4 + kept.size());
    whole.put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    whole.put(kept.toByteArray());
    return whole.array();
  }

  private void chunk() {
    var from = in.position();
    var name = in.name();
    var length = in.lengthLittleEndian();
    var content = in.part(length);
    in.skip(Math.min(length & 1, in.remaining()));
    switch (name) {
      case "VP8X" -> canvas(content);
      case "VP8 " -> lossy(content, from);
      case "VP8L" -> lossless(content, from);
      case "ALPH" -> keep(from);
      case "EXIF" -> orientation = Orientation.of(content);
      case "ANIM", "ANMF" -> throw new UnfitImage(Why.ANIMATED);
      default -> {}
    }
  }

  private void keep(int from) {
    kept.write(file, from, in.position() - from);
    if ((in.position() - from) % 2 == 1) {
      kept.write(0);
    }
  }

  /// Says what the file holds; of that only transparency is let through.
  private void canvas(ByteReader content) {
    if (canvasWidth > 0 || width > 0) {
      throw new UnfitImage(Why.DAMAGED);
    }
    var flags = content.u8();
    if ((flags & ANIMATION) != 0) {
      throw new UnfitImage(Why.ANIMATED);
    }
    content.skip(3);
    canvasWidth = content.u24LittleEndian() + 1;
    canvasHeight = content.u24LittleEndian() + 1;
    ImageLimits.check(ImageKind.WEBP, canvasWidth, canvasHeight);
    var header = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
    header.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(flags & ALPHA);
    putSize(header, canvasWidth - 1);
    putSize(header, canvasHeight - 1);
    kept.write(header.array(), 0, header.capacity());
  }

  private static void putSize(ByteBuffer header, int size) {
    header.put((byte) size).put((byte) (size >> 8)).put((byte) (size >> 16));
  }

  /// The frame's header (RFC 6386, 9.1).
  private void lossy(ByteReader content, int from) {
    var isKeyFrame = (content.u24LittleEndian() & 1) == 0;
    if (!isKeyFrame || !content.passes("\u009d\u0001\u002a")) {
      throw new UnfitImage(Why.DAMAGED);
    }
    var frameWidth = content.u16LittleEndian() & 0x3fff;
    frame(frameWidth, content.u16LittleEndian() & 0x3fff, from);
  }

  private void lossless(ByteReader content, int from) {
    if (content.u8() != LOSSLESS_SIGNATURE) {
      throw new UnfitImage(Why.DAMAGED);
    }
    var sizes = content.u24LittleEndian() | content.u8() << 24;
    frame((sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1, from);
  }

  private void frame(int frameWidth, int frameHeight, int from) {
    if (width > 0) {
      throw new UnfitImage(Why.DAMAGED);
    }
    ImageLimits.check(ImageKind.WEBP, frameWidth, frameHeight);
    width = frameWidth;
    height = frameHeight;
    keep(from);
  }
}
