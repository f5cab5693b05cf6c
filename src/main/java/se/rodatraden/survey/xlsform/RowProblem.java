package se.rodatraden.survey.xlsform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Finding;

/// What of a form could not be taken.
///
/// @param sheet as the file names it; empty for the file as a whole
/// @param row as spreadsheets count, from 1; 0 for the sheet as a whole
/// @param column its heading, as the file writes it; null for the row as a whole
/// @param came the cell's content, shortened
/// @param finding the rule for questionnaires that [Code#RULE] says was broken
public record RowProblem(
    String sheet,
    int row,
    @Nullable String column,
    Code code,
    String came,
    @Nullable Finding finding) {

  private static final int SHORT = 120;

  public RowProblem {
    came = came.length() > SHORT ? came.substring(0, SHORT - 1) + "…" : came;
  }

  RowProblem(String sheet, int row, @Nullable String column, Code code, String came) {
    this(sheet, row, column, code, came, null);
  }

  public enum Code {
    /// The file as a whole.
    TOO_LARGE,
    NOT_XLSX,
    MACROS,
    UNREADABLE,
    NO_SURVEY_SHEET,
    NO_TYPE_COLUMN,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    /// Any cell.
    FORMULA,
    CELL_ERROR,
    COLUMN_REPEATED,
    COLUMN_UNSUPPORTED,
    LANGUAGE_UNKNOWN,
    VALUE,
    /// Names and texts.
    TYPE_MISSING,
    TYPE_UNSUPPORTED,
    NAME_MISSING,
    NAME_MALFORMED,
    NAME_REPEATED,
    LABEL_MISSING,
    SWEDISH_MISSING,
    LABEL_REFERENCE,
    TEXT_OUT_OF_PLACE,
    /// Structure.
    GROUP_WITHIN_GROUP,
    REPEAT_WITHIN_REPEAT,
    END_UNMATCHED,
    NOT_ENDED,
    REPEAT_WITHOUT_POSITION,
    POSITION_REPEATED,
    GEOMETRY,
    MATRIX_ROW,
    MATRIX_LISTS,
    MATRIX_REQUIRED,
    /// Choices.
    LIST_UNKNOWN,
    CHOICE_REPEATED,
    /// Expressions.
    EXPRESSION,
    CONDITION,
    CONDITION_MIXED,
    CONDITION_REFERENCE,
    CONDITION_OF_GROUP,
    CONSTRAINT,
    APPEARANCE,
    PARAMETER,
    /// Left out, and the rest taken.
    NEVER_COLLECTED,
    NOT_USED,
    RULE
  }

  /// What is wrong and what is supported, without saying where.
  public String in(Texts texts, Locale locale) {
    return finding == null
        ? texts.text(locale, "survey.xlsform." + code.name().toLowerCase(Locale.ROOT), came)
        : finding.in(texts, locale);
  }
}
