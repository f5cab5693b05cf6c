package se.rodatraden.survey.xlsform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What of a form could not be taken. Its text, [#textKey], says what is supported instead; the
/// argument is what came.
///
/// @param sheet as the file names it; empty for the file as a whole
/// @param row as spreadsheets count, from 1; 0 for the sheet as a whole
/// @param column its heading, as the file writes it
/// @param came the cell's content, shortened
public record RowProblem(String sheet, int row, @Nullable String column, Code code, String came) {

  public enum Code {
    UNREADABLE
  }

  /// Key of its text: `survey.xlsform.…`.
  public String textKey() {
    return "survey.xlsform." + code.name().toLowerCase(Locale.ROOT);
  }
}
