package se.rodatraden.survey.xlsform;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// What was found on the way through a form.
final class Problems {

  private final List<String> sheets = new ArrayList<>();
  private final List<RowProblem> refused = new ArrayList<>();
  private final List<RowProblem> leftOut = new ArrayList<>();

  /// @param sheet counted in the order of these calls
  void entered(String sheet) {
    sheets.add(sheet);
  }

  void add(RowProblem problem) {
    refused.add(problem);
  }

  void add(Row row, @Nullable String column, Code code, String came) {
    refused.add(problem(row, column, code, came));
  }

  void leaveOut(Row row, @Nullable String column, Code code, String came) {
    leftOut.add(problem(row, column, code, came));
  }

  boolean isEmpty() {
    return refused.isEmpty();
  }

  List<RowProblem> refused() {
    return inOrder(refused);
  }

  List<RowProblem> leftOut() {
    return inOrder(leftOut);
  }

  private static RowProblem problem(Row row, @Nullable String column, Code code, String came) {
    var heading = column == null ? null : row.headingOf(column);
    return new RowProblem(row.sheet(), row.number(), heading, code, came);
  }

  private List<RowProblem> inOrder(List<RowProblem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            comparingInt((RowProblem problem) -> sheets.indexOf(problem.sheet()))
                .thenComparingInt(RowProblem::row))
        .toList();
  }
}
