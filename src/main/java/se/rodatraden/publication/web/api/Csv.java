package se.rodatraden.publication.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.FormulaGuard;

/// A table as CSV after RFC 4180: commas, CRLF, a byte order mark so that spreadsheets read Å, Ä
/// and Ö.
///
/// Texts that a spreadsheet would take for formulas are guarded ([FormulaGuard]).
final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  /// @param rows each as long as the columns; null is an empty cell
  static String of(List<String> columns, List<List<@Nullable Object>> rows) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (var row : rows) {
        printer.printRecord(row.stream().map(FormulaGuard::guarded));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text can be appended to a builder", e);
    }
    return csv.toString();
  }
}
