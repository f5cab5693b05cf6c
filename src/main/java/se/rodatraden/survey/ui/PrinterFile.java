package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.rodatraden.shared.FormulaGuard;
import se.rodatraden.survey.MadeCodes;
import se.rodatraden.survey.ReminderLetter;

/// A table for the printer, as a Swedish spreadsheet opens it: semicolons, CRLF and a byte order
/// mark.
final class PrinterFile {

  static final String MIME = "text/csv; charset=utf-8";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();

  private PrinterFile() {}

  /// @param base of addresses
  static byte[] of(Component view, MadeCodes made, String base) {
    var address = base + "/svara/" + made.round().slug();
    var lastDay = made.round().asked().until().toString();
    return table(
        headings(view, "id", "stratum", "link", "typed", "address", "last_day"),
        made.codes().stream()
            .map(code ->
                List.of(
                    code.id().value(),
                    code.stratum(),
                    address + "#c=" + code.linkCode(),
                    code.groupedCode(),
                    address,
                    lastDay)));
  }

  static byte[] of(Component view, Collection<ReminderLetter> letters) {
    return table(
        headings(view, "id", "stratum"),
        letters.stream().map(letter -> List.of(letter.id().value(), letter.stratum())));
  }

  private static List<String> headings(Component view, String... columns) {
    return Stream.of(columns)
        .map(column -> view.getTranslation("survey.printer.column." + column))
        .toList();
  }

  private static byte[] table(List<String> headings, Stream<List<String>> rows) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(csv, FORMAT)) {
      printer.printRecord(headings);
      for (var row : rows.toList()) {
        printer.printRecord(row.stream().map(FormulaGuard::guarded));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text can be appended to a builder", e);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
