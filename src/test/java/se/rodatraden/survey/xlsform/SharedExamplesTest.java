package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.XlsForms.Imported;
import se.rodatraden.survey.xlsform.XlsForms.Refused;

/// Files that others have made, where there are any beside the project.
@EnabledIf("areThere")
class SharedExamplesTest {

  private static final Path FOLDER = Path.of("../shared/data/xlsform");

  static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  /// The examples are in English: their headings are changed to say Swedish.
  private static byte[] asSwedish(String name) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file(name)));
        var bytes = new ByteArrayOutputStream()) {
      for (var sheet : workbook) {
        for (var cell :
            sheet.getRow(0) == null
                ? List.<org.apache.poi.ss.usermodel.Cell>of()
                : sheet.getRow(0)) {
          cell.setCellValue(
              cell.getStringCellValue().replaceFirst("(?i):english.*", "::Svenska (sv)"));
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static Imported imported(byte[] file) {
    assertThat(XlsForms.read(file)).isInstanceOf(Imported.class);
    return (Imported) XlsForms.read(file);
  }

  private static List<RowProblem> problems(byte[] file) {
    assertThat(XlsForms.read(file)).isInstanceOf(Refused.class);
    return ((Refused) XlsForms.read(file)).problems();
  }

  @Test
  void an_english_form_is_told_that_swedish_is_missing() throws IOException {
    for (var name :
        List.of("text_and_integer.xlsx", "yes_or_no_question.xlsx", "specify_other.xlsx")) {
      assertThat(problems(file(name)))
          .extracting(RowProblem::code)
          .containsOnly(Code.SWEDISH_MISSING);
    }
  }

  @Test
  void the_simple_ones_are_taken_once_in_swedish() throws IOException {
    assertThat(imported(asSwedish("text_and_integer.xlsx")).questionnaire().questions())
        .extracting(Question::key)
        .containsExactly("your_name", "your_age");
    assertThat(imported(asSwedish("yes_or_no_question.xlsx")).questionnaire().questions())
        .singleElement()
        .satisfies(question ->
            assertThat(question.choices()).extracting(Choice::key).containsExactly("yes", "no"));
    assertThat(imported(asSwedish("specify_other.xlsx")).questionnaire().questions())
        .singleElement()
        .satisfies(question ->
            assertThat(question.choices())
                .extracting(Choice::key, Choice::other)
                .containsExactly(
                    tuple("male", false), tuple("female", false), tuple("other", true)));
    assertThat(imported(file("extra_sheet_names.xlsx")).questionnaire().questions()).hasSize(1);
  }

  @Test
  void what_cannot_be_taken_is_told_by_row() throws IOException {
    assertThat(problems(asSwedish("group.xlsx")))
        .extracting(RowProblem::row, RowProblem::code, RowProblem::came)
        .containsExactly(tuple(4, Code.TYPE_UNSUPPORTED, "phone number"));
    assertThat(problems(file("or_other.xlsx")))
        .extracting(RowProblem::row, RowProblem::column, RowProblem::code)
        .containsExactly(tuple(3, "choice_filter", Code.COLUMN_UNSUPPORTED));
    assertThat(problems(file("pull_data.xlsx")))
        .extracting(RowProblem::row, RowProblem::code)
        .contains(tuple(2, Code.TYPE_UNSUPPORTED), tuple(3, Code.LABEL_REFERENCE));
  }
}
