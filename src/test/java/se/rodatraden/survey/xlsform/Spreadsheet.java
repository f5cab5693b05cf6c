package se.rodatraden.survey.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks as other tools write them, cell by cell.
final class Spreadsheet {

  private final XSSFWorkbook workbook = new XSSFWorkbook();

  /// A cell with a formula.
  record Formula(String text) {}

  /// Nothing at all in the row.
  static final Object[] BLANK_ROW = {};

  static Object[] row(Object... cells) {
    return cells;
  }

  /// @param table a line for each row, cells between `|`: strings, or `#12`, `?true`,
  ///   `@2026-05-04`, `=1+1` for numbers, booleans, days and formulas; `~` for white space
  Spreadsheet sheet(String name, String table) {
    return sheet(name, table.lines().map(Spreadsheet::cells).toArray(Object[][]::new));
  }

  static Object[] cells(String line) {
    var cells = line.strip().replaceAll("^\\||\\|$", "");
    return cells.isBlank()
        ? BLANK_ROW
        : Arrays.stream(cells.split("\\|")).map(cell -> cell(cell.strip())).toArray();
  }

  private static Object cell(String text) {
    if (text.isEmpty()) {
      return text;
    }
    var rest = text.substring(1);
    return switch (text.charAt(0)) {
      case '#' -> Double.valueOf(rest);
      case '?' -> Boolean.valueOf(rest);
      case '@' -> LocalDate.parse(rest);
      case '=' -> new Formula(rest);
      default -> text.replace("~", " \u00a0");
    };
  }

  /// @param rows strings, numbers, booleans, days, formulas; "" where there is no cell
  Spreadsheet sheet(String name, Object[]... rows) {
    var sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length > 0) {
        var line = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          if (!rows[i][j].equals("")) {
            set(line.createCell(j), rows[i][j]);
          }
        }
      }
    }
    return this;
  }

  private void set(Cell cell, Object value) {
    switch (value) {
      case String text -> cell.setCellValue(text);
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(truth);
      case Formula(var formula) -> cell.setCellFormula(formula);
      case LocalDate day -> {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        cell.setCellStyle(style);
        cell.setCellValue(day);
      }
      default -> throw new IllegalArgumentException("no cell: " + value);
    }
  }

  byte[] bytes() {
    try (workbook;
        var bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
