package se.rodatraden.publication.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A table as CSV after RFC 4180: commas, CRLF, a byte order mark so that spreadsheets read Å, Ä
/// and Ö.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
/// advises against CSV injection; numbers stay as they are.
final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private Csv() {}

  /// @param rows each as long as the columns; null is an empty cell
  static String of(List<String> columns, List<List<@Nullable Object>> rows) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (var row : rows) {
        printer.printRecord(row.stream().map(Csv::guarded));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text can be appended to a builder", e);
    }
    return csv.toString();
  }

  private static @Nullable Object guarded(@Nullable Object cell) {
    return cell instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : cell;
  }
}
