package se.rodatraden.survey.xlsform;

import static se.rodatraden.survey.xlsform.Spreadsheet.row;

import java.util.List;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.XlsForms.Imported;
import se.rodatraden.survey.xlsform.XlsForms.Refused;

/// What tests of refused forms share.
final class Refusals {

  private Refusals() {}

  static List<RowProblem> problems(Spreadsheet form) {
    return switch (XlsForms.read(form.bytes())) {
      case Refused(var problems) -> problems;
      case Imported imported -> throw new AssertionError("imported: " + imported);
    };
  }

  static Spreadsheet survey(Object[]... rows) {
    var all = new Object[rows.length + 1][];
    all[0] =
        row("type", "name", "label", "relevant", "constraint", "appearance", "parameters", "hint");
    System.arraycopy(rows, 0, all, 1, rows.length);
    return new Spreadsheet()
        .sheet("survey", all)
        .sheet(
            "choices",
            """
            | list_name | name | label |
            | yn        | yes  | Ja    |
            | yn        | no   | Nej   |
            | ab        | a    | A     |
            | ab        | b    | B     |
            """);
  }

  static Spreadsheet survey(String table) {
    return survey(table.lines().map(Spreadsheet::cells).toArray(Object[][]::new));
  }

  static List<Code> codes(Spreadsheet form) {
    return problems(form).stream().map(RowProblem::code).toList();
  }
}
