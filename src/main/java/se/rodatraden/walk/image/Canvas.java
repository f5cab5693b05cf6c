package se.rodatraden.walk.image;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws pictures smaller, upright and on white, and writes them down. White stands where a picture
/// was transparent: what its sender has rubbed out must not come back.
final class Canvas {

  /// From the best that is wanted; the next only where the one before made the file too large.
  private static final float[] QUALITIES = {0.84f, 0.7f, 0.5f, 0.3f};

  /// With colours at half the resolution, as ours are written.
  static final int BLOCK_px = 16;

  /// As far as colours reach over a block's edge when they are read.
  private static final int EDGE_px = 2;

  private Canvas() {}

  /// At most this long on its longest side, never larger than it was.
  static BufferedImage fit(BufferedImage image, int longest_px) {
    var present = image;
    while (longestOf(present) >= 2 * longest_px) {
      present = draw(present, (present.getWidth() + 1) / 2, (present.getHeight() + 1) / 2);
    }
    var factor = Math.min(1.0, (double) longest_px / longestOf(present));
    return draw(present, scaled(present.getWidth(), factor), scaled(present.getHeight(), factor));
  }

  private static int longestOf(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private static int scaled(int length, double factor) {
    return Math.max(1, (int) Math.round(length * factor));
  }

  private static BufferedImage draw(BufferedImage image, int width, int height) {
    var transform =
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight());
    return draw(image, width, height, transform);
  }

  static BufferedImage upright(BufferedImage image, Orientation orientation) {
    if (orientation.equals(Orientation.UPRIGHT)) {
      return image;
    }
    var width = image.getWidth();
    var height = image.getHeight();
    var sideways = orientation.turnsSideways();
    return draw(
        image,
        sideways ? height : width,
        sideways ? width : height,
        orientation.toUpright(width, height));
  }

  private static BufferedImage draw(
      BufferedImage image, int width, int height, AffineTransform transform) {
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(image, transform, null);
    } finally {
      pen.dispose();
    }
    return drawn;
  }

  /// Black over each box and the blocks that it reaches into, and a little more: within a block
  /// JPEG smears everything over everything, and colours are read smoothly over its edge, so that
  /// what is beside a box would still tell of what was beneath.
  static BufferedImage cover(BufferedImage image, List<Box> boxes) {
    var covered = draw(image, image.getWidth(), image.getHeight());
    var pen = covered.createGraphics();
    try {
      pen.setColor(Color.BLACK);
      for (var box : boxes) {
        var left = box.x() / BLOCK_px * BLOCK_px - EDGE_px;
        var top = box.y() / BLOCK_px * BLOCK_px - EDGE_px;
        var right = upToBlock(box.x() + box.width()) + EDGE_px;
        var bottom = upToBlock(box.y() + box.height()) + EDGE_px;
        pen.fillRect(left, top, right - left, bottom - top);
      }
    } finally {
      pen.dispose();
    }
    return covered;
  }

  private static int upToBlock(int edge) {
    return (edge + BLOCK_px - 1) / BLOCK_px * BLOCK_px;
  }

  /// As JPEG, with nothing in it but the picture.
  ///
  /// @param wanted_bytes most that it may take, unless the coarsest quality needs more
  static byte[] write(BufferedImage image, int wanted_bytes) {
    var written = new byte[0];
    for (var quality : QUALITIES) {
      written = write(image, quality);
      if (written.length <= wanted_bytes) {
        break;
      }
    }
    return written;
  }

  private static byte[] write(BufferedImage image, float quality) {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), ofQuality(writer, quality));
    } catch (IOException e) {
      throw new UncheckedIOException("memory must be writable", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static ImageWriteParam ofQuality(ImageWriter writer, float quality) {
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    return how;
  }
}
