package se.rodatraden.survey.xlsform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.KeyRules;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// What every row of the sheet `survey` may say, whatever its type; and the names given so far.
final class HeadReader {

  /// They hide a question, or make it a heading of the next.
  private static final Set<String> REFUSED_APPEARANCES =
      Set.of("label", "list-nolabel", "list_nolabel", "hidden");

  private static final Set<String> NO = Set.of("no", "false", "false()", "0");

  final Map<String, Known> known = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final TextReader texts;
  private final Problems problems;

  HeadReader(TextReader texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
  }

  /// @param text null where the row has none
  record Head(
      String key,
      @Nullable String concept,
      boolean core,
      @Nullable LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf) {}

  /// @return empty where the name cannot be used
  Optional<Head> read(Row row, @Nullable Condition ofGroup) {
    checkColumns(row);
    var key = row.get(Columns.NAME);
    var usable = isUsable(row, key);
    var head =
        new Head(
            key,
            row.has(Columns.CONCEPT) ? row.get(Columns.CONCEPT) : null,
            texts.yes(row, Columns.CORE),
            texts.optional(row, Columns.LABEL),
            texts.optional(row, Columns.HINT),
            texts.yes(row, Columns.REQUIRED),
            together(row, ofGroup, condition(row)));
    known.put(key, Known.REFUSED);
    return usable ? Optional.of(head) : Optional.empty();
  }

  /// From here on conditions may refer to it.
  void define(Question question, boolean whole) {
    known.put(question.key(), new Known(question, whole, false));
  }

  private boolean isUsable(Row row, String name) {
    if (name.isEmpty()) {
      problems.add(row, Columns.NAME, Code.NAME_MISSING, "");
    } else if (!KeyRules.isQuestionKey(name)) {
      problems.add(row, Columns.NAME, Code.NAME_MALFORMED, name);
    } else if (!names.add(name)) {
      problems.add(row, Columns.NAME, Code.NAME_REPEATED, name);
    } else {
      return true;
    }
    return false;
  }

  void checkColumns(Row row) {
    for (var column : Columns.UNSUPPORTED) {
      var idle = column.equals("read_only") && isNo(row.get(column));
      if (row.has(column) && !idle) {
        problems.add(row, column, Code.COLUMN_UNSUPPORTED, row.get(column));
      }
    }
    Columns.NOT_USED.stream()
        .filter(row::has)
        .forEach(column -> problems.leaveOut(row, column, Code.NOT_USED, row.get(column)));
    appearances(row).stream()
        .filter(REFUSED_APPEARANCES::contains)
        .forEach(each -> problems.add(row, Columns.APPEARANCE, Code.APPEARANCE, each));
  }

  private static boolean isNo(String value) {
    return NO.contains(value.toLowerCase(Locale.ROOT));
  }

  static Set<String> appearances(Row row) {
    return new HashSet<>(
        Arrays.asList(row.get(Columns.APPEARANCE).toLowerCase(Locale.ROOT).split("\\s+")));
  }

  @Nullable Condition condition(Row row) {
    if (!row.has(Columns.RELEVANT)) {
      return null;
    }
    var relevant = row.get(Columns.RELEVANT);
    var read = ConditionReader.read(relevant, known);
    if (read.problem() != null) {
      problems.add(row, Columns.RELEVANT, read.problem(), relevant);
    }
    return read.condition();
  }

  /// A group's condition holds for each of its questions, besides their own.
  private @Nullable Condition together(
      Row row, @Nullable Condition ofGroup, @Nullable Condition own) {
    if (ofGroup == null || own == null) {
      return ofGroup == null ? own : ofGroup;
    }
    if (!isAll(ofGroup) || !isAll(own)) {
      problems.add(row, Columns.RELEVANT, Code.CONDITION_OF_GROUP, row.get(Columns.RELEVANT));
      return own;
    }
    var both = Stream.concat(ofGroup.comparisons().stream(), own.comparisons().stream());
    return new Condition.All(both.toList());
  }

  private static boolean isAll(Condition condition) {
    return condition instanceof Condition.All || condition.comparisons().size() == 1;
  }
}
