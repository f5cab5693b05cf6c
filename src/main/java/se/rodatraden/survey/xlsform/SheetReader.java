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
  static final int MOST_COLUMNS = 300;

  /// In all cells together: the same long text may stand in many, and costs the file nothing.
  static final int MOST_CHARACTERS = 4_000_000;

  private final org.apache.poi.ss.usermodel.Sheet sheet;
  private final Set<String> columns;
  private final String language;
  private final Problems problems;
  private long characters;

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
      if (headingRow == 0) {
        headings = headings(line);
        headingRow = isBlank(line) ? 0 : line.getRowNum() + 1;
      } else {
        var row = row(line, headings);
        if (!row.cells().isEmpty()) {
          rows.add(row);
        }
      }
      var excess =
          rows.size() > MOST_ROWS
              ? Code.TOO_MANY_ROWS
              : characters > MOST_CHARACTERS ? Code.TOO_LARGE : null;
      if (excess != null) {
        add(line.getRowNum() + 1, null, excess, String.valueOf(MOST_ROWS));
        return new Sheet(sheet.getSheetName(), headingRow, headings.values(), List.of());
      }
    }
    return new Sheet(sheet.getSheetName(), headingRow, headings.values(), rows);
  }

  private static boolean isBlank(org.apache.poi.ss.usermodel.Row line) {
    for (var cell : line) {
      var text = cell.getCellType() == CellType.STRING;
      if (text ? !stripped(cell).isEmpty() : cell.getCellType() != CellType.BLANK) {
        return false;
      }
    }
    return true;
  }

  private Map<Integer, Heading> headings(org.apache.poi.ss.usermodel.Row line) {
    var headings = new TreeMap<Integer, Heading>();
    for (var cell : line) {
      if (cell.getCellType() == CellType.STRING && !stripped(cell).isEmpty()) {
        var heading = Heading.of(stripped(cell));
        var again = headings.values().stream().anyMatch(other -> isSame(heading, other));
        if (again) {
          add(line.getRowNum() + 1, heading, Code.COLUMN_REPEATED, heading.written());
        }
        if (columns.contains(heading.name())) {
          headings.put(cell.getColumnIndex(), heading);
        }
        if (headings.size() > MOST_COLUMNS) {
          add(line.getRowNum() + 1, null, Code.TOO_MANY_COLUMNS, String.valueOf(MOST_COLUMNS));
          return headings;
        }
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
        characters += text.length();
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
    var text = cell.getStringCellValue();
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /// No-break spaces and byte order marks come along when text is pasted.
  private static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\ufeff';
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
