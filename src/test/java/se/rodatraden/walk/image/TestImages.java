package se.rodatraden.walk.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Picture files made up in memory, as phones send them and as attackers might.
public final class TestImages {

  /// What must never be found in what is stored.
  public static final String SECRET = "HEMLIGHETEN";

  private static final byte[] EMPTY = {};
  private static final int PNG_HEADER_END = 8 + 25;

  private TestImages() {}

  /// Red, green, blue and yellow quarters, from the upper left along the rows.
  public static BufferedImage quarters(int width, int height) {
    return quarters(width, height, BufferedImage.TYPE_INT_RGB);
  }

  static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
    for (int i = 0; i < colours.length; i++) {
      pen.setColor(colours[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
    }
    pen.dispose();
    return image;
  }

  public static byte[] jpeg(BufferedImage image) {
    return write(image, "jpeg", ImageWriteParam.MODE_DISABLED);
  }

  static byte[] progressiveJpeg(BufferedImage image) {
    return write(image, "jpeg", ImageWriteParam.MODE_DEFAULT);
  }

  public static byte[] png(BufferedImage image) {
    return write(image, "png", ImageWriteParam.MODE_DISABLED);
  }

  static byte[] interlacedPng(BufferedImage image) {
    return write(image, "png", ImageWriteParam.MODE_DEFAULT);
  }

  private static byte[] write(BufferedImage image, String format, int progressive) {
    var out = new ByteArrayOutputStream();
    var writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format).next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      var how = writer.getDefaultWriteParam();
      how.setProgressiveMode(progressive);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /// @param name of one of the files that Chromium made: `lossy`, `lossless`, `alpha`
  public static byte[] webp(String name) {
    return byChromium(name + ".webp");
  }

  /// @param name of a file that Chromium made from a canvas: `plain.jpg`, or `wide.jpg` in the
  ///   colours of Display P3
  static byte[] byChromium(String name) {
    try (var file = TestImages.class.getResourceAsStream("/photos/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no test image called " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As a phone writes it: who made it, where, how it was held, a description, a thumbnail's worth
  /// of more, and something after its end.
  public static byte[] jpegWithMetadata(BufferedImage image, int orientation) {
    var jpeg = jpeg(image);
    return join(
        Arrays.copyOf(jpeg, 2),
        segment(0xe1, join(ascii("Exif\0\0"), exif(orientation))),
        segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")),
        segment(0xed, ascii("Photoshop 3.0\0" + SECRET)),
        segment(0xfe, ascii(SECRET)),
        Arrays.copyOfRange(jpeg, 2, jpeg.length),
        ascii(SECRET));
  }

  public static byte[] pngWithMetadata(BufferedImage image, int orientation) {
    return withPngChunks(
        png(image),
        pngChunk("eXIf", exif(orientation)),
        pngChunk("tEXt", ascii("Comment\0" + SECRET)),
        pngChunk("tIME", new byte[7]));
  }

  public static byte[] webpWithMetadata(String name, int orientation) {
    var webp = webp(name);
    var more = join(webpChunk("EXIF", exif(orientation)), webpChunk("XMP ", ascii(SECRET + " ")));
    var whole = ByteBuffer.wrap(join(webp, more)).order(ByteOrder.LITTLE_ENDIAN);
    whole.putInt(4, webp.length - 8 + more.length);
    return whole.array();
  }

  /// Maker, description, orientation and a position, in one block of TIFF.
  static byte[] exif(int orientation) {
    var text = ascii(SECRET + "\0");
    var block = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    block.put(ascii("II*\0")).putInt(8).putShort((short) 4);
    entry(block, 0x010e, 2, text.length, 100);
    entry(block, 0x010f, 2, text.length, 100);
    entry(block, 0x0112, 3, 1, orientation);
    entry(block, 0x8825, 4, 1, 62);
    block.putInt(0);
    block.putShort((short) 2);
    entry(block, 0x0001, 2, 2, 'N');
    entry(block, 0x0002, 5, 3, 120);
    block.putInt(0);
    block.position(100);
    block.put(text);
    block.position(120);
    for (int part : new int[] {59, 1, 3, 1, 24, 1}) {
      block.putInt(part);
    }
    return Arrays.copyOf(block.array(), block.position());
  }

  private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
    block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    return join(
        Arrays.copyOf(jpeg, 2), segment(marker, content), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] segment(int marker, byte[] content) {
    var head = new byte[] {(byte) 0xff, (byte) marker, 0, 0};
    head[2] = (byte) (content.length + 2 >> 8);
    head[3] = (byte) (content.length + 2);
    return join(head, content);
  }

  static byte[] withPngChunks(byte[] png, byte[]... chunks) {
    return join(
        Arrays.copyOf(png, PNG_HEADER_END),
        join(chunks),
        Arrays.copyOfRange(png, PNG_HEADER_END, png.length));
  }

  static byte[] pngChunk(String name, byte[] content) {
    var chunk = ByteBuffer.allocate(content.length + 12);
    chunk.putInt(content.length).put(ascii(name)).put(content);
    var sum = new CRC32();
    sum.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }

  /// A header that promises this much, and almost nothing behind it.
  static byte[] pngOfSize(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) 2);
    return join(
        ascii("\u0089PNG\r\n\u001a\n"),
        pngChunk("IHDR", header.array()),
        pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
        pngChunk("IEND", EMPTY));
  }

  static byte[] webpChunk(String name, byte[] content) {
    var chunk =
        ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
    return chunk.put(ascii(name)).putInt(content.length).put(content).array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
