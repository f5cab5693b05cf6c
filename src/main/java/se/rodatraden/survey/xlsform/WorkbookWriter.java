package se.rodatraden.survey.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes rows into a workbook that people can work on: headings that stay, columns wide enough,
/// and none that nobody fills.
final class WorkbookWriter {

  private static final int CHARACTER = 256;
  private static final int NARROW = 18 * CHARACTER;
  private static final int WIDE = 50 * CHARACTER;

  /// Shown even when empty, for whoever goes on writing.
  private static final Set<String> ALWAYS =
      Set.of(
          Columns.TYPE,
          Columns.NAME,
          Columns.LIST_NAME,
          Columns.REQUIRED,
          Columns.RELEVANT,
          Columns.CONSTRAINT);

  private final XSSFWorkbook workbook;
  private final CellStyle headings;
  private final CellStyle body;

  private WorkbookWriter(XSSFWorkbook workbook) {
    this.workbook = workbook;
    var bold = workbook.createFont();
    bold.setBold(true);
    this.headings = workbook.createCellStyle();
    headings.setFont(bold);
    this.body = workbook.createCellStyle();
    body.setWrapText(true);
    body.setVerticalAlignment(VerticalAlignment.TOP);
    body.setDataFormat(workbook.createDataFormat().getFormat("@"));
  }

  /// @param languages in the order of their columns
  /// @param survey rows as column to text; texts by [#inLanguage]
  record Form(
      List<String> languages,
      List<Map<String, String>> survey,
      List<Map<String, String>> choices,
      Map<String, String> settings) {}

  static String inLanguage(String column, String language) {
    return column.equals(Columns.STOP) || column.equals(Columns.TITLE)
        ? column + "_" + language
        : column + "::" + Languages.written(language);
  }

  static byte[] write(Form form) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var writer = new WorkbookWriter(workbook);
      var languages = form.languages();
      writer.write("survey", surveyColumns(languages), form.survey());
      writer.write("choices", choicesColumns(languages), form.choices());
      writer.write("settings", List.copyOf(form.settings().keySet()), List.of(form.settings()));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> surveyColumns(List<String> languages) {
    var columns = new ArrayList<>(List.of(Columns.TYPE, Columns.NAME));
    languages.forEach(language -> columns.add(inLanguage(Columns.LABEL, language)));
    languages.forEach(language -> columns.add(inLanguage(Columns.HINT, language)));
    columns.addAll(
        List.of(
            Columns.REQUIRED,
            Columns.RELEVANT,
            Columns.CONSTRAINT,
            Columns.APPEARANCE,
            Columns.PARAMETERS,
            Columns.KIND,
            Columns.LIST,
            Columns.CONCEPT,
            Columns.CORE,
            Columns.MAX_LENGTH,
            Columns.MAX_PLACES));
    return columns;
  }

  private static List<String> choicesColumns(List<String> languages) {
    var columns = new ArrayList<>(List.of(Columns.LIST_NAME, Columns.NAME));
    languages.forEach(language -> columns.add(inLanguage(Columns.LABEL, language)));
    columns.addAll(List.of(Columns.EXCLUSIVE, Columns.OTHER, Columns.DONT_KNOW));
    languages.forEach(language -> columns.add(inLanguage(Columns.STOP, language)));
    return columns;
  }

  private static boolean isText(String column) {
    return column.contains("::") || column.startsWith(Columns.STOP);
  }

  private void write(String name, List<String> columns, List<Map<String, String>> rows) {
    var used =
        columns.stream()
            .filter(column ->
                ALWAYS.contains(column)
                    || column.startsWith(Columns.LABEL)
                    || rows.stream().anyMatch(row -> !row.getOrDefault(column, "").isEmpty()))
            .toList();
    var sheet = workbook.createSheet(name);
    sheet.createFreezePane(0, 1);
    var heading = sheet.createRow(0);
    for (int i = 0; i < used.size(); i++) {
      var cell = heading.createCell(i);
      cell.setCellValue(used.get(i));
      cell.setCellStyle(headings);
      sheet.setColumnWidth(i, isText(used.get(i)) ? WIDE : NARROW);
    }
    for (int i = 0; i < rows.size(); i++) {
      var line = sheet.createRow(i + 1);
      for (int j = 0; j < used.size(); j++) {
        var text = rows.get(i).getOrDefault(used.get(j), "");
        if (!text.isEmpty()) {
          var cell = line.createCell(j);
          cell.setCellValue(text);
          cell.setCellStyle(body);
        }
      }
    }
  }
}
