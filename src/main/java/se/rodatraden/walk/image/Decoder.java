package se.rodatraden.walk.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.walk.image.UnfitImage.Why;

/// Reads pixels. What a decoder only warns of is doubt enough to refuse the picture: it would draw
/// something in place of what is missing.
final class Decoder {

  private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

  private Decoder() {}

  /// @throws UnfitImage where it cannot be read whole
  static BufferedImage read(Drawable drawable) {
    try {
      return readWhole(drawable);
    } catch (IOException | RuntimeException e) {
      LOG.debug("A picture could not be read", e);
      throw new UnfitImage(Why.DAMAGED);
    }
  }

  private static BufferedImage readWhole(Drawable drawable) throws IOException {
    var reader = readerOf(drawable.kind());
    var doubtful = new AtomicBoolean();
    try (var input = new ByteArrayImageInputStream(drawable.file())) {
      reader.addIIOReadWarningListener((source, warning) -> {
        LOG.debug("A picture was read with a warning: {}", warning);
        doubtful.set(true);
      });
      reader.setInput(input, true, true);
      if (reader.getWidth(0) != drawable.width() || reader.getHeight(0) != drawable.height()) {
        throw new UnfitImage(Why.DAMAGED);
      }
      var wanted = reader.getDefaultReadParam();
      var step = ImageLimits.step(drawable.width(), drawable.height());
      wanted.setSourceSubsampling(step, step, 0, 0);
      var image = reader.read(0, wanted);
      if (doubtful.get()) {
        throw new UnfitImage(Why.DAMAGED);
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader readerOf(ImageKind kind) throws IOException {
    return switch (kind) {
      case JPEG -> jpegReaders().createReaderInstance(null);
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
    };
  }

  /// It stands upon Java's own, which it looks for when it is registered. Whether Java has found
  /// and registered it by itself depends on which thread asked for pictures first.
  private static JPEGImageReaderSpi jpegReaders() {
    var registry = IIORegistry.getDefaultInstance();
    synchronized (Decoder.class) {
      if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null) {
        registry.registerServiceProvider(new JPEGImageReaderSpi());
      }
      return registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    }
  }
}
