package se.rodatraden.survey.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// Files from outside, looked over before anything reads them: no larger than a form need be, also
/// once unpacked, and nothing in them that runs.
final class SafeFile {

  static final int LARGEST_UNPACKED_BYTES = 6_000_000;
  static final int MOST_PARTS = 500;

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /// Enough to tell a workbook with macros, whatever it is called.
  private static final int CONTENT_TYPES_READ_BYTES = 100_000;

  private SafeFile() {}

  /// What opens a file that [#refusalOf] lets through.
  ///
  /// @throws UnreadableException where it is broken all the same
  static XSSFWorkbook open(byte[] file) throws UnreadableException {
    return reading(() -> new XSSFWorkbook(new ByteArrayInputStream(file)));
  }

  /// Cells are taken apart only when asked for, and what is broken in them shows then.
  static <T> T reading(Callable<T> read) throws UnreadableException {
    try {
      return read.call();
    } catch (Exception | StackOverflowError e) {
      throw new UnreadableException(e);
    }
  }

  static Optional<Code> refusalOf(byte[] file) {
    if (file.length > XlsForms.LARGEST_BYTES) {
      return Optional.of(Code.TOO_LARGE);
    }
    if (file.length < 4 || file[0] != 'P' || file[1] != 'K' || file[2] != 3 || file[3] != 4) {
      return Optional.of(Code.NOT_XLSX);
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      return refusalOf(zip);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(Code.UNREADABLE);
    }
  }

  private static Optional<Code> refusalOf(ZipInputStream zip) throws IOException {
    var parts = new HashSet<String>();
    long unpacked = 0;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!parts.add(entry.getName().toLowerCase(Locale.ROOT)) || parts.size() > MOST_PARTS) {
        return Optional.of(Code.UNREADABLE);
      }
      var types = entry.getName().equals(CONTENT_TYPES);
      var start = types ? zip.readNBytes(CONTENT_TYPES_READ_BYTES) : new byte[0];
      if (runs(entry, start)) {
        return Optional.of(Code.MACROS);
      }
      unpacked += start.length + drained(zip, LARGEST_UNPACKED_BYTES - unpacked);
      if (unpacked > LARGEST_UNPACKED_BYTES) {
        return Optional.of(Code.TOO_LARGE);
      }
    }
    var whole =
        parts.contains(CONTENT_TYPES.toLowerCase(Locale.ROOT))
            && parts.stream().anyMatch(part -> part.matches("xl/workbook.*\\.xml"));
    return whole ? Optional.empty() : Optional.of(Code.NOT_XLSX);
  }

  private static boolean runs(ZipEntry entry, byte[] start) {
    var name = entry.getName().toLowerCase(Locale.ROOT);
    var content = new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return name.endsWith("vbaproject.bin")
        || name.contains("macrosheets/")
        || name.contains("activex/")
        || content.contains("macroenabled")
        || content.contains("vbaproject");
  }

  /// How much there was, or a little more than allowed.
  private static long drained(ZipInputStream zip, long allowed) throws IOException {
    var buffer = new byte[16_384];
    long read = 0;
    for (int n = zip.read(buffer); n >= 0 && read <= allowed; n = zip.read(buffer)) {
      read += n;
    }
    return read;
  }

  /// Why a file could not be read. Its message is for logs, not for people.
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableException(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }
}
