package se.rodatraden.survey.xlsform;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.KeyRules;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.RowType.Kind;

/// Makes a matrix of a group in the form of a table: one list of choices for all its rows.
final class TableReader {

  private final HeadReader heads;
  private final QuestionReader questions;
  private final ChoiceLists lists;
  private final TextReader texts;
  private final Problems problems;

  TableReader(
      HeadReader heads,
      QuestionReader questions,
      ChoiceLists lists,
      TextReader texts,
      Problems problems) {
    this.heads = heads;
    this.questions = questions;
    this.lists = lists;
    this.texts = texts;
    this.problems = problems;
  }

  void addRow(Frame.OfTable table, Row row, RowType type) {
    heads.checkColumns(row);
    heads.known.putIfAbsent(row.get(Columns.NAME), Known.ROW_OF_TABLE);
    if (type.kind() != Kind.SELECT_ONE || type.orOther()) {
      problems.add(row, Columns.TYPE, Code.MATRIX_ROW, row.get(Columns.TYPE));
      return;
    }
    for (var column : List.of(Columns.RELEVANT, Columns.CONSTRAINT, Columns.PARAMETERS)) {
      if (row.has(column)) {
        problems.add(row, column, Code.MATRIX_ROW, row.get(column));
      }
    }
    if (row.has(Columns.HINT)) {
      problems.add(row, Columns.HINT, Code.TEXT_OUT_OF_PLACE, row.get(Columns.HINT));
    }
    if (table.list != null && !table.list.equals(type.listName())) {
      problems.add(row, Columns.TYPE, Code.MATRIX_LISTS, row.get(Columns.TYPE));
    } else if (table.list == null) {
      table.list = type.listName();
      questions.options(row, type);
    }
    var key = row.get(Columns.NAME);
    if (key.isEmpty()) {
      problems.add(row, Columns.NAME, Code.NAME_MISSING, "");
    } else if (!KeyRules.isChoiceKey(key)) {
      problems.add(row, Columns.NAME, Code.NAME_MALFORMED, key);
    }
    table.required.add(texts.yes(row, Columns.REQUIRED));
    texts.required(row, Columns.LABEL).ifPresent(label -> table.rows.add(new Choice(key, label)));
  }

  Optional<Question> end(Frame.OfTable table) {
    var row = table.row();
    if (new HashSet<>(table.required).size() > 1) {
      problems.add(row, Columns.REQUIRED, Code.MATRIX_REQUIRED, "");
    }
    var keys = new HashSet<String>();
    table.rows.stream()
        .map(Choice::key)
        .filter(key -> !keys.add(key))
        .forEach(key -> problems.add(row, Columns.NAME, Code.NAME_REPEATED, key));
    var list = table.list == null ? row.get(Columns.LIST) : table.list;
    var options = lists.find(list).orElse(List.of());
    var label = texts.required(row, Columns.LABEL);
    return table.head.flatMap(head ->
        label.map(text -> {
          var required = table.required.isEmpty() ? head.required() : table.required.contains(true);
          var matrix =
              new Question.Matrix(
                  head.key(),
                  head.concept(),
                  head.core(),
                  text,
                  head.help(),
                  required,
                  head.showIf(),
                  table.rows,
                  options);
          heads.define(matrix, false);
          return matrix;
        }));
  }
}
