package se.rodatraden.survey.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.KeyRules;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// The lists of the sheet `choices`, each read when a question asks for it.
final class ChoiceLists {

  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Map<String, List<Choice>> read = new HashMap<>();
  private final TextReader texts;
  private final Problems problems;

  ChoiceLists(@Nullable Sheet choices, TextReader texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
    if (choices != null) {
      for (var row : choices.rows()) {
        if (row.has(Columns.LIST_NAME)) {
          rows.computeIfAbsent(row.get(Columns.LIST_NAME), list -> new ArrayList<>()).add(row);
        }
      }
    }
  }

  /// Empty where there is no such list.
  Optional<List<Choice>> find(String list) {
    return rows.containsKey(list)
        ? Optional.of(read.computeIfAbsent(list, this::read))
        : Optional.empty();
  }

  private List<Choice> read(String list) {
    var choices = new ArrayList<Choice>();
    var seen = new HashSet<String>();
    for (var row : rows.getOrDefault(list, List.of())) {
      if (row.cells().size() > 1) {
        read(row, seen).ifPresent(choices::add);
      }
    }
    return List.copyOf(choices);
  }

  private Optional<Choice> read(Row row, HashSet<String> seen) {
    var key = row.get(Columns.NAME);
    if (key.isEmpty()) {
      problems.add(row, Columns.NAME, Code.NAME_MISSING, "");
    } else if (!KeyRules.isChoiceKey(key)) {
      problems.add(row, Columns.NAME, Code.NAME_MALFORMED, key);
    } else if (!seen.add(key)) {
      problems.add(row, Columns.NAME, Code.CHOICE_REPEATED, key);
    }
    Columns.UNSUPPORTED.stream()
        .filter(row::has)
        .forEach(column -> problems.add(row, column, Code.COLUMN_UNSUPPORTED, row.get(column)));
    return texts
        .required(row, Columns.LABEL)
        .map(label ->
            new Choice(
                key,
                label,
                texts.yes(row, Columns.EXCLUSIVE),
                texts.yes(row, Columns.OTHER),
                texts.yes(row, Columns.DONT_KNOW),
                texts.optional(row, Columns.STOP)));
  }
}
