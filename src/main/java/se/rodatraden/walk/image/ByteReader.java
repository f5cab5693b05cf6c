package se.rodatraden.walk.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.rodatraden.walk.image.UnfitImage.Why;

/// Reads numbers and names from a file, and never past its end.
final class ByteReader {

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int position() {
    return at;
  }

  int remaining() {
    return end - at;
  }

  /// @throws UnfitImage truncated
  void skip(int count) {
    need(count);
    at += count;
  }

  /// The next bytes, which are passed.
  ByteReader part(int length) {
    need(length);
    var part = new ByteReader(bytes, at, at + length);
    at += length;
    return part;
  }

  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  int u8() {
    need(1);
    return bytes[at++] & 0xff;
  }

  int u16() {
    return u8() << 8 | u8();
  }

  int u16LittleEndian() {
    return u8() | u8() << 8;
  }

  int u24LittleEndian() {
    return u16LittleEndian() | u8() << 16;
  }

  /// A length, which fits in an `int` where the file does.
  int length() {
    var high = u16();
    return lengthOf(high, u16());
  }

  int lengthLittleEndian() {
    var low = u16LittleEndian();
    return lengthOf(u16LittleEndian(), low);
  }

  private static int lengthOf(int high, int low) {
    if (high > Short.MAX_VALUE) {
      throw new UnfitImage(Why.DAMAGED);
    }
    return high << 16 | low;
  }

  /// Four letters that name a chunk.
  String name() {
    need(4);
    var name = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    at += 4;
    return name;
  }

  /// Passes these bytes where they come next.
  boolean passes(String expected) {
    var wanted = expected.getBytes(StandardCharsets.ISO_8859_1);
    if (remaining() < wanted.length
        || !Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      return false;
    }
    at += wanted.length;
    return true;
  }

  private void need(int count) {
    if (count < 0 || count > end - at) {
      throw new UnfitImage(Why.TRUNCATED);
    }
  }
}
