package se.rodatraden.survey.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// Turns a sheet's cells into text: of the columns that mean something, whatever the cells are
/// formatted as.
final class SheetReader {

  static final int MOST_ROWS = 3_000;

  private final org.apache.poi.ss.usermodel.Sheet sheet;
  private final Set<String> columns;
  private final String language;
  private final Problems problems;

  private SheetReader(
      org.apache.poi.ss.usermodel.Sheet sheet,
      Set<String> columns,
      String language,
      Problems problems) {
    this.sheet = sheet;
    this.columns = columns;
    this.language = language;
    this.problems = problems;
  }

  /// @param columns that are read; what stands in others is a note of the author's own
  /// @param language of texts whose heading names none
  static Sheet read(
      org.apache.poi.ss.usermodel.Sheet sheet,
      Set<String> columns,
      String language,
      Problems problems) {
    return new SheetReader(sheet, columns, language, problems).read();
  }

  private Sheet read() {
    Map<Integer, Heading> headings = Map.of();
    var headingRow = 0;
    var rows = new ArrayList<Row>();
    for (var line : sheet) {
      if (headings.isEmpty()) {
        headings = headings(line);
        headingRow = line.getRowNum() + 1;
      } else {
        var row = row(line, headings);
        if (!row.cells().isEmpty()) {
          rows.add(row);
        }
      }
      if (rows.size() > MOST_ROWS) {
        add(line.getRowNum() + 1, null, Code.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
        break;
      }
    }
    return new Sheet(sheet.getSheetName(), headingRow, List.copyOf(headings.values()), rows);
  }

  private Map<Integer, Heading> headings(org.apache.poi.ss.usermodel.Row line) {
    var headings = new TreeMap<Integer, Heading>();
    for (var cell : line) {
      if (cell.getCellType() == CellType.STRING && !stripped(cell).isEmpty()) {
        var heading = Heading.of(stripped(cell));
        var again = headings.values().stream().anyMatch(other -> isSame(heading, other));
        if (again && columns.contains(heading.name())) {
          add(line.getRowNum() + 1, heading, Code.COLUMN_REPEATED, heading.written());
        }
        headings.put(cell.getColumnIndex(), heading);
      }
    }
    return headings;
  }

  private boolean isSame(Heading one, Heading other) {
    return one.name().equals(other.name())
        && one.language(language).equals(other.language(language))
        && (one.language(language).isPresent() || one.equals(other));
  }

  private Row row(org.apache.poi.ss.usermodel.Row line, Map<Integer, Heading> headings) {
    var cells = new LinkedHashMap<Heading, String>();
    for (var cell : line) {
      var heading = headings.get(cell.getColumnIndex());
      if (heading != null && columns.contains(heading.name())) {
        var text = text(cell, heading);
        if (!text.isEmpty()) {
          cells.putIfAbsent(heading, text);
        }
      }
    }
    return new Row(sheet.getSheetName(), line.getRowNum() + 1, headings.values(), cells, language);
  }

  private String text(Cell cell, Heading heading) {
    return switch (cell.getCellType()) {
      case STRING -> stripped(cell);
      case NUMERIC -> number(cell);
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case FORMULA -> refused(cell, heading, Code.FORMULA, "=" + cell.getCellFormula());
      case ERROR -> refused(cell, heading, Code.CELL_ERROR, "");
      case BLANK, _NONE -> "";
    };
  }

  private String refused(Cell cell, Heading heading, Code code, String came) {
    add(cell.getRowIndex() + 1, heading, code, came);
    return "";
  }

  private static String stripped(Cell cell) {
    return cell.getStringCellValue().replaceAll("^[\\s\\u00a0\\ufeff]+|[\\s\\u00a0\\ufeff]+$", "");
  }

  /// 1 and not 1.0; a day where the cell is formatted as one.
  private static String number(Cell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      var time = cell.getLocalDateTimeCellValue();
      return time == null ? "" : time.toLocalDate().toString();
    }
    var number = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
    return number.toPlainString();
  }

  private void add(
      int row, @org.jspecify.annotations.Nullable Heading heading, Code code, String came) {
    problems.add(
        new RowProblem(
            sheet.getSheetName(), row, heading == null ? null : heading.written(), code, came));
  }
}
