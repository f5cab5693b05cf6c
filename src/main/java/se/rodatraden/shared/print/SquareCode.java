package se.rodatraden.shared.print;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// An address as a square that cameras read (QR).
public final class SquareCode {

  /// Light modules around it, which the standard asks for.
  private static final int MARGIN = 4;

  private static final int PIXELS_PER_MODULE = 6;
  private static final int WHITE = 0xFFFFFF;

  private SquareCode() {}

  /// @return a picture as an address of its own, `data:image/png;base64,…`
  public static String of(String address) {
    var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    var side = (code.size + 2 * MARGIN) * PIXELS_PER_MODULE;
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        var isDark = code.getModule(x / PIXELS_PER_MODULE - MARGIN, y / PIXELS_PER_MODULE - MARGIN);
        picture.setRGB(x, y, isDark ? 0 : WHITE);
      }
    }
    try {
      var png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
