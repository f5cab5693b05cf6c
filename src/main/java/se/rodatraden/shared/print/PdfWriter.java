package se.rodatraden.shared.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.logging.Level;

/// Turns a document of ours into an accessible PDF (PDF/UA-1): tagged, with its fonts in it.
/// Fetches nothing, whatever the document names.
public final class PdfWriter {

  private static final List<String> PICTURES =
      List.of("data:image/png;base64,", "data:image/jpeg;base64,");

  private static final List<Font> FONTS =
      List.of(
          new Font("Noto Sans", 400, "NotoSans_400Regular"),
          new Font("Noto Sans", 700, "NotoSans_700Bold"),
          new Font("Noto Sans Arabic", 400, "NotoSansArabic_400Regular"),
          new Font("Noto Sans Arabic", 700, "NotoSansArabic_700Bold"));

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfWriter() {}

  /// Read once: the same bytes for every paper.
  private static final class Font {
    private static final int TABLE_COUNT_AT = 4;
    private static final int TABLES_AT = 12;
    private static final int TABLE_BYTES = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNUSED = 0x78737562;

    private final String family;
    private final int weight;
    private final byte[] bytes;

    Font(String family, int weight, String file) {
      this.family = family;
      this.weight = weight;
      this.bytes = withoutSubstitution(read("/fonts/" + file + ".ttf"));
    }

    FSSupplier<InputStream> supplier() {
      return () -> new ByteArrayInputStream(bytes);
    }

    /// Hides the table of ligatures, which the writer would look through for every piece of text:
    /// two thirds of the time that letters took. Arabic letters have been joined before it.
    private static byte[] withoutSubstitution(byte[] font) {
      var directory = ByteBuffer.wrap(font);
      int tables = directory.getShort(TABLE_COUNT_AT);
      for (int i = 0; i < tables; i++) {
        int at = TABLES_AT + i * TABLE_BYTES;
        if (directory.getInt(at) == GSUB) {
          directory.putInt(at, UNUSED);
        }
      }
      return font;
    }

    private static byte[] read(String resource) {
      try (var in = PdfWriter.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException(
              "%s is missing: it is put there when frontend/ is built".formatted(resource));
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// @param html well-formed, with language and title
  public static void write(String html, OutputStream out) {
    try {
      var builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.usePdfVersion(1.7f);
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
      for (var priority : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl(PdfWriter::isOurOwn, priority);
      }
      for (var font : FONTS) {
        builder.useFont(font.supplier(), font.family, font.weight, FontStyle.NORMAL, true);
      }
      builder.withHtmlContent(html, null);
      builder.toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurOwn(String address, ExternalResourceType type) {
    return address != null && PICTURES.stream().anyMatch(address::startsWith);
  }
}
